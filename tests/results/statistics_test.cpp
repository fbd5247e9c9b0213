#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "results/analysis/statistics.hpp"
#include "sim/core/error.hpp"
#include "tests/results/fake_table.hpp"

namespace downline {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// A table of one metric, `profit`, given by strategy and replication.
ResultTable table_of_profits(const std::vector<std::vector<double>>& profits) {
  ResultTable table =
      fake_table({.strategies = static_cast<int>(profits.size()), .replications = static_cast<int>(profits.front().size()), .weeks = 1});
  for (std::size_t s = 0; s < profits.size(); ++s)
    for (std::size_t r = 0; r < profits[s].size(); ++r)
      table.runs[table.slot(s, static_cast<int>(r))].metrics[metric_index("profit")] = profits[s][r];
  return table;
}

TEST(Statistics, AgreeWithAHandComputedSheet) {
  const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9};
  const Estimate e = estimate(values);
  EXPECT_EQ(e.n, 8);
  EXPECT_DOUBLE_EQ(e.mean, 5);
  EXPECT_NEAR(e.sd, std::sqrt(32.0 / 7), 1e-14);
  // t(7 degrees, 97.5 %) = 2.364624
  EXPECT_NEAR(e.high - e.mean, 2.3646242515927844 * std::sqrt(32.0 / 7 / 8), 1e-12);
  EXPECT_DOUBLE_EQ(e.mean - e.low, e.high - e.mean);
}

TEST(Statistics, AgreeWithAHandComputedPair) {
  const std::vector<double> a{10, 20, 30, 40}, b{11, 19, 33, 45};
  const Difference d = difference(a, b);  // -1, 1, -3, -5
  EXPECT_DOUBLE_EQ(d.estimate.mean, -2);
  EXPECT_EQ(d.lower_in, 3);
  EXPECT_EQ(d.equal_in, 0);
  const double var_a = 500.0 / 3, var_b = (16 * 16 + 8 * 8 + 6 * 6 + 18 * 18) / 3.0, var_gap = 20.0 / 3;
  EXPECT_NEAR(d.variance_ratio, (var_a + var_b) / var_gap, 1e-12);
}

TEST(Statistics, LeaveOutWhatIsNotDefinedAndCountIt) {
  const Estimate e = estimate(std::vector<double>{1, nan, 3, nan});
  EXPECT_EQ(e.n, 2);
  EXPECT_EQ(e.left_out, 2);
  EXPECT_DOUBLE_EQ(e.mean, 2);
  const Difference d = difference(std::vector<double>{1, nan, 5}, std::vector<double>{2, 2, nan});
  EXPECT_EQ(d.estimate.n, 1);
  EXPECT_EQ(d.estimate.left_out, 2);
  EXPECT_EQ(d.lower_in, 1);
}

TEST(Statistics, HaveNoSpreadForOneValueAndNoMeanForNone) {
  const Estimate one = estimate(std::vector<double>{3});
  EXPECT_EQ(one.mean, 3);
  EXPECT_TRUE(std::isnan(one.sd) && std::isnan(one.low) && std::isnan(one.high));
  EXPECT_TRUE(std::isnan(estimate({}).mean));
}

TEST(Statistics, SeeThatAConstantDifferenceNeverVaries) {
  const std::vector<double> a{1.3, 2.3, 7.3}, b = a;
  const Difference same = difference(a, b);
  EXPECT_EQ(same.estimate.mean, 0);
  EXPECT_EQ(same.estimate.sd, 0);
  EXPECT_EQ(same.equal_in, 3);
  EXPECT_EQ(same.lower_in, 0);
  EXPECT_TRUE(std::isnan(same.variance_ratio));
  const std::vector<double> constant(20, 0.1);
  EXPECT_EQ(estimate(constant).sd, 0);
  EXPECT_EQ(estimate(constant).mean, 0.1);
}

TEST(Statistics, CoverTheTrueMeanInNineteenOfTwentyExperiments) {
  std::mt19937_64 random(1);
  std::normal_distribution<double> normal(3, 2);
  int covered = 0;
  constexpr int experiments = 10'000;
  for (int i = 0; i < experiments; ++i) {
    std::vector<double> values(6);
    for (double& value : values) value = normal(random);
    const Estimate e = estimate(values);
    covered += e.low <= 3 && 3 <= e.high;
  }
  EXPECT_NEAR(covered / static_cast<double>(experiments), 0.95, 0.01);
}

TEST(Summary, CutsTheIntervalOfAShareAtWhatAShareCanBe) {
  ResultTable table = fake_table({.strategies = 1, .replications = 3, .weeks = 1});
  const std::size_t share = metric_index("share_income_at_most_zero"), profit = metric_index("profit");
  const double values[] = {0.9, 1.0, 0.2};
  for (int r = 0; r < 3; ++r) table.runs[table.slot(0, r)].metrics[share] = table.runs[table.slot(0, r)].metrics[profit] = values[r];
  const Summary summary = summarise(table);
  EXPECT_EQ(summary.estimates[share][0].high, 1.0);
  EXPECT_EQ(summary.estimates[share][0].low, 0.0);
  EXPECT_EQ(summary.estimates[share][0].mean, summary.estimates[profit][0].mean);
  EXPECT_GT(summary.estimates[profit][0].high, 1.0);
  EXPECT_LT(summary.estimates[profit][0].low, 0.0);
}

TEST(Summary, PairsStrategiesInTheOrderOfTheTable) {
  const Summary summary = summarise(fake_table({.strategies = 3}));
  ASSERT_EQ(summary.pairs.size(), 3u);
  EXPECT_EQ(summary.pairs[0].name, "strategy-1 - strategy-2");
  EXPECT_EQ(summary.pairs[1].name, "strategy-1 - strategy-3");
  EXPECT_EQ(summary.pairs[2].name, "strategy-2 - strategy-3");
}

TEST(Summary, UsesOnlyReplicationsThatEveryStrategyFinished) {
  ResultTable table = table_of_profits({{1, 2, 300}, {4, 5, 6}});
  table.states[table.slot(1, 2)] = RunState::failed;
  const Summary summary = summarise(table);
  EXPECT_EQ(summary.replications, (std::vector<int>{0, 1}));
  EXPECT_DOUBLE_EQ(summary.estimates[metric_index("profit")][0].mean, 1.5);
}

TEST(HalfWidth, IsThatOfThePairNamed) {
  const ResultTable table = table_of_profits({{1, 2, 3, 5}, {2, 2, 2, 2}, {9, 1, 4, 4}});
  const Summary summary = summarise(table);
  const std::size_t m = metric_index("profit");
  EXPECT_EQ(half_width(table, "profit"), summary.differences[m][0].estimate.half_width());
  EXPECT_EQ(half_width(table, "profit", "strategy-2-strategy-3"), summary.differences[m][2].estimate.half_width());
  EXPECT_THROW((void)half_width(table, "profit", "strategy-2 - strategy-1"), Error);
  EXPECT_THROW((void)half_width(table, "profti"), Error);
}

TEST(HalfWidth, IsWithoutBoundForOneReplication) { EXPECT_TRUE(std::isinf(half_width(table_of_profits({{1}, {2}}), "profit"))); }

TEST(ReplicationsNeeded, IsTheFirstNumberThatDecides) {
  const Estimate e{20, 0, 1, 10, -3, 5};
  const std::optional<int> needed = replications_needed(e);
  ASSERT_TRUE(needed);
  const auto half = [&](int n) { return student_t(n - 1, 0.95) * e.sd / std::sqrt(n); };
  EXPECT_LT(half(*needed), 1);
  EXPECT_GE(half(*needed - 1), 1);
  EXPECT_EQ(replications_needed(Estimate{20, 0, 0, 10, -3, 5}), std::nullopt);
  EXPECT_EQ(replications_needed(Estimate{20, 0, 1e-9, 10, -3, 5}), std::nullopt);
}

}  // namespace
}  // namespace downline
