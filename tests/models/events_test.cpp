#include <gtest/gtest.h>

#include "tests/support/firm.hpp"

namespace downline {

using test::Firm;
using test::small_run;
using test::sum;

TEST(Events, AreEvenlySpacedAndSpendTheBudgetWhenTheyAreFull) {
  // 20 000 people: 4 000 EUR a year, 1 000 an event, ten seats of 100 for some 300 members.
  const RunRecord run = small_run({{"weeks", "52"}, {"events.budget", "20000"}, {"events.a_year", "4"}, {"events.seat_cost", "100"}});
  int held = 0;
  for (int week = 1; week <= 52; ++week) {
    const std::int64_t seats = run.at(Series::event_seats, week);
    held += seats > 0;
    EXPECT_TRUE(seats == 0 || seats == 10) << "week " << week;
  }
  EXPECT_EQ(held, 4);
  EXPECT_EQ(sum(run, Account::events), 4'000'00);
}

TEST(Events, CostHalfWhenNobodyComes) {
  Firm c({{"events.budget", "500000"}, {"events.a_year", "52"}, {"events.seat_cost", "10"}});
  hold_events(c.state, 0);
  EXPECT_EQ(c.state.ledger[Account::events], to_cents(500'000.0 * 2'000 / 100'000 / 52 / 2));
}

TEST(Events, AreRememberedByHalves) {
  Firm c({{"events.weight", "0.4"}, {"events.trip_weight", "0.3"}, {"events.memory", "13"}, {"belonging.smoothing", "1"}});
  const MemberId came = c.joins(), won = c.joins(), neither = c.joins();
  c[came].last_event = 0;
  c[won].last_trip = 0;
  hold_events(c.state, 13);
  EXPECT_NEAR(c[came].bond, 0.2, 1e-12);
  EXPECT_NEAR(c[won].bond, 0.15, 1e-12);
  EXPECT_EQ(c[neither].bond, 0.0);
}

TEST(Trips, GoToTheBestSellersOfTheYearAsFarAsTheBudgetGoes) {
  // 2 000 people: 100 000 EUR a year per 100 000 are 2 000 EUR, two trips.
  Firm c({{"events.trip_budget", "100000"}, {"events.trip_cost", "1000"}, {"events.trip_sales", "500"}});
  const MemberId a = c.joins(), b = c.joins(), best = c.joins(), little = c.joins();
  c[a].season_sales = c[b].season_sales = 600'00;
  c[best].closed_sales = 900'00;
  c[little].season_sales = 499'00;
  hold_events(c.state, 50);
  EXPECT_EQ(c.state.totals[Series::trips_won], 0) << "the year is not over";
  hold_events(c.state, 51);
  EXPECT_EQ(c.state.totals[Series::trips_won], 2);
  EXPECT_EQ(c.state.ledger[Account::trips], 2'000'00);
  EXPECT_EQ(c[best].last_trip, 51);
  EXPECT_EQ(c[a].last_trip, 51) << "of two alike, who joined first";
  EXPECT_EQ(c[b].last_trip, long_ago);
  EXPECT_EQ(c[little].last_trip, long_ago);
  EXPECT_EQ(c[b].season_sales, 0) << "a new year begins";
}

}  // namespace downline
