#include "sim/core/money.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <numeric>

#include "sim/core/check.hpp"

namespace downline {
namespace {

TEST(Money, RoundsHalfACentAwayFromZero) {
  EXPECT_EQ(share_of(1, 5'000), 1);
  EXPECT_EQ(share_of(-1, 5'000), -1);
  EXPECT_EQ(share_of(1, 4'999), 0);
  EXPECT_EQ(share_of(-1, 4'999), 0);
  EXPECT_EQ(share_of(3, 5'000), 2);
  EXPECT_EQ(share_of(-3, 5'000), -2);
}

TEST(Money, TakesAShareOfAnAmountThatFillsItsInteger) {
  constexpr Cents most = 9'223'372'036'854'775'807;
  EXPECT_EQ(share_of(most, whole), most);
  EXPECT_EQ(share_of(-most, whole), -most);
  EXPECT_EQ(share_of(most, 1), 922'337'203'685'478);
}

TEST(Money, TurnsEurosIntoTheNearestCent) {
  EXPECT_EQ(to_cents(12.34), 1'234);
  EXPECT_EQ(to_cents(-12.34), -1'234);
  EXPECT_EQ(to_cents(0.125), 13);
  EXPECT_EQ(to_cents(-0.125), -13);
  EXPECT_EQ(to_cents(0.0049), 0);
}

std::vector<Cents> parts_of(Cents amount, const std::vector<std::int64_t>& weights) {
  std::vector<Cents> parts(weights.size());
  split(amount, weights, parts);
  return parts;
}

TEST(Money, GivesTheOddCentsToTheLargestRemaindersAndThenToTheFirst) {
  EXPECT_EQ(parts_of(100, {1, 1, 1}), (std::vector<Cents>{34, 33, 33}));
  EXPECT_EQ(parts_of(1, {1, 2, 2}), (std::vector<Cents>{0, 1, 0}));
  EXPECT_EQ(parts_of(10, {0, 3, 0, 1}), (std::vector<Cents>{0, 8, 0, 2}));
}

TEST(Money, GivesNothingWhereNobodyHasAClaim) {
  EXPECT_EQ(parts_of(100, {0, 0}), (std::vector<Cents>{0, 0}));
  EXPECT_TRUE(parts_of(100, {}).empty());
}

TEST(Money, RefusesToSplitADebt) { EXPECT_THROW((void)parts_of(-1, {1}), CheckFailed); }

RC_GTEST_PROP(Money, SplitsToTheCentAndNeverMoreThanACentFromTheExactPart, ()) {
  const Cents amount = *rc::gen::inRange<Cents>(0, 1'000'000'000'000);
  const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 1'000'000)));
  const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  RC_PRE(total > 0);
  const std::vector<Cents> parts = parts_of(amount, weights);
  RC_ASSERT(std::accumulate(parts.begin(), parts.end(), Cents{0}) == amount);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto exact = static_cast<double>(amount) * static_cast<double>(weights[i]) / static_cast<double>(total);
    RC_ASSERT(std::abs(static_cast<double>(parts[i]) - exact) < 1.001);
    RC_ASSERT(weights[i] > 0 || parts[i] == 0);
  }
}

RC_GTEST_PROP(Money, TakesSharesThatMirrorAcrossZero, ()) {
  const Cents amount = *rc::gen::inRange<Cents>(-1'000'000'000, 1'000'000'000);
  const BasisPoints rate = *rc::gen::inRange<BasisPoints>(0, 2 * whole);
  RC_ASSERT(share_of(-amount, rate) == -share_of(amount, rate));
  RC_ASSERT(std::llabs(share_of(amount, rate) * whole - amount * rate) * 2 <= whole);
}

}  // namespace
}  // namespace downline
