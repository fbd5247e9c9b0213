#include "results/analysis/ablation.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace downline {

TEST(Ablation, TellsWhatAnAssumptionDoesToADifferenceAndARanking) {
  const ScenarioValues base{{10, 12, 11}, {7, 8, 9}, {1, 1, 1}}, changed{{5, 6, 5}, {9, 8, 9}, {1, 1, 1}};
  const Ablation a = ablation("trust", base, changed, 1);
  EXPECT_DOUBLE_EQ(a.difference.estimate.mean, -10.0 / 3);
  EXPECT_DOUBLE_EQ(a.change.mean, (-7 - 6 - 6) / 3.0);
  EXPECT_LT(a.change.high, 0);
  EXPECT_EQ(a.ranking, (std::vector<std::size_t>{1, 0, 2}));
  EXPECT_TRUE(a.reorders);
  EXPECT_FALSE(ablation("none", base, base, 1).reorders);
  EXPECT_GT(ablation("trust", base, changed, 30).change.high, a.change.high) << "thirty together are told more carefully than one";
}

TEST(Waterfall, DrawsEveryOrderEvenlyAndEachWithItsReverse) {
  std::set<std::vector<std::size_t>> seen;
  std::vector<int> first(3, 0);
  for (int r = 0; r < 600; ++r) {
    const std::vector<std::size_t> order = order_of_blocks(3, 7, r);
    seen.insert(order);
    ++first[order[0]];
    const std::vector<std::size_t> other = order_of_blocks(3, 7, r ^ 1);
    EXPECT_TRUE(std::equal(order.begin(), order.end(), other.rbegin()));
  }
  EXPECT_EQ(seen.size(), 6U);
  // 200 expected of each, spread 11.5; the limit is 5 spreads.
  for (const int count : first) EXPECT_NEAR(count, 200, 58);
}

/// v(S) = 1 for each of a, b; 4 more when both are there; c is nothing: Shapley's values are 3, 3, 0. Four replications in pairs of an
/// order and its reverse give them exactly, and they add up to the whole in every replication.
TEST(Waterfall, GivesShapleysValues) {
  const auto value = [](const std::set<std::size_t>& s) {
    return static_cast<double>(s.count(0) + s.count(1)) + (s.count(0) && s.count(1) ? 4.0 : 0.0);
  };
  std::vector<std::vector<double>> steps;
  std::vector<std::vector<std::size_t>> orders;
  for (int r = 0; r < 4; ++r) {
    orders.push_back(order_of_blocks(3, 1, r));
    std::set<std::size_t> there;
    steps.push_back({value(there)});
    for (const std::size_t block : orders.back()) {
      there.insert(block);
      steps.back().push_back(value(there));
    }
  }
  const std::vector<Estimate> shares = waterfall(steps, orders);
  EXPECT_DOUBLE_EQ(shares[0].mean, 3);
  EXPECT_DOUBLE_EQ(shares[1].mean, 3);
  EXPECT_DOUBLE_EQ(shares[2].mean, 0);
}

TEST(FlipSearch, FindsWhereTheSignTurns) {
  const auto difference = [](double strength) { return 3 - 2 * strength; };  // turns at 1.5
  FlipSearch search(difference(1), 2, difference(2));
  while (const std::optional<double> strength = search.next()) search.saw(difference(*strength));
  EXPECT_TRUE(search.flips());
  EXPECT_GE(search.strength(), 1.5);
  EXPECT_LE(search.strength(), 1.5 + 1.0 / 16);
  const FlipSearch steady(difference(1), 0, difference(0));
  EXPECT_FALSE(steady.flips());
  EXPECT_FALSE(steady.next());
}

}  // namespace downline
