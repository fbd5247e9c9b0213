#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/support/firm.hpp"

namespace downline {

using test::Firm;
using test::small_run;
using test::sum;

namespace {

/// Of 400 members with a chance of a tenth, every other one marked: how many of each kind leave in a week.
struct Leavers {
  int marked = 0, others = 0;
};
template <class Mark>
Leavers leavers(const std::vector<test::Setting>& settings, Mark mark) {
  Firm c(settings);
  for (int i = 0; i < 400; ++i) {
    const MemberId m = c.joins();
    c[m].hazard = 0.1;
    if (m % 2 == 1) mark(c[m]);
  }
  let_members_go(c.state, 1);
  Leavers gone;
  for (MemberId m = 0; m < 400; ++m) (m % 2 == 1 ? gone.marked : gone.others) += c.state.members.present[m] == 0;
  return gone;
}

}  // namespace

TEST(Refusals, AreCountedAndRemembered) {
  const std::vector<test::Setting> slow{{"retention.snub_smoothing", "0.1"}};
  Firm c(slow);
  const MemberId m = c.joins();
  c[m].refused = 3;
  let_members_go(c.state, 0);
  EXPECT_NEAR(c[m].snubs, 0.3, 1e-12);
  EXPECT_EQ(c.state.totals[Series::refused_asks], 3);
  let_members_go(c.state, 1);
  EXPECT_NEAR(c[m].snubs, 0.27, 1e-12);
  EXPECT_EQ(c.state.totals[Series::refused_asks], 3) << "once each";
}

TEST(Refusals, AreAllContactsThatBringNoOrder) {
  // So few buy that nobody says yes to two members in a week.
  const RunRecord run = small_run({{"channels.party", "0"}, {"channels.one_to_one", "1"}, {"decision.one_to_one", "-5"}});
  std::int64_t orders = 0;
  for (int week = 1; week <= run.weeks(); ++week) {
    const std::int64_t bought = run.orders_by_channel[static_cast<std::size_t>(week)][static_cast<std::size_t>(Channel::one_to_one)];
    ASSERT_EQ(run.at(Series::refused_asks, week) + bought, run.at(Series::contacts, week)) << "week " << week;
    orders += bought;
  }
  EXPECT_GT(orders, 0);
}

TEST(Quitting, FollowsRefusalsByOnesOwnCircle) {
  const auto snubbed = [](MemberState& s) { s.snubs = 10; };
  const Leavers moved = leavers({{"retention.awkward", "1"}}, snubbed);
  EXPECT_GT(moved.marked, 2 * moved.others);
  const Leavers off = leavers({{"retention.awkward", "1"}, {"mechanisms.awkwardness", "0"}}, snubbed);
  const Leavers alike = leavers({{"mechanisms.awkwardness", "0"}}, [](MemberState&) {});
  EXPECT_EQ(off.marked, alike.marked);
}

TEST(Quitting, IsHeldBackByWhatEntryCost) {
  const auto paid = [](MemberState& s) { s.outlay = 1000; };
  const Leavers moved = leavers({{"retention.sunk", "1"}}, paid);
  EXPECT_LT(2 * moved.marked, moved.others);
  const Leavers off = leavers({{"retention.sunk", "1"}, {"mechanisms.sunk_cost", "0"}}, paid);
  EXPECT_EQ(off.marked, leavers({}, [](MemberState&) {}).marked);
}

TEST(Quitting, FollowsTheLossOfTheSponsor) {
  const auto left_alone = [](MemberState& s) { s.orphaned = 0; };
  const Leavers moved = leavers({{"retention.orphan", "2"}}, left_alone);
  EXPECT_GT(moved.marked, 2 * moved.others);
  const std::vector<test::Setting> off{{"retention.orphan", "2"}, {"mechanisms.sponsor_leaving", "0"}};
  EXPECT_EQ(leavers(off, left_alone).marked, leavers(off, [](MemberState&) {}).marked);
}

TEST(Quitting, OfASponsorIsMarkedWithHerRecruitsAlone) {
  Firm c;
  const MemberId top = c.joins(), sponsor = c.joins(top), recruit = c.joins(sponsor), niece = c.joins(recruit);
  c[sponsor].hazard = 1e9;
  let_members_go(c.state, 5);
  EXPECT_EQ(c.state.members.present[sponsor], 0);
  EXPECT_EQ(c.state.members.sponsor[recruit], top);
  EXPECT_EQ(c[recruit].orphaned, 5);
  EXPECT_EQ(c[niece].orphaned, long_ago);
  EXPECT_EQ(c[top].orphaned, long_ago);
}

TEST(Quitting, MakesACustomerOfTheSponsorAgain) {
  Firm c;
  const MemberId top = c.joins(), leaver = c.joins(top);
  const PersonId person = c.state.members.person[leaver];
  Customer& row = c.state.customers[c.state.customer_row(person)];
  row.ordered_as_customer = true;
  row.last_order = 0;
  c[leaver].hazard = 1e9;
  let_members_go(c.state, 5);
  EXPECT_EQ(c.state.state_of(person), PersonState::customer);
  EXPECT_EQ(c.state.customers[c.state.people[person].customer()].seller, top);
}

TEST(Hours, FollowWhatPaysWithThePowerOfKappa) {
  for (const double kappa : {0.0, 0.5, 1.0, 2.0}) {
    Firm c({{"mechanisms.kappa", std::to_string(kappa)}, {"channels.party", "1"}, {"channels.one_to_one", "0.5"}});
    const MemberId m = c.joins();
    c[m].digital = 0.5;  // tilts neither way
    c[m].yield[static_cast<std::size_t>(Way::party)] = 30;
    c[m].yield[static_cast<std::size_t>(Way::one_to_one)] = 5;
    plan_week(c.state, 0);
    const double floor = c.state.now.effort.wage_floor;
    const auto hours = [&](Way way) { return c[m].way_hours[static_cast<std::size_t>(way)]; };
    EXPECT_NEAR(hours(Way::party) / hours(Way::one_to_one), 2 * std::pow((30 + floor) / (5 + floor), kappa), 1e-4) << kappa;
  }
}

TEST(FieldManagers, ArePaidByTheHeadAndFollowNewcomersUp) {
  Firm c({{"follow_up.members_per_manager", "40"},
          {"follow_up.manager_hours", "20"},
          {"follow_up.hours_per_recruit", "0"},
          {"follow_up.full_hours", "26"},
          {"follow_up.weeks", "13"},
          {"follow_up.smoothing", "1"},
          {"costs.manager_salary", "52000"}});
  for (int i = 0; i < 80; ++i) c.joins(nobody, i < 40 ? 0 : -60);
  plan_week(c.state, 0);
  EXPECT_EQ(c.state.ledger[Account::field_managers], 2'000'00);
  EXPECT_NEAR(c[0].help, 0.5, 1e-12) << "two managers' 40 hours for 40 newcomers, an hour each, of two";
  EXPECT_EQ(c[79].help, 0.0) << "no newcomer any more";
}

}  // namespace downline
