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
std::vector<double> invert(const std::vector<double>& mass, const std::vector<double>& t, const std::function<double(double)>& value) {
  std::vector<double> nodes;
  std::size_t i = mass.size() - 1;
  for (int k = 0; k <= octaves * cells; ++k) {
    const double target = node_probability(k) * mass.back();
    while (i > 1 && mass[i - 1] > target) --i;
    const double width = mass[i] - mass[i - 1];
    // The mass is nearly exponential in t in the tails: interpolate its logarithm where that is possible.
    double share = width > 0 ? (target - mass[i - 1]) / width : 0.0;
    if (mass[i - 1] > 0 && target > 0) share = math::log(target / mass[i - 1]) / math::log(mass[i] / mass[i - 1]);
    nodes.push_back(value(t[i - 1] + (t[i] - t[i - 1]) * std::clamp(share, 0.0, 1.0)));
  }
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

QuantileTable::QuantileTable(const std::function<double(double)>& density, double from, double to,
                             const std::function<double(double)>& value) {
  check(to > from, "a density needs a range");
  std::vector<double> t(steps + 1), mass(steps + 1, 0.0), tail(steps + 1, 0.0);
  const double h = (to - from) / steps;
  std::vector<double> piece(steps);
  for (int i = 0; i <= steps; ++i) t[static_cast<std::size_t>(i)] = from + h * i;
  double left = density(t[0]);
  for (std::size_t i = 0; i < steps; ++i) {  // Simpson on each cell
    const double right = density(t[i + 1]);
    piece[i] = (left + 4.0 * density(t[i] + 0.5 * h) + right) * h / 6.0;
    left = right;
  }
  for (std::size_t i = 0; i < steps; ++i) mass[i + 1] = mass[i] + piece[i];
  for (std::size_t i = 0; i < steps; ++i) tail[i + 1] = tail[i] + piece[steps - 1 - i];
  lower_ = invert(mass, t, value);
  std::vector<double> reversed(t.rbegin(), t.rend());
  upper_ = invert(tail, reversed, value);
}

double QuantileTable::operator()(double u) const { return u <= 0.5 ? interpolate(lower_, u) : interpolate(upper_, 1.0 - u); }

const QuantileTable& standard_normal() {
  static const QuantileTable table([](double t) { return math::exp(-0.5 * t * t); }, -9.0, 9.0, [](double t) { return t; });
  return table;
}

const QuantileTable& gamma_quantiles(double shape) {
  return shared({shape, 0.0}, [=]() -> QuantileTable {
    check(shape > 0, "a gamma distribution needs a positive shape");
    // t = ln x: the density is exp(shape * t - exp(t)).
    const auto density = [shape](double t) {
      return math::exp(shape * t - math::exp(t) - (shape > 1 ? shape * math::log(shape) - shape : 0.0));
    };
    return {density, -42.0 / shape - 4.0, math::log(shape + 60.0 + 12.0 * std::sqrt(shape)), [](double t) { return math::exp(t); }};
  });
}

const QuantileTable& beta_quantiles(double a, double b) {
  return shared({a, b}, [=]() -> QuantileTable {
    check(a > 0 && b > 0, "a beta distribution needs positive shapes");
    // t = logit x: the density is x^a (1-x)^b, taken relative to its top.
    const double top = a / (a + b);
    const double log_top = a * math::log(top) + b * math::log(1.0 - top);
    const auto density = [=](double t) {
      const double log_x = -math::log(1.0 + math::exp(-t));
      return math::exp(a * log_x + b * (log_x - t) - log_top);
    };
    const double centre = math::logit(top);
    return {density, centre - 42.0 / a - 6.0, centre + 42.0 / b + 6.0, [](double t) { return math::logistic(t); }};
  });
}

double exponential(double u) { return -math::log(1.0 - u); }

}  // namespace downline
