#include "models/status/law_vdi.hpp"

#include <algorithm>
#include <array>

namespace downline {
namespace {

constexpr std::string_view official = "service-public.fr A15386, URSSAF";
constexpr std::string_view unchanged = "assumed: the ceiling was frozen from 2021 to 2022";
constexpr std::string_view order_2001 = "art. L135-3 code de commerce, order of 31 May 2001, art. 5";

// Ceilings in cents. A day before the tables begin or after they end is refused, not guessed.
constexpr std::array vdi_rules{
    LawFigure{"vdi.daily_ceiling", "fr", 2021'01'01, 2021'12'31, 189'00, "cents", "assumed: in proportion to the yearly ceiling"},
    LawFigure{"vdi.daily_ceiling", "fr", 2022'01'01, 2022'12'31, 189'00, "cents", unchanged},
    LawFigure{"vdi.daily_ceiling", "fr", 2023'01'01, 2023'12'31, 202'00, "cents", official},
    LawFigure{"vdi.daily_ceiling", "fr", 2024'01'01, 2024'12'31, 213'00, "cents", official},
    LawFigure{"vdi.daily_ceiling", "fr", 2025'01'01, 2025'12'31, 216'00, "cents", official},
    LawFigure{"vdi.daily_ceiling", "fr", 2026'01'01, 2026'12'31, 220'00, "cents", official},
    LawFigure{"vdi.hourly_ceiling", "fr", 2021'01'01, 2021'12'31, 26'00, "cents", "service-public.fr F23962: 52 EUR are two"},
    LawFigure{"vdi.hourly_ceiling", "fr", 2022'01'01, 2022'12'31, 26'00, "cents", unchanged},
    LawFigure{"vdi.hourly_ceiling", "fr", 2023'01'01, 2023'12'31, 27'00, "cents", official},
    LawFigure{"vdi.hourly_ceiling", "fr", 2024'01'01, 2024'12'31, 29'00, "cents", official},
    LawFigure{"vdi.hourly_ceiling", "fr", 2025'01'01, 2025'12'31, 29'00, "cents", official},
    LawFigure{"vdi.hourly_ceiling", "fr", 2026'01'01, 2026'12'31, 30'00, "cents", official},
    LawFigure{"vdi.rate_company", "fr", 2017'01'01, open_end, 31'00, "basis points", "about 31 %, 2017 (vousetesunique.com)"},
    LawFigure{"vdi.rate_seller", "fr", 2017'01'01, open_end, 16'00, "basis points", "about 16 %, 2017 (vousetesunique.com)"},
    LawFigure{"vdi.registration_years", "fr", 2001'05'31, open_end, 3, "years", order_2001},
    LawFigure{"vdi.seller_share_of_flat", "fr", 2021'01'01, open_end, 33'00, "basis points", "service-public.fr F23962; lexpertvdi.fr"},
    LawFigure{"vdi.yearly_ceiling", "fr", 2012'01'01, 2012'12'31, 36'372'00, "cents", "half of it is 18 186 EUR (legal sheets, 2012)"},
    LawFigure{"vdi.yearly_ceiling", "fr", 2015'01'01, 2015'12'31, 38'040'00, "cents", "half of it is 19 020 EUR (legal sheets, 2015)"},
    LawFigure{"vdi.yearly_ceiling", "fr", 2021'01'01, 2021'12'31, 41'136'00, "cents", "half of it is 20 568 EUR (legal sheets, 2021)"},
    LawFigure{"vdi.yearly_ceiling", "fr", 2022'01'01, 2022'12'31, 41'136'00, "cents", unchanged},
    LawFigure{"vdi.yearly_ceiling", "fr", 2023'01'01, 2023'12'31, 43'992'00, "cents", official},
    LawFigure{"vdi.yearly_ceiling", "fr", 2024'01'01, 2024'12'31, 46'368'00, "cents", official},
    LawFigure{"vdi.yearly_ceiling", "fr", 2025'01'01, 2025'12'31, 47'100'00, "cents", official},
    LawFigure{"vdi.yearly_ceiling", "fr", 2026'01'01, 2026'12'31, 48'060'00, "cents", official},
};

/// From so many daily ceilings of pay after the allowance on, the base is so many half ceilings.
/// URSSAF, quarterly flat bases of 2023: every row is a multiple of the daily ceiling.
struct Bracket {
  std::int64_t from, half_ceilings;
};
constexpr std::array brackets{Bracket{8, 7},   Bracket{10, 9},  Bracket{12, 11}, Bracket{13, 14}, Bracket{15, 16}, Bracket{16, 19},
                              Bracket{18, 22}, Bracket{19, 27}, Bracket{21, 30}, Bracket{22, 35}, Bracket{24, 39}, Bracket{25, 43}};

Cents whole_euros(Cents amount) { return (amount + 50) / 100 * 100; }

/// Hours of the ceiling that a flat band pays.
std::int64_t flat_hours(Cents pay, Cents day_ceiling, const VdiReading& reading) {
  if (pay < 4 * day_ceiling && reading.first_band_apart) return 1;
  return pay < 6 * day_ceiling ? 2 : 6;
}

Cents bracket_base(Cents net, Cents day_ceiling) {
  std::int64_t halves = brackets.front().half_ceilings;
  for (const Bracket& bracket : brackets)
    if (net >= bracket.from * day_ceiling) halves = bracket.half_ceilings;
  return halves * day_ceiling / 2;
}

}  // namespace

std::span<const LawFigure> vdi_figures() { return vdi_rules; }

VdiContributions vdi_contributions(Cents quarter_pay, int year, const VdiReading& reading) {
  const auto value = [year](std::string_view rule) { return law_value(vdi_rules, rule, year_end(year)); };
  const Cents day_ceiling = value("vdi.daily_ceiling");
  const Cents hour_ceiling = value("vdi.hourly_ceiling");
  VdiContributions due;
  due.net = quarter_pay;
  due.exempt = quarter_pay < 3 * day_ceiling;
  if (due.exempt) return due;
  const Cents allowance = std::clamp(whole_euros(share_of(quarter_pay, 10'00)), 6 * hour_ceiling, 17 * hour_ceiling);
  const Cents net = quarter_pay - allowance;
  if ((reading.eight_on_net ? net : quarter_pay) < 8 * day_ceiling) {
    const Cents flat = flat_hours(quarter_pay, day_ceiling, reading) * hour_ceiling;
    due.net = net;
    due.seller = whole_euros(share_of(flat, value("vdi.seller_share_of_flat")));
    due.company = flat - due.seller;
    return due;
  }
  const bool real = (reading.twenty_seven_on_net ? net : quarter_pay) >= 27 * day_ceiling;
  due.net = real ? quarter_pay : net;
  due.base = real ? quarter_pay : bracket_base(net, day_ceiling);
  due.seller = share_of(due.base, value("vdi.rate_seller"));
  due.company = share_of(due.base, value("vdi.rate_company"));
  return due;
}

int vdi_registration_year(int first_full_year, std::span<const Cents> pay) {
  const auto needed = law_value(vdi_rules, "vdi.registration_years", year_end(first_full_year));
  std::int64_t in_a_row = 0;
  for (std::size_t i = 0; i < pay.size(); ++i) {
    const int year = first_full_year + static_cast<int>(i);
    in_a_row = 2 * pay[i] > law_value(vdi_rules, "vdi.yearly_ceiling", year_end(year)) ? in_a_row + 1 : 0;
    if (in_a_row == needed) return year + 1;
  }
  return 0;
}

}  // namespace downline
