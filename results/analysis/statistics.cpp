#include "results/analysis/statistics.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr double not_defined = std::numeric_limits<double>::quiet_NaN();

/// Sum of squared distances from the mean.
double squares(std::span<const double> values, double mean) {
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum;
}

/// Summed as distances from the first value, so that a value that never varies is its own mean to the bit.
double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value - values.front();
  return values.front() + sum / static_cast<double>(values.size());
}

double variance(std::span<const double> values) {
  return values.size() < 2 ? not_defined : squares(values, mean_of(values)) / static_cast<double>(values.size() - 1);
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ') out += c;
  return out;
}

const Pair& find_pair(const std::vector<Pair>& pairs, std::string_view name) {
  if (name.empty()) return pairs.front();
  for (const Pair& pair : pairs)
    if (without_spaces(pair.name) == without_spaces(name)) return pair;
  throw Error(ErrorKind::usage, "no pair `" + std::string(name) + "` in this comparison", "pairs are written A-B, A given before B",
              "the first is `" + pairs.front().name + "`");
}

}  // namespace

double student_t(int freedom, double confidence) {
  return boost::math::quantile(boost::math::complement(boost::math::students_t(freedom), (1 - confidence) / 2));
}

double half_width(const Estimate& e, double confidence) {
  if (e.n < 2) return not_defined;
  return student_t(e.n - 1, confidence) * e.sd / std::sqrt(static_cast<double>(e.n));
}

Estimate estimate(std::span<const double> values) {
  std::vector<double> used;
  for (const double value : values)
    if (!std::isnan(value)) used.push_back(value);
  Estimate e{
      static_cast<int>(used.size()), static_cast<int>(values.size() - used.size()), not_defined, not_defined, not_defined, not_defined};
  if (used.empty()) return e;
  e.mean = mean_of(used);
  if (used.size() < 2) return e;
  e.sd = std::sqrt(variance(used));
  const double half = half_width(e, 0.95);
  e.low = e.mean - half;
  e.high = e.mean + half;
  return e;
}

Difference difference(std::span<const double> a, std::span<const double> b) {
  std::vector<double> gaps, used_a, used_b;
  Difference d{};
  for (std::size_t r = 0; r < a.size(); ++r) {
    const double gap = a[r] - b[r];
    gaps.push_back(gap);
    if (std::isnan(gap)) continue;
    used_a.push_back(a[r]);
    used_b.push_back(b[r]);
    d.lower_in += gap < 0;
    d.equal_in += gap == 0;
  }
  d.estimate = estimate(gaps);
  const double var_a = variance(used_a), var_b = variance(used_b);
  d.variance_ratio = d.estimate.sd > 0 ? (var_a + var_b) / (d.estimate.sd * d.estimate.sd) : not_defined;
  return d;
}

namespace {

/// The interval of a share leaves neither side of what a share can be.
Estimate within_a_share(Estimate e) {
  if (std::isnan(e.low)) return e;
  e.low = std::max(e.low, 0.0);
  e.high = std::min(e.high, 1.0);
  return e;
}

}  // namespace

std::vector<Pair> pairs_of(const ResultTable& table) {
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < table.strategies.size(); ++a)
    for (std::size_t b = a + 1; b < table.strategies.size(); ++b)
      pairs.push_back({a, b, table.strategies[a].name + " - " + table.strategies[b].name});
  return pairs;
}

std::vector<double> metric_values(const ResultTable& table, std::size_t metric, std::size_t strategy) {
  std::vector<double> values;
  for (const int r : table.common_replications()) values.push_back(table.runs[table.slot(strategy, r)].metrics.at(metric));
  return values;
}

Summary summarise(const ResultTable& table) {
  Summary summary;
  summary.replications = table.common_replications();
  summary.pairs = pairs_of(table);
  for (const Strategy& strategy : table.strategies) summary.strategies.push_back(strategy.name);
  for (std::size_t m = 0; m < metrics().size(); ++m) {
    summary.metrics.emplace_back(metrics()[m].name);
    summary.units.emplace_back(metrics()[m].unit);
    std::vector<std::vector<double>> values;
    auto& estimates = summary.estimates.emplace_back();
    for (std::size_t s = 0; s < table.strategies.size(); ++s) {
      values.push_back(metric_values(table, m, s));
      const Estimate e = estimate(values.back());
      estimates.push_back(metrics()[m].share ? within_a_share(e) : e);
    }
    auto& differences = summary.differences.emplace_back();
    for (const Pair& pair : summary.pairs) differences.push_back(difference(values[pair.first], values[pair.second]));
  }
  return summary;
}

double half_width(const ResultTable& table, std::string_view metric, std::string_view pair) {
  const std::size_t m = find_metric(metric);
  const std::vector<Pair> pairs = pairs_of(table);
  if (pairs.empty() && !pair.empty())
    throw Error(ErrorKind::usage, "no pair `" + std::string(pair) + "`", "there is one scenario, so no difference");
  Estimate e;
  if (pairs.empty()) {
    e = estimate(metric_values(table, m, 0));
  } else {
    const Pair& p = find_pair(pairs, pair);
    e = difference(metric_values(table, m, p.first), metric_values(table, m, p.second)).estimate;
  }
  return e.n < 2 ? std::numeric_limits<double>::infinity() : e.half_width();
}

std::optional<int> replications_needed(const Estimate& e, double confidence) {
  constexpr int most = 1'000'000;
  if (e.n < 2 || e.mean == 0 || std::isnan(e.mean)) return std::nullopt;
  const auto decides = [&](int n) { return student_t(n - 1, confidence) * e.sd < std::abs(e.mean) * std::sqrt(static_cast<double>(n)); };
  int too_few = e.n, enough = e.n;
  if (decides(enough)) return e.n;
  while (!decides(enough)) {
    if (enough >= most) return std::nullopt;
    too_few = enough;
    enough = enough > most / 2 ? most : enough * 2;
  }
  while (enough - too_few > 1) {
    const int middle = too_few + (enough - too_few) / 2;
    (decides(middle) ? enough : too_few) = middle;
  }
  return enough;
}

}  // namespace downline
