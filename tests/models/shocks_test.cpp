#include <gtest/gtest.h>

#include <algorithm>

#include "models/catalog.hpp"
#include "models/talk/rewards.hpp"
#include "models/talk/rules.hpp"
#include "tests/models/market.hpp"

namespace downline {
namespace {

using test::flow;
using test::market;
using test::small_market;

Parameters with(ShockKind kind, double size, std::int64_t week = 1, std::int64_t weeks = 6) {
  Parameters p = small_market();
  p.shocks.push_back({"news", static_cast<int>(kind), week, weeks, size});
  return p;
}

/// People who heard in all.
std::int64_t hearers(const Parameters& p) {
  State state = market(p);
  for (Week week = 0; week < 10; ++week) meet_shocks(state, week);
  const auto& known = state.company.rumours[0].known;
  EXPECT_EQ(flow(state, Series::rumour_heard), std::count(known.begin(), known.end(), true)) << "each hears it once";
  return flow(state, Series::rumour_heard);
}

double chance(const State& state, Week week) { return satisfaction_chance(state, {0, nobody, Channel::reorder, 45.0}, week); }

}  // namespace

TEST(Rumour, SpreadsAndLeavesABadOpinion) {
  const Parameters p = with(ShockKind::rumour, 0.02);
  const std::int64_t heard = hearers(p);
  EXPECT_GT(heard, 100);
  EXPECT_LT(heard, p.run.people);
  State state = market(p);
  meet_shocks(state, 0);
  ASSERT_FALSE(state.company.rumours[0].fresh.empty());
  for (const PersonId person : state.company.rumours[0].fresh)
    EXPECT_NEAR(state.opinion(state.people[person], 0), -p.talk.rumour_weight, 1.0 / 256);
}

TEST(Rumour, ReachesNobodyWithoutItsMechanismAndNobodyBeforeItsWeek) {
  Parameters p = with(ShockKind::rumour, 0.5);
  p.mechanisms.rumour = 0;
  EXPECT_EQ(hearers(p), 0);
  const Parameters late = with(ShockKind::rumour, 0.5, 3);
  State state = market(late);
  meet_shocks(state, 0);
  meet_shocks(state, 1);
  EXPECT_EQ(flow(state, Series::rumour_heard), 0);
  meet_shocks(state, 2);
  EXPECT_GT(flow(state, Series::rumour_heard), 0);
}

TEST(Rumour, NeverReachesMoreThanThereAreHoweverFastItSpreads) {
  Parameters p = with(ShockKind::rumour, 1.0, 1, 10);
  p.talk.rumour_tells = 20;
  p.mechanisms.rumour = 5;
  EXPECT_LE(hearers(p), p.run.people);
}

TEST(Rumour, ReachesFewerWhenTheCompanyAnswers) {
  Parameters p = with(ShockKind::rumour, 0.02);
  const std::int64_t silent = hearers(p);
  p.crisis.response = 1;
  const std::int64_t answered = hearers(p);
  EXPECT_LT(answered, silent);
  p.mechanisms.crisis = 0;
  EXPECT_EQ(hearers(p), silent);
}

TEST(Incident, SpoilsItsShareOfOrdersInItsWeeksAndReadinessPutsSomeRight) {
  Parameters p = with(ShockKind::quality_incident, 0.5, 2, 4);
  State state = market(p);
  EXPECT_DOUBLE_EQ(chance(state, 0), p.product.quality);
  for (Week week = 1; week < 5; ++week) EXPECT_DOUBLE_EQ(chance(state, week), p.product.quality - 0.5);
  EXPECT_DOUBLE_EQ(chance(state, 5), p.product.quality);
  state.now.crisis.response = 1;  // 60 % of it taken off, half of the weeks
  EXPECT_DOUBLE_EQ(chance(state, 2), p.product.quality - 0.5 * 0.4);
  EXPECT_DOUBLE_EQ(chance(state, 3), p.product.quality);
}

TEST(Incident, CostsTrustOnceAndReadinessCostsEveryWeek) {
  Parameters p = with(ShockKind::quality_incident, 0.4);
  p.crisis.response = 0.5;
  State state = market(p);
  for (Week week = 0; week < 3; ++week) meet_shocks(state, week);
  EXPECT_DOUBLE_EQ(state.company.trust, 0.5 - 0.5 * 0.4 * (1 - 0.6 * 0.5));
  EXPECT_EQ(state.ledger[Account::crisis], 3 * state.a_week(p.crisis.cost / 2));
}

TEST(Shocks, MustFallIntoTheReportedWeeks) {
  EXPECT_TRUE(inconsistencies(with(ShockKind::rumour, 0.1, 52)).empty());
  const auto found = inconsistencies(with(ShockKind::rumour, 0.1, 53));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].problem.rfind("`shocks.news.week`", 0), 0U);
  EXPECT_EQ(found[0].suggestion, "set it to 52 or less");
}

}  // namespace downline
