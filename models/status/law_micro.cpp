#include "models/status/law_micro.hpp"

#include <array>

namespace downline {
namespace {

constexpr std::string_view rates_2018 = "rates of 2018 to 2021 (impots.gouv.fr)";
constexpr std::string_view rates_2026 = "2026 (comptesetformules.fr, microcitron.fr)";
constexpr std::string_view announced = "announced by Urssaf on 20 February 2026 (journaldeleconomie.fr)";

constexpr std::array micro_rules{
    LawFigure{"micro.ceiling_goods", "fr", 2025'01'01, 2025'12'31, 188'700'00, "cents", "2025 (impots.gouv.fr)"},
    LawFigure{"micro.ceiling_goods", "fr", 2026'01'01, 2026'12'31, 203'100'00, "cents", announced},
    LawFigure{"micro.ceiling_services", "fr", 2025'01'01, 2025'12'31, 77'700'00, "cents", "2025 (impots.gouv.fr)"},
    LawFigure{"micro.ceiling_services", "fr", 2026'01'01, 2026'12'31, 83'600'00, "cents", announced},
    LawFigure{"micro.rate_goods", "fr", 2018'01'01, 2021'12'31, 12'80, "basis points", rates_2018},
    LawFigure{"micro.rate_goods", "fr", 2025'01'01, 2025'12'31, 12'30, "basis points", "assumed: as in 2026"},
    LawFigure{"micro.rate_goods", "fr", 2026'01'01, 2026'12'31, 12'30, "basis points", rates_2026},
    LawFigure{"micro.rate_professions", "fr", 2018'01'01, 2021'12'31, 22'00, "basis points", rates_2018},
    LawFigure{"micro.rate_professions", "fr", 2025'01'01, 2025'12'31, 24'60, "basis points", "2025 (compta-online.com)"},
    LawFigure{"micro.rate_professions", "fr", 2026'01'01, 2026'12'31, 25'60, "basis points", "2026, decree 2025-943 (compta-online.com)"},
    LawFigure{"micro.rate_services", "fr", 2018'01'01, 2021'12'31, 22'00, "basis points", rates_2018},
    LawFigure{"micro.rate_services", "fr", 2025'01'01, 2025'12'31, 21'20, "basis points", "assumed: as in 2026"},
    LawFigure{"micro.rate_services", "fr", 2026'01'01, 2026'12'31, 21'20, "basis points", rates_2026},
};

std::string_view rate_rule(MicroActivity activity) {
  return activity == MicroActivity::goods      ? "micro.rate_goods"
         : activity == MicroActivity::services ? "micro.rate_services"
                                               : "micro.rate_professions";
}

}  // namespace

std::span<const LawFigure> micro_entrepreneur_figures() { return micro_rules; }

Cents micro_charges(Cents turnover, MicroActivity activity, int year) {
  return share_of(turnover, law_value(micro_rules, rate_rule(activity), year_end(year)));
}

Cents micro_ceiling(MicroActivity activity, int year) {
  return law_value(micro_rules, activity == MicroActivity::goods ? "micro.ceiling_goods" : "micro.ceiling_services", year_end(year));
}

}  // namespace downline
