// What each term of the ranks changes, worked out by hand.
#include <gtest/gtest.h>

#include "tests/models/compensation/network.hpp"

namespace downline {

using test::Network;
using test::of_sponsors;

namespace {

using Rank = std::vector<std::uint8_t>;

/// One member with such points in one period after the other: the ranks that later components see.
Rank ranks_over(const Ranks& terms, const std::vector<Cents>& points) {
  Plan plan = make_plan({{"ranks", terms}});
  Rank seen;
  for (const Cents each : points) seen.push_back(pay_period(plan, Network{{nobody}, {1}, {each}}.period()).rank[0]);
  return seen;
}

/// Rank 1 from 100, rank 2 from 200, rank 3 from 300.
Ranks by_points() {
  Ranks terms;
  terms.personal = {100'00, 200'00, 300'00};
  terms.front.clear();
  return terms;
}

}  // namespace

TEST(Ranks, ArePaidAsAchievedInThePeriod) { EXPECT_EQ(ranks_over(by_points(), {300'00, 100'00, 0, 250'00}), (Rank{3, 1, 0, 2})); }

TEST(Ranks, AreKeptForThePeriodsOfGrace) {
  Ranks terms = by_points();
  terms.grace = 2;
  EXPECT_EQ(ranks_over(terms, {300'00, 0, 100'00, 100'00, 0, 0, 0}), (Rank{3, 3, 3, 1, 1, 1, 0}));
  // Reaching it again starts the grace anew.
  EXPECT_EQ(ranks_over(terms, {300'00, 0, 300'00, 0, 0, 0}), (Rank{3, 3, 3, 3, 3, 0}));
}

TEST(Ranks, TitlesNeverFallUnlessDemoted) {
  // "You can never revert" at Forever; at The Body Shop at Home the best paid as in the window counts.
  Ranks terms = by_points();
  terms.by_title = true;
  EXPECT_EQ(ranks_over(terms, {100'00, 300'00, 0, 0, 0}), (Rank{1, 3, 3, 3, 3}));
  // After two periods below, to the better of the two.
  terms.demotion = 2;
  EXPECT_EQ(ranks_over(terms, {300'00, 200'00, 100'00, 0, 0, 0}), (Rank{3, 3, 2, 2, 0, 0}));
}

TEST(Ranks, AskForCustomersAndForTraining) {
  Network network = of_sponsors({nobody, nobody, nobody, nobody});
  network.customers = {10, 9, 10, 0};
  Ranks terms;
  terms.personal = {0, 0};
  terms.front.clear();
  terms.customers = {0, 10'00};
  EXPECT_EQ(network.result({{"ranks", terms}}).rank, (Rank{2, 1, 2, 1}));
  terms.trained_from = 1;
  network.trained = {1, 1, 0, 1};
  EXPECT_EQ(network.result({{"ranks", terms}}).rank, (Rank{2, 1, 0, 1}));
}

TEST(Ranks, CountLegsThatContainARank) {
  // 0 over 1, 2 and 3; 4 below 1. 4 and 2 hold rank 1, so two of three legs do.
  Network network = of_sponsors({nobody, 0, 0, 0, 1});
  network.sales = {100'00, 0, 100'00, 0, 100'00};
  Ranks terms;
  terms.personal = {100'00, 100'00};
  terms.front.clear();
  terms.legs = {0, 2'00};
  EXPECT_EQ(network.result({{"ranks", terms}}).rank, (Rank{2, 0, 1, 0, 1}));
  terms.legs = {0, 3'00};
  EXPECT_EQ(network.result({{"ranks", terms}}).rank, (Rank{1, 0, 1, 0, 1}));
}

TEST(Ranks, CapALegOnTheRequiredOrOnTheActualGroup) {
  // Own 100, legs of 900 and 200: 1 200. Half of the 1 000 required caps the strong leg at 500: 800 count. Half of the actual 1 200 caps
  // it at 600: 900.
  Network network = of_sponsors({nobody, 0, 0});
  network.sales = {100'00, 900'00, 200'00};
  Ranks terms;
  terms.personal.clear();
  terms.front.clear();
  const auto rank = [&](Cents group) {
    terms.group = {group};
    return network.result({{"ranks", terms}}).rank[0];
  };
  EXPECT_EQ(rank(1'200'00), 1);
  terms.leg_cap = 50'00;
  EXPECT_EQ(rank(1'000'00), 0);
  EXPECT_EQ(rank(600'00), 1);  // 100 + 300 + 200
  EXPECT_EQ(rank(600'02), 0);  // the cap is rounded to 300.01
  terms.leg_cap_of_actual = true;
  EXPECT_EQ(rank(900'00), 1);
  EXPECT_EQ(rank(900'01), 0);
}

}  // namespace downline
