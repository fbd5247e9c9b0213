#include "models/status/law_us.hpp"

#include <array>

namespace downline {
namespace {

// From 2027 on the threshold of pay is indexed: not known yet.
constexpr std::array us_rules{
    LawFigure{"us.form_1099_pay", "us", 2015'01'01, 2025'12'31, 600'00, "cents", "form 1099-NEC and before it 1099-MISC, until 2025"},
    LawFigure{"us.form_1099_pay", "us", 2026'01'01, 2026'12'31, 2'000'00, "cents", "One Big Beautiful Bill Act, payments from 2026"},
    LawFigure{"us.form_1099_resale", "us", 2015'01'01, 2026'12'31, 5'000'00, "cents", "form 1099-NEC, box 2 (2026)"},
};

}  // namespace

std::span<const LawFigure> us_figures() { return us_rules; }

bool form_1099_due(Cents paid_in_year, int year) { return paid_in_year >= law_value(us_rules, "us.form_1099_pay", year_end(year)); }

bool resale_box_due(Cents sold_to_her_in_year, int year) {
  return sold_to_her_in_year >= law_value(us_rules, "us.form_1099_resale", year_end(year));
}

}  // namespace downline
