#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/core/money.hpp"

namespace downline {

/// A day as the number 2026'01'31.
using Day = int;
/// In force until further notice.
inline constexpr Day open_end = 9999'12'31;

/// A figure of the law and when it is in force. Everything of this kind serves simulation: it is not legal advice.
struct LawFigure {
  std::string_view rule;          ///< `vdi.daily_ceiling`
  std::string_view jurisdiction;  ///< fr, eu, us
  Day valid_from, valid_to;       ///< both included
  std::int64_t value;             ///< in `unit`
  std::string_view unit;          ///< cents, basis points, hours of the ceiling, years
  std::string_view source;        ///< a source, or "assumed"
};

/// Each jurisdiction's figures, ascending by rule and day.
[[nodiscard]] std::span<const LawFigure> vdi_figures();
[[nodiscard]] std::span<const LawFigure> micro_entrepreneur_figures();
[[nodiscard]] std::span<const LawFigure> us_figures();

/// The figure of a rule on a day, or nullptr where the tables do not reach.
[[nodiscard]] const LawFigure* find_figure(std::span<const LawFigure> figures, std::string_view rule, Day day);
/// Its value. Errors: ErrorKind::scenario where the tables do not reach, with the days they do.
[[nodiscard]] std::int64_t law_value(std::span<const LawFigure> figures, std::string_view rule, Day day);

/// The last day of a year, on which a year's figures are looked up.
[[nodiscard]] constexpr Day year_end(int year) { return year * 1'00'00 + 12'31; }

/// Said wherever findings about the law are shown.
inline constexpr std::string_view no_advice_en = "Not legal advice.";
inline constexpr std::string_view no_advice_fr = "Ceci n'est pas un avis juridique.";

}  // namespace downline
