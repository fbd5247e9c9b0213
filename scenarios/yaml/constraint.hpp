#pragma once
#include <string>
#include <utility>
#include <vector>

#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// A linear condition on the values of a point, such as `a + 2 * b <= 1`.
struct Constraint {
  std::vector<std::pair<std::size_t, double>> terms;  ///< axis, factor; left minus right
  double constant = 0;
  bool strict = false;  ///< the sum is below 0; otherwise at most 0

  /// \param values [axis] as people see them. Sums that are equal but for rounding count as equal.
  [[nodiscard]] bool holds(const std::vector<double>& values) const;
};

/// Reads `SUM OP SUM`: OP one of <= < >= >, a sum of numbers, paths and NUMBER * PATH. \param paths of the axes
/// \return whether it could be read
bool read_constraint(const YamlNode& node, const std::vector<std::string>& paths, Constraint& constraint, Problems& problems);

}  // namespace downline
