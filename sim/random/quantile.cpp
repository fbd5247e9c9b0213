#include "sim/random/quantile.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <mutex>
#include <utility>

#include "sim/core/check.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

constexpr int octaves = 40;
constexpr int cells = 64;
constexpr int steps = 20'000;

/// Probability of node k of a side: cells per octave, from 1/2 downwards.
double node_probability(int k) {
  const int octave = k / cells;
  const double within = 1.0 - 0.5 * (k % cells) / cells;
  return std::ldexp(0.5 * within, -octave);
}

/// Interpolates on one side; `p` in (0, 1/2].
double interpolate(const std::vector<double>& nodes, double p) {
  p = std::max(p, std::ldexp(1.0, -octaves - 1));
  // p = mantissa * 2^exponent, mantissa in [1/2, 1), read off the bits of a number that is neither 0 nor tiny.
  constexpr int fraction_bits = 52, half_exponent = 1022;
  const auto bits = std::bit_cast<std::uint64_t>(p);
  const int exponent = static_cast<int>(bits >> fraction_bits) - half_exponent;
  const auto mantissa =
      std::bit_cast<double>((bits & ((std::uint64_t{1} << fraction_bits) - 1)) | std::uint64_t{half_exponent} << fraction_bits);
  // p in (2^-(octave+2), 2^-(octave+1)]: p = 2^-(octave+1) * within, within in (1/2, 1]
  int octave = -exponent;
  double within = mantissa;
  if (within == 0.5) {  // exactly a power of two belongs to the octave below
    within = 1.0;
    ++octave;
  }
  --octave;
  if (octave < 0) return nodes.front();
  const double position = (1.0 - within) * 2.0 * cells;
  const int cell = static_cast<int>(position);
  const std::size_t k = static_cast<std::size_t>(octave) * cells + static_cast<std::size_t>(cell);
  if (k + 1 >= nodes.size()) return nodes.back();
  return nodes[k] + (nodes[k + 1] - nodes[k]) * (position - cell);
}

/// Values at the nodes' probabilities, from a cumulated mass that grows along `t`.
std::vector<double> invert(const std::vector<double>& mass, const std::vector<double>& t, const QuantileTable::OfMany& value) {
  constexpr std::size_t count = octaves * cells + 1;
  std::vector<std::size_t> at(count);
  std::vector<double> share(count), above(count, 1.0), width(count, 1.0);
  std::size_t i = mass.size() - 1;
  for (std::size_t k = 0; k < count; ++k) {
    const double target = node_probability(static_cast<int>(k)) * mass.back();
    while (i > 1 && mass[i - 1] > target) --i;
    at[k] = i;
    const double step = mass[i] - mass[i - 1];
    share[k] = step > 0 ? (target - mass[i - 1]) / step : 0.0;
    if (mass[i - 1] <= 0 || target <= 0) continue;
    above[k] = target / mass[i - 1];
    width[k] = mass[i] / mass[i - 1];
  }
  // The mass is nearly exponential in t in the tails: its logarithm is interpolated where that is possible.
  std::vector<double> log_above = above, log_width = width;
  math::log(log_above);
  math::log(log_width);
  std::vector<double> nodes(count);
  for (std::size_t k = 0; k < count; ++k) {
    const bool tail = mass[at[k] - 1] > 0;
    const double within = std::clamp(tail ? log_above[k] / log_width[k] : share[k], 0.0, 1.0);
    nodes[k] = t[at[k] - 1] + (t[at[k]] - t[at[k] - 1]) * within;
  }
  value(nodes);
  return nodes;
}

using Law = std::pair<double, double>;

/// The laws a thread asked for lately, so that runs side by side do not wait for each other at the shared tables.
class Recent {
 public:
  [[nodiscard]] const QuantileTable* find(const Law& law) const {
    for (const auto& [known, table] : entries_)
      if (table != nullptr && known == law) return table;
    return nullptr;
  }
  void keep(const Law& law, const QuantileTable& table) { entries_[next_++ % entries_.size()] = {law, &table}; }

 private:
  std::array<std::pair<Law, const QuantileTable*>, 4> entries_{};
  std::size_t next_ = 0;
};

/// One table a law for the life of the program: a table takes about a millisecond to make, runs share it.
template <class Make>
const QuantileTable& shared(const Law& law, const Make& make) {
  thread_local Recent recent;
  if (const QuantileTable* table = recent.find(law); table != nullptr) return *table;
  static std::mutex mutex;
  static std::map<std::pair<double, double>, QuantileTable> tables;
  const std::lock_guard lock(mutex);
  auto found = tables.find(law);
  if (found == tables.end()) found = tables.emplace(law, make()).first;
  recent.keep(law, found->second);
  return found->second;
}

}  // namespace

QuantileTable::QuantileTable(const OfMany& density, double from, double to, const OfMany& value) {
  check(to > from, "a density needs a range");
  std::vector<double> t(steps + 1), mass(steps + 1, 0.0), tail(steps + 1, 0.0);
  const double h = (to - from) / steps;
  for (int i = 0; i <= steps; ++i) t[static_cast<std::size_t>(i)] = from + h * i;
  std::vector<double> ends = t, middles(t.begin(), t.end() - 1);
  for (double& x : middles) x += 0.5 * h;
  density(ends);
  density(middles);
  std::vector<double> piece(steps);
  for (std::size_t i = 0; i < steps; ++i) piece[i] = (ends[i] + 4.0 * middles[i] + ends[i + 1]) * h / 6.0;  // Simpson on each cell
  for (std::size_t i = 0; i < steps; ++i) mass[i + 1] = mass[i] + piece[i];
  for (std::size_t i = 0; i < steps; ++i) tail[i + 1] = tail[i] + piece[steps - 1 - i];
  lower_ = invert(mass, t, value);
  std::vector<double> reversed(t.rbegin(), t.rend());
  upper_ = invert(tail, reversed, value);
}

double QuantileTable::operator()(double u) const { return u <= 0.5 ? interpolate(lower_, u) : interpolate(upper_, 1.0 - u); }

const QuantileTable& standard_normal() {
  static const QuantileTable table(
      [](std::span<double> t) {
        for (double& x : t) x = -0.5 * x * x;
        math::exp(t);
      },
      -9.0, 9.0, [](std::span<double> /*t*/) {});
  return table;
}

const QuantileTable& gamma_quantiles(double shape) {
  return shared({shape, 0.0}, [=]() -> QuantileTable {
    check(shape > 0, "a gamma distribution needs a positive shape");
    // t = ln x: the density is exp(shape * t - exp(t)).
    const double log_top = shape > 1 ? shape * math::log(shape) - shape : 0.0;
    const auto density = [=](std::span<double> t) {
      std::vector<double> x(t.begin(), t.end());
      math::exp(x);
      for (std::size_t i = 0; i < t.size(); ++i) t[i] = shape * t[i] - x[i] - log_top;
      math::exp(t);
    };
    return {density, -42.0 / shape - 4.0, math::log(shape + 60.0 + 12.0 * std::sqrt(shape)), [](std::span<double> t) { math::exp(t); }};
  });
}

const QuantileTable& beta_quantiles(double a, double b) {
  return shared({a, b}, [=]() -> QuantileTable {
    check(a > 0 && b > 0, "a beta distribution needs positive shapes");
    // t = logit x: the density is x^a (1-x)^b, taken relative to its top.
    const double top = a / (a + b);
    const double log_top = a * math::log(top) + b * math::log(1.0 - top);
    const auto density = [=](std::span<double> t) {
      std::vector<double> y(t.begin(), t.end());  // ln(1 / x) = ln(1 + e^-t)
      for (double& one : y) one = -one;
      math::exp(y);
      for (double& one : y) one = 1.0 + one;
      math::log(y);
      for (std::size_t i = 0; i < t.size(); ++i) t[i] = a * -y[i] + b * (-y[i] - t[i]) - log_top;
      math::exp(t);
    };
    const double centre = math::logit(top);
    return {density, centre - 42.0 / a - 6.0, centre + 42.0 / b + 6.0, [](std::span<double> t) { math::logistic(t); }};
  });
}

double exponential(double u) { return -math::log(1.0 - u); }

void exponential(std::span<double> u) {
  for (double& x : u) x = 1.0 - x;
  math::log(u);
  for (double& x : u) x = -x;
}

}  // namespace downline
