// Unilevel and binary plans on random recursive trees, whose payout and inequality are known (Gastwirth 1977 and what follows
// from it): a member of n is at depth d with the chance of d records, so the payout of level k is that of at least k above.
#include <gtest/gtest.h>

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

double inequality(const ComponentTerms& terms) {
  Network network = of_sponsors(recursive_tree(100'000, Luck(12, 0)));
  network.sales.assign(100'000, 100'00);
  return gini(network.paid(terms));
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

TEST(RandomRecursiveTree, PaysThreeLevelsAsExpected) {
  EXPECT_NEAR(payout(1'000, 40, Unilevel{{5'00, 3'00, 2'00}, 0, 0}), 0.098982, 0.0002);
  EXPECT_NEAR(payout(10'000, 8, Unilevel{{5'00, 3'00, 2'00}, 0, 0}), 0.099847, 0.0001);
}

TEST(RandomRecursiveTree, PaysTenEqualLevelsAsExpected) {
  const Unilevel ten{std::vector<BasisPoints>(10, 1'00), 0, 0};
  EXPECT_NEAR(payout(1'000, 200, ten), 0.063839, 0.0015);
  EXPECT_NEAR(payout(10'000, 100, ten), 0.081417, 0.0015);
}

TEST(RandomRecursiveTree, PaysHalvingLevelsAsExpected) {
  // 20 % * 2^-d; rates are whole basis points, which adds 0.00005.
  const Unilevel halving{{10'00, 5'00, 2'50, 1'25, 63, 31, 16, 8, 4, 2, 1}, 0, 0};
  EXPECT_NEAR(payout(1'000, 100, halving), 0.192864 + 0.00005, 0.0003);
}

TEST(RandomRecursiveTree, MakesAFewRich) {
  EXPECT_NEAR(inequality(Unilevel{{10'00}, 0, 0}), 0.667, 0.005);
  EXPECT_NEAR(inequality(Unilevel{{5'00, 3'00, 2'00}, 0, 0}), 0.766, 0.01);
  EXPECT_NEAR(inequality(Unilevel{std::vector<BasisPoints>(5, 2'00), 0, 0}), 0.874, 0.015);
  EXPECT_NEAR(inequality(Unilevel{std::vector<BasisPoints>(10, 1'00), 0, 0}), 0.931, 0.015);
}

TEST(RandomBinaryTree, PaysNothingToTwoThirds) {
  const std::vector<Cents> pay = open_places(100'000).paid(Binary{});
  const auto zeros = static_cast<double>(std::count(pay.begin(), pay.end(), 0)) / 100'000.0;
  EXPECT_NEAR(zeros, 2.0 / 3.0, 0.005);
  EXPECT_NEAR(gini(pay), 0.952, 0.015);
}

}  // namespace downline
