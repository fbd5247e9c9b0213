// Unilevel and binary plans on random recursive trees, whose payout and inequality are known (Gastwirth 1977 and what follows
// from it): a member of n is at depth d with the chance of d records, so the payout of level k is that of at least k above.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/network/placement.hpp"
#include "sim/observe/inequality.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::Network;
using test::of_sponsors;
using test::recursive_tree;

namespace {

/// Everybody sells 100: what a plan pays of all sales, mean of some trees.
double payout(std::uint32_t n, std::uint32_t trees, const ComponentTerms& terms) {
  Cents paid = 0;
  for (std::uint32_t k = 0; k < trees; ++k) {
    Network network = of_sponsors(recursive_tree(n, Luck(11, k)));
    network.sales.assign(n, 100'00);
    for (const Cents pay : network.paid(terms)) paid += pay;
  }
  return static_cast<double>(paid) / (static_cast<double>(trees) * n * 100'00);
}

/// How pay is spread.
struct Spread {
  double gini, top_1, top_20, zero;
};
Spread spread(const Amounts& amounts) {
  const std::vector<Cents> pay(amounts.begin(), amounts.end());
  const auto zeros = static_cast<double>(std::count(pay.begin(), pay.end(), 0));
  return {gini(pay), top_share(pay, 0.01), top_share(pay, 0.2), zeros / static_cast<double>(pay.size())};
}
Spread spread(const ComponentTerms& terms) {
  Network network = of_sponsors(recursive_tree(100'000, Luck(12, 0)));
  network.sales.assign(100'000, 100'00);
  return spread(network.paid(terms));
}
void expect_near(const Spread& found, const Spread& known, double tolerance) {
  EXPECT_NEAR(found.gini, known.gini, tolerance);
  EXPECT_NEAR(found.top_1, known.top_1, 2 * tolerance);
  EXPECT_NEAR(found.top_20, known.top_20, tolerance);
  EXPECT_NEAR(found.zero, known.zero, 0.005);  // sd of the leaves sqrt(n/12)/n = 0.0009
}

/// A tree of two places a member, each newcomer in an open place drawn from all.
Network open_places(std::uint32_t n) {
  Network network = of_sponsors(std::vector<MemberId>(n, nobody));
  std::vector<std::uint32_t> open{0, 1};
  network.placement = {nobody};
  network.leg = {0};
  for (std::uint32_t m = 1; m < n; ++m) {
    Draw draw(Luck(13, 0), Stream::start, m);
    const std::uint32_t at = below(draw, static_cast<std::uint32_t>(open.size()));
    network.placement.push_back(open[at] / 2);
    network.leg.push_back(open[at] % 2);
    open[at] = 2 * m;
    open.push_back(2 * m + 1);
  }
  network.sales.assign(n, 100'00);
  return network;
}

}  // namespace

// One tree's payout has an sd of 0.0003 under three levels at 1 000 members and 0.00005 at 10 000, of 0.005 and 0.003 under ten, of
// 0.0015, 0.0005 and 0.0001 under halves: each limit is 5.7 sd of its mean or more, as in tests/science/exact_cases_test.cpp. Power: a
// level paid too few or too many moves each by 0.0005 and more under halves, by 0.005 and more under the others.
TEST(RandomRecursiveTree, PaysThreeLevelsAsExpected) {
  EXPECT_NEAR(payout(1'000, 64, Unilevel{{5'00, 3'00, 2'00}, 0, 0}), 0.098982, 0.0002);
  EXPECT_NEAR(payout(10'000, 8, Unilevel{{5'00, 3'00, 2'00}, 0, 0}), 0.099847, 0.0001);
}

TEST(RandomRecursiveTree, PaysTenEqualLevelsAsExpected) {
  const Unilevel ten{std::vector<BasisPoints>(10, 1'00), 0, 0};
  EXPECT_NEAR(payout(1'000, 400, ten), 0.063839, 0.0015);
  EXPECT_NEAR(payout(10'000, 144, ten), 0.081417, 0.0015);
}

TEST(RandomRecursiveTree, PaysHalvingLevelsAsExpected) {
  // 20 % * 2^-d; rates are whole basis points, which adds 0.00005.
  const Unilevel halving{{10'00, 5'00, 2'50, 1'25, 63, 31, 16, 8, 4, 2, 1}, 0, 0};
  EXPECT_NEAR(payout(1'000, 900, halving), 0.192864 + 0.00005, 0.0003);
  EXPECT_NEAR(payout(10'000, 100, halving), 0.197743 + 0.00005, 0.0003);
  EXPECT_NEAR(payout(100'000, 8, halving), 0.199286 + 0.00005, 0.0003);
}

// Spreads published are means of three to five trees; one tree moves within the tolerances, which a level more or less leaves.
TEST(RandomRecursiveTree, MakesAFewRicherTheDeeperThePlan) {
  expect_near(spread(Unilevel{{5'00}, 0, 0}), {.667, .076, .650, .5}, 0.006);
  expect_near(spread(Unilevel{{5'00, 3'00, 2'00}, 0, 0}), {.766, .172, .78, .5}, 0.012);
  expect_near(spread(Unilevel{std::vector<BasisPoints>(5, 2'00), 0, 0}), {.874, .401, .903, .5}, 0.02);
  expect_near(spread(Unilevel{std::vector<BasisPoints>(10, 1'00), 0, 0}), {.931, .657, .948, .5}, 0.03);
}

TEST(RandomRecursiveTree, PaysAlmostAllLevelsAtAHundredThousand) {
  EXPECT_NEAR(payout(100'000, 1, Unilevel{{5'00}, 0, 0}), 0.0500, 0.00001);
  EXPECT_NEAR(payout(100'000, 4, Unilevel{{5'00, 3'00, 2'00}, 0, 0}), 0.099979, 0.0001);
  EXPECT_NEAR(payout(100'000, 10, Unilevel{std::vector<BasisPoints>(5, 2'00), 0, 0}), 0.0997, 0.0002);
  EXPECT_NEAR(payout(100'000, 30, Unilevel{std::vector<BasisPoints>(10, 1'00), 0, 0}), 0.092130, 0.0018);
}

TEST(RandomBinaryTree, PaysNothingToTwoThirds) {
  expect_near(spread(open_places(100'000).paid(Binary{})), {.952, .702, .973, 2.0 / 3.0}, 0.02);
}

TEST(BreadthFirstBinary, PaysNothingToHalf) {
  // 2^17 - 1 members, everybody recruited by the first and placed level by level.
  Network network = of_sponsors(std::vector<MemberId>((1U << 17) - 1, 0));
  network.sponsor[0] = nobody;
  network.sales.assign(network.sponsor.size(), 100'00);
  expect_near(spread(network.paid(Binary{1 + static_cast<int>(PlacementRule::breadth)})), {.933, .684, .947, .5}, 0.005);
}

TEST(HerbalifeNetwork, RecruitsNobodyInSeventyOnePercent) {
  // 351 065 of 493 324 members recruited nobody in 2012: with 59.5 % who joined for the discount and never recruit, and sponsors
  // drawn from the others, P(0) = f + (1-f)^2 / (2-f) = 0.7116 and P(k) = (1-f) b (1-b)^k, b = (1-f) / (2-f).
  // Of two million the sd of P(0) is at most 0.00033: the limits are 6 sd, and 5 % more or fewer who never recruit is 50.
  constexpr std::uint32_t n = 2'000'000;
  constexpr double f = 0.595, b = (1.0 - f) / (2.0 - f);
  std::vector<std::uint32_t> recruits(n, 0), recruiters{0};
  for (std::uint32_t m = 1; m < n; ++m) {
    Draw draw(Luck(14, 0), Stream::start, m);
    ++recruits[recruiters[below(draw, static_cast<std::uint32_t>(recruiters.size()))]];
    if (uniform(draw) >= f) recruiters.push_back(m);
  }
  const auto share = [&](std::uint32_t k) { return static_cast<double>(std::count(recruits.begin(), recruits.end(), k)) / n; };
  EXPECT_NEAR(share(0), 0.7116, 0.002);
  EXPECT_NEAR(share(0), f + (1.0 - f) * (1.0 - f) / (2.0 - f), 0.002);
  EXPECT_NEAR(share(1), (1.0 - f) * b * (1.0 - b), 0.002);
  EXPECT_NEAR(share(1), 0.083, 0.002);
  EXPECT_NEAR(share(2), 0.059, 0.002);
}

}  // namespace downline
