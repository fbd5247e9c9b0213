#include "results/analysis/sensitivity/tornado.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "results/analysis/statistics.hpp"

namespace downline {
namespace {

constexpr std::size_t few_levels = 4;

/// The value up to which a share of the sorted values lies.
double quarter(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// Degrees of freedom of the difference of two means with different spreads (Welch 1947), rounded down.
int welch_freedom(const Estimate& a, const Estimate& b) {
  const double va = a.sd * a.sd / a.n, vb = b.sd * b.sd / b.n;
  const double freedom = (va + vb) * (va + vb) / (va * va / (a.n - 1) + vb * vb / (b.n - 1));
  return std::isfinite(freedom) ? std::max(1, static_cast<int>(freedom)) : std::min(a.n, b.n) - 1;
}

}  // namespace

TornadoBar tornado_bar(std::span<const double> values, std::span<const double> response) {
  std::vector<double> sorted;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::isfinite(response[i])) sorted.push_back(values[i]);
  if (sorted.empty()) return {NAN, NAN, NAN, NAN, 0, 0, NAN, NAN, NAN};
  std::sort(sorted.begin(), sorted.end());
  std::vector<double> levels = sorted;
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  const bool few = levels.size() <= few_levels;
  const double low_end = few ? levels.front() : quarter(sorted, 0.25), high_end = few ? levels.back() : quarter(sorted, 0.75);
  std::vector<double> low, high, low_at, high_at;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(response[i])) continue;
    if (values[i] <= low_end) {
      low.push_back(response[i]);
      low_at.push_back(values[i]);
    } else if (values[i] >= high_end) {
      high.push_back(response[i]);
      high_at.push_back(values[i]);
    }
  }
  const Estimate a = estimate(low), b = estimate(high);
  TornadoBar bar{estimate(low_at).mean, estimate(high_at).mean, a.mean, b.mean, a.n, b.n, b.mean - a.mean, NAN, NAN};
  if (a.n < 2 || b.n < 2) return bar;
  const double half = student_t(welch_freedom(a, b), 0.95) * std::sqrt(a.sd * a.sd / a.n + b.sd * b.sd / b.n);
  bar.swing_low = bar.swing - half;
  bar.swing_high = bar.swing + half;
  return bar;
}

std::vector<std::size_t> by_swing(std::span<const TornadoBar> bars) {
  std::vector<std::size_t> order(bars.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto size = [&](std::size_t i) { return std::isnan(bars[i].swing) ? -1.0 : std::abs(bars[i].swing); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return size(i) > size(j); });
  return order;
}

}  // namespace downline
