#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "sim/core/error.hpp"
#include "sim/network/ties.hpp"

namespace downline {
namespace {

std::vector<PersonId> neighbours(const Ties& ties, PersonId person) {
  std::vector<PersonId> row;
  for (std::uint32_t k = 0; k < ties.degree(person); ++k) row.push_back(ties.tie(person, k, 0).other);
  std::sort(row.begin(), row.end());
  return row;
}

TEST(ScaleFree, IsMutualWithoutLoopsOrDoubles) {
  const PersonId people = 5'000;
  const auto ties = scale_free(Luck(1, 0), people, 4);
  std::map<std::pair<PersonId, PersonId>, int> seen;
  for (PersonId person = 0; person < people; ++person) {
    EXPECT_GE(ties->degree(person), 4U);
    for (const PersonId other : neighbours(*ties, person)) {
      ASSERT_NE(other, person);
      ++seen[{std::min(person, other), std::max(person, other)}];
    }
  }
  EXPECT_EQ(seen.size(), 4U * 5U / 2U + (people - 5U) * 4U);
  EXPECT_TRUE(std::all_of(seen.begin(), seen.end(), [](const auto& tie) { return tie.second == 2; }));
}

TEST(ScaleFree, StartsWithPeopleWhoAllKnowEachOther) {
  EXPECT_EQ(neighbours(*scale_free(Luck(1, 0), 4, 5), 2), (std::vector<PersonId>{0, 1, 3}));
  EXPECT_EQ(scale_free(Luck(1, 0), 1, 5)->degree(0), 0U);
  EXPECT_GT(scale_free(Luck(1, 0), 0, 5)->bytes(), 0U);
}

/// In the limit P(degree >= d) = m (m + 1) / (d (d + 1)), so the density falls with the power -3 (Bollobas, Riordan,
/// Spencer & Tusnady 2001). 300 000 people leave about 350 at the last point: five standard errors are a quarter.
TEST(ScaleFree, HasATailThatFallsWithTheThirdPower) {
  const PersonId people = 300'000;
  const double m = 5;
  const auto ties = scale_free(Luck(1, 0), people, 5);
  const auto at_least = [&](std::uint32_t d) {
    double count = 0;
    for (PersonId person = 0; person < people; ++person) count += ties->degree(person) >= d;
    return count / people;
  };
  for (const std::uint32_t d : {6U, 10U, 20U, 40U, 80U, 160U}) {
    const double expected = m * (m + 1) / (d * (d + 1.0));
    EXPECT_NEAR(at_least(d), expected, 5.0 * std::sqrt(expected / people)) << "degree " << d;
  }
  const double slope = std::log(at_least(160) / at_least(20)) / std::log(8.0) - 1.0;
  EXPECT_NEAR(slope, -3.0, 0.15);
}

TEST(ScaleFree, DependsOnSeedAndReplicationAlone) {
  const auto one = scale_free(Luck(1, 0), 2'000, 3);
  const auto again = scale_free(Luck(1, 0), 2'000, 3);
  const auto other = scale_free(Luck(1, 1), 2'000, 3);
  int differing = 0;
  for (PersonId person = 0; person < 2'000; ++person) {
    EXPECT_EQ(neighbours(*one, person), neighbours(*again, person));
    differing += neighbours(*one, person) != neighbours(*other, person);
  }
  EXPECT_GT(differing, 1'900);
}

TEST(ScaleFree, StaysWhatItWasInEarlierVersions) {
  const auto ties = scale_free(Luck(1, 0), 10'000, 3);
  EXPECT_EQ(ties->degree(0), 47U);
  EXPECT_EQ(ties->tie(9'999, 1, 0).other, 900U);
}

TEST(ScaleFree, TakesFourBytesATieAndDirection) {
  const PersonId people = 100'000;
  EXPECT_LE(scale_free(Luck(1, 0), people, 5)->bytes(), people * (5U * 2U * 4U + 4U) + 1'000U);
}

TEST(ScaleFree, RefusesMoreTiesThanCanBeStored) {
  try {
    (void)scale_free(Luck(1, 0), 1'000'000'000, 3);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::resource);
    EXPECT_NE(std::string(error.what()).find("small_world"), std::string::npos) << error.what();
  }
}

TEST(TiesFromFile, HoldTheTiesBothWaysAndLeaveTheRestAlone) {
  const EdgeList list{.names = {"a", "b", "c"}, .edges = {{0, 1}, {0, 2}}};
  const auto ties = from_file(list, 5);
  EXPECT_EQ(neighbours(*ties, 0), (std::vector<PersonId>{1, 2}));
  EXPECT_EQ(neighbours(*ties, 1), (std::vector<PersonId>{0}));
  EXPECT_EQ(neighbours(*ties, 2), (std::vector<PersonId>{0}));
  EXPECT_EQ(ties->degree(3), 0U);
  EXPECT_EQ(ties->degree(4), 0U);
  EXPECT_EQ(ties->tie(1, 0, 0).strength, 1.0F);
}

TEST(TiesFromFile, MeasureStrengthAgainstTheLargestWeight) {
  const EdgeList list{.names = {"a", "b", "c"}, .edges = {{0, 1, 2.0F}, {1, 2, 8.0F}}, .weighted = true};
  const auto ties = from_file(list, 3);
  EXPECT_EQ(ties->tie(0, 0, 0).strength, 0.25F);
  EXPECT_EQ(ties->tie(2, 0, 0).strength, 1.0F);
  EXPECT_EQ(ties->tie(1, 0, 0).strength + ties->tie(1, 1, 0).strength, 1.25F);
}

TEST(TiesFromFile, RefuseAMarketSmallerThanTheNetwork) {
  const EdgeList list{.names = {"a", "b", "c"}, .edges = {{0, 1}, {0, 2}}};
  try {
    (void)from_file(list, 2);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::scenario);
    EXPECT_STREQ(error.what(), "error: the network has 3 people (the market has 2)\n  help: set `people` to 3 or more");
  }
}

}  // namespace
}  // namespace downline
