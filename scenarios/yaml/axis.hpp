#pragma once
#include <string>

#include "scenarios/yaml/design.hpp"
#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// The most values of a list or of steps.
inline constexpr std::size_t most_axis_values = 10'000;

/// Whether the kind is one number, so that it has ranges and sums.
[[nodiscard]] bool is_number(Kind kind);

/// An axis out of its YAML: `[a, b, c]`, `{from, to, step}`, `{from, to, count}`, or `{from, to}` for a range, with `scale: log` for
/// equal ratios. \param field where values are tried and written canonically: a scratch copy  \param ranges whether the method
/// chooses within ranges itself; otherwise values must be listed  \return whether the axis is whole
bool read_axis(const YamlNode& node, const Field& field, bool ranges, SweepAxis& axis, Problems& problems);

/// Canonical text of the value at a place of the unit interval. A list is cut into equal parts, so is a range of whole numbers;
/// other numbers are written with six digits, or as fine as their kind goes.
[[nodiscard]] std::string value_at(const SweepAxis& axis, const Field& field, double u);

}  // namespace downline
