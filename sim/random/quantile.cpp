#include "sim/random/quantile.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <utility>

#include "sim/core/check.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

constexpr int steps = 20'000;

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

/// Probability of node k of a tail: cells per octave, from 1/2 downwards.
double QuantileTable::node_probability(int k) {
  const double within = 1.0 - 0.5 * (k % cells) / cells;
  return std::ldexp(0.5 * within, -(k / cells));
}

/// Values at the nodes' probabilities, from a cumulated mass that grows along `t`.
void QuantileTable::invert(const std::vector<double>& mass, const std::vector<double>& t, const OfMany& value, std::span<double> nodes) {
  const std::size_t count = nodes.size() - 1;
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
  math::log(above);
  math::log(width);
  for (std::size_t k = 0; k < count; ++k) {
    const bool tail = mass[at[k] - 1] > 0;
    const double within = std::clamp(tail ? above[k] / width[k] : share[k], 0.0, 1.0);
    nodes[k] = t[at[k] - 1] + (t[at[k]] - t[at[k] - 1]) * within;
  }
  value(nodes.first(count));
  nodes[count] = nodes[count - 1];
}

QuantileTable::QuantileTable(const OfMany& density, double from, double to, const OfMany& value) : nodes_(2 * side) {
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
  invert(mass, t, value, std::span(nodes_).first(side));
  std::vector<double> reversed(t.rbegin(), t.rend());
  invert(tail, reversed, value, std::span(nodes_).subspan(side));
}

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
