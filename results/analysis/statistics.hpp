#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/observe/table.hpp"

namespace downline {

/// Mean of n values with the spread behind it. Not a number where it is not defined: the mean of nothing, the spread of one.
struct Estimate {
  int n = 0;                   ///< values used
  int left_out = 0;            ///< replications in which the value was not defined
  double mean, sd, low, high;  ///< [low, high]: 95 % interval of the mean, Student's t; all in the metric's unit
  [[nodiscard]] double half_width() const { return (high - low) / 2; }
};

/// The paired difference A - B of a metric.
struct Difference {
  Estimate estimate;
  int lower_in = 0;       ///< replications in which A < B, of `estimate.n`
  int equal_in = 0;       ///< in which A = B exactly
  double variance_ratio;  ///< (var A + var B) / var(A - B); not a number when the difference never varies
};

/// Two strategies, in the order of the table.
struct Pair {
  std::size_t first, second;
  std::string name;  ///< "A - B"
};

/// Every statistic of a table: what `compare --json`, `show`, the file and the screens all state.
struct Summary {
  std::vector<int> replications;  ///< those that every strategy finished
  std::vector<std::string> metrics, units, strategies;
  std::vector<Pair> pairs;                           ///< every A before B
  std::vector<std::vector<Estimate>> estimates;      ///< [metric][strategy]; intervals of shares are cut at 0 and 1
  std::vector<std::vector<Difference>> differences;  ///< [metric][pair]
};

[[nodiscard]] Summary summarise(const ResultTable& table);

/// Values that are not numbers are left out, and counted.
[[nodiscard]] Estimate estimate(std::span<const double> values);
/// \param a, b [n] the same replications
[[nodiscard]] Difference difference(std::span<const double> a, std::span<const double> b);
/// Half-width of the interval of the mean at another confidence, such as 0.95 shared among several pairs.
[[nodiscard]] double half_width(const Estimate& estimate, double confidence);
/// Student's t with `freedom` degrees, two-sided: t such that P(|T| <= t) = confidence.
[[nodiscard]] double student_t(int freedom, double confidence);

/// Every pair of the table's strategies, A before B.
[[nodiscard]] std::vector<Pair> pairs_of(const ResultTable& table);
/// Values of a metric over the common replications. [n]
[[nodiscard]] std::vector<double> metric_values(const ResultTable& table, std::size_t metric, std::size_t strategy);

/// Half-width of the 95 % interval of a metric's mean difference, for replicating until it is small enough.
/// \param pair "A - B" or "A-B"; empty: the first pair, or the metric itself if there is one strategy.
/// Infinite while fewer than two replications define it. Errors: ErrorKind::usage for an unknown metric or pair.
[[nodiscard]] double half_width(const ResultTable& table, std::string_view metric, std::string_view pair = {});

/// Replications, as many as drawn so far or more, at which an interval of this mean and spread would exclude zero; none if
/// that is above a million or the mean is zero.
[[nodiscard]] std::optional<int> replications_needed(const Estimate& difference, double confidence = 0.95);

}  // namespace downline
