#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "results/analysis/format.hpp"
#include "sim/param/field.hpp"

namespace downline::viewer {

/// One of the twelve controls of the first screen: a declared parameter with the range an executive moves it in.
struct Lever {
  std::string_view path;
  double low, high, step;  ///< in the unit shown to people; the exact entry takes all the parameter allows
  bool logarithmic = false;
};

struct LeverGroup {
  Words title;
  std::array<Lever, 3> levers;
};

[[nodiscard]] const std::array<LeverGroup, 4>& lever_groups();

/// One of the twelve, in the order of the rail.
[[nodiscard]] const Lever& lever_at(std::size_t place);
inline constexpr std::size_t lever_count = 12;

/// The value of a lever as people see it; of a list of rates its first one. None where the field is no number.
[[nodiscard]] std::optional<double> lever_value(const Field& field);
/// Moves it; a list of rates keeps its proportions. Values are brought within the field's bounds.
void set_lever(const Field& field, double value);
/// "60 €", "50 %", "16 h": with the number of digits that a person would write.
[[nodiscard]] std::string lever_text(const Field& field, double value, Language language);
/// "a year per 100 000 people" where the unit alone would not say it.
[[nodiscard]] std::string unit_note(const Field& field, Language language);

}  // namespace downline::viewer
