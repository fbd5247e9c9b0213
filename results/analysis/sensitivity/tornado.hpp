#pragma once
#include <span>
#include <vector>

namespace downline {

/// What a response is where one parameter is low and where it is high, the others anywhere.
struct TornadoBar {
  double low_at, high_at;  ///< the parameter's mean in the two groups
  double low, high;        ///< mean response there; not a number where a group is empty
  int n_low, n_high;
  double swing, swing_low, swing_high;  ///< high - low with its 95 % interval (Welch)
};

/// The lowest and the highest quarter of a parameter's values; with at most four different ones, the lowest and the highest of them.
/// Points with an undefined response are left out.
/// \param values [n] of one parameter  \param response [n]
[[nodiscard]] TornadoBar tornado_bar(std::span<const double> values, std::span<const double> response);

/// Indices of bars by the size of their swing, the largest first; undefined ones last.
[[nodiscard]] std::vector<std::size_t> by_swing(std::span<const TornadoBar> bars);

}  // namespace downline
