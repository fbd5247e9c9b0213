#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
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
  [[nodiscard]] double operator()(double u) const {
    // The nearer tail's p = mantissa * 2^exponent, mantissa in [1/2, 1), read off the bits of a number that is neither 0 nor tiny. Nothing
    // here jumps: which tail it is is a coin toss.
    constexpr int fraction_bits = 52, half_exponent = 1022;
    constexpr std::uint64_t fraction = (std::uint64_t{1} << fraction_bits) - 1;
    const auto bits = std::bit_cast<std::uint64_t>(std::max(std::min(u, 1.0 - u), least));
    const int octave = half_exponent - 1 - static_cast<int>(bits >> fraction_bits);
    const auto mantissa = std::bit_cast<double>((bits & fraction) | std::uint64_t{half_exponent} << fraction_bits);
    // A power of two is the last node of its octave and the first of the next one.
    const double position = (1.0 - mantissa) * 2.0 * cells;
    const int cell = static_cast<int>(position);
    const double* node = nodes_.data() + (u > 0.5 ? side : 0) + (octave * cells + cell);
    return node[0] + (node[1] - node[0]) * (position - cell);
  }

 private:
  static constexpr int octaves = 40, cells = 64;
  static constexpr double least = 0x1p-41;                     ///< the probability of the last node
  static constexpr std::ptrdiff_t side = octaves * cells + 2;  ///< nodes of a tail, the last one twice
  static double node_probability(int k);
  static void invert(const std::vector<double>& mass, const std::vector<double>& t, const OfMany& value, std::span<double> nodes);
  std::vector<double> nodes_;  ///< by octave and cell of u <= 1/2, then of 1-u < 1/2
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
