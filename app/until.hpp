#pragma once
#include <string>

#include "sim/observe/table.hpp"

namespace downline {

/// "Replicate until the half-width of that difference is that small."
struct Precision {
  std::string metric;
  double half_width = 0;  ///< in the metric's unit
  std::string pair;       ///< "A-B"; empty: the first pair
};

inline constexpr int least_replications = 10;
inline constexpr int replications_step = 4;

/// Reads METRIC:WIDTH[:A-B]. Errors: ErrorKind::usage.
[[nodiscard]] Precision parse_precision(const std::string& text);

/// How many replications there should be, looking at those that are done: as many as there are when the difference is known
/// well enough or `most` is reached.
[[nodiscard]] int replications_wanted(const ResultTable& table, const Precision& precision, int most);

}  // namespace downline
