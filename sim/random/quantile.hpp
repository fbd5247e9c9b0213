#pragma once
#include <functional>
#include <span>
#include <vector>

namespace downline {

/// Quantile function of a distribution, tabulated: the one way a uniform number becomes a trait. One draw gives one value,
/// monotone in it, so a small change of a parameter moves every person a little and nobody's luck is exchanged.
/// Nodes are dense towards both tails (64 cells an octave of u and of 1-u, down to 2^-40); linear between nodes.
class QuantileTable {
 public:
  /// A function of many numbers, in place: a table takes fifty thousand values, computed some at a time.
  using OfMany = std::function<void(std::span<double>)>;
  /// \param density unnormalised, of the coordinate t in [from, to], where it is smooth and vanishes at both ends
  /// \param value   the quantity itself as an increasing function of t
  QuantileTable(const OfMany& density, double from, double to, const OfMany& value);
  /// \param u in [0, 1)
  [[nodiscard]] double operator()(double u) const;

 private:
  std::vector<double> lower_;  ///< by octave and cell of u <= 1/2
  std::vector<double> upper_;  ///< by octave and cell of 1-u < 1/2
};

/// Built once and shared.
[[nodiscard]] const QuantileTable& standard_normal();
/// \param shape > 0; rate 1
[[nodiscard]] const QuantileTable& gamma_quantiles(double shape);
/// \param a, b > 0
[[nodiscard]] const QuantileTable& beta_quantiles(double a, double b);
/// Rate 1; in closed form at every node.
[[nodiscard]] double exponential(double u);
/// The same of many, in place.
void exponential(std::span<double> u);

}  // namespace downline
