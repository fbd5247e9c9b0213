#include <gtest/gtest.h>

#include "tests/support/firm.hpp"

namespace downline {
namespace {

using test::Firm;
using test::small_run;
using test::sum;

const std::vector<test::Setting> warm{{"community.quality", "1"}, {"community.recognition", "1"},       {"leadership.recognition", "1"},
                                      {"community.weight", "1"},  {"leadership.coaching_hours", "0.2"}, {"effort.bond", "3"},
                                      {"retention.bond", "3"}};

std::vector<test::Setting> and_also(std::vector<test::Setting> settings, const test::Setting& one) {
  settings.push_back(one);
  return settings;
}

}  // namespace

TEST(Bond, GoesAPartOfTheWayToItsTargetEachWeek) {
  Firm c({{"community.quality", "1"}, {"community.weight", "0.4"}, {"belonging.smoothing", "0.1"}});
  const MemberId m = c.joins();
  c[m].hours = 2;
  c[m].digital = 0.5;
  hold_events(c.state, 0);
  EXPECT_NEAR(c[m].bond, 0.04, 1e-12);
  hold_events(c.state, 1);
  EXPECT_NEAR(c[m].bond, 0.04 + 0.1 * (0.4 - 0.04), 1e-12);
}

TEST(Bond, NeedsWorkForTheCommunityAndASaleForRecognition) {
  Firm c({{"community.quality", "1"}, {"community.recognition", "1"}, {"leadership.recognition", "1"}});
  const MemberId sponsor = c.joins(), idle = c.joins(sponsor), buyer = c.joins(sponsor, 0, false);
  c[buyer].hours = 2;
  c[buyer].last_sale = 0;
  hold_events(c.state, 0);
  EXPECT_EQ(c[idle].bond, 0.0) << "neither works nor sells";
  EXPECT_EQ(c[buyer].bond, 0.0) << "who joined for the discount does not belong";
}

TEST(Bond, OwesLessToASponsorOfMoreThanHerSpan) {
  Firm c({{"leadership.recognition", "1"}, {"leadership.weight", "0.4"}, {"leadership.span", "2"}, {"belonging.smoothing", "1"}});
  const MemberId sponsor = c.joins(), m = c.joins(sponsor);
  c[m].last_sale = 0;
  c[sponsor].team = 2;
  hold_events(c.state, 0);
  EXPECT_NEAR(c[m].bond, 0.4, 1e-12);
  c[sponsor].team = 8;
  hold_events(c.state, 0);
  EXPECT_NEAR(c[m].bond, 0.1, 1e-12);
}

TEST(Coaching, TakesAtMostHalfOfTheHoursAndIsFeltByTheTeam) {
  Firm c({{"leadership.coaching_hours", "1"},
          {"leadership.coaching_full", "0.5"},
          {"leadership.coaching_weight", "0.4"},
          {"follow_up.hours_per_recruit", "0"},
          {"belonging.smoothing", "1"}});
  const MemberId sponsor = c.joins(), m = c.joins(sponsor);
  c[sponsor].team = 4;
  c[sponsor].hours = 2;
  hold_events(c.state, 0);
  EXPECT_NEAR(c[m].bond, 0.4 * (1.0 / 4.0 / 0.5), 1e-12) << "an hour of two, for four";
}

TEST(Belonging, MakesNoDifferenceButItsCostWhenItIsSwitchedOff) {
  const RunRecord without = small_run({{"mechanisms.belonging", "0"}});
  const RunRecord with = small_run(and_also(warm, {"mechanisms.belonging", "0"}));
  for (const Series s : {Series::orders, Series::members, Series::quits, Series::joins, Series::sales})
    for (int week = 0; week <= with.weeks(); ++week)
      ASSERT_EQ(with.at(s, week), without.at(s, week)) << series()[static_cast<std::size_t>(s)].name << ", week " << week;
  EXPECT_EQ(sum(without, Account::community), 0);
  EXPECT_GT(sum(with, Account::community), 0);
}

TEST(Belonging, MakesMembersWorkAndStay) {
  const RunRecord cold = small_run({}), belonging = small_run(warm);
  EXPECT_GT(sum(belonging, Series::sales), sum(cold, Series::sales));
  EXPECT_LT(sum(belonging, Series::quits), sum(cold, Series::quits));
}

}  // namespace downline
