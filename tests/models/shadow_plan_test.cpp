// A shadow plan is booked on the sales of a company whose members live by another plan.
#include <gtest/gtest.h>

#include <optional>

#include "models/catalog.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "tests/support/runs.hpp"

namespace downline {
namespace {

test::Levers small(const std::vector<ComponentSpec>& shadow) {
  test::Levers levers = test::levers("party-plan", {{"people", "30000"}, {"weeks", "60"}});
  levers.now.shadow_plan = shadow;
  return levers;
}

/// Whether a series may differ when the same work is paid otherwise.
bool depends_on_pay(Series s) { return s == Series::commissions || s == Series::profit; }

}  // namespace

TEST(ShadowPlan, OfThePlanItselfChangesNothing) {
  const test::Levers plain = small({});
  EXPECT_EQ(test::digest(test::run_once(small(plain.now.compensation))), test::digest(test::run_once(plain)));
}

TEST(ShadowPlan, TouchesNoBehaviour) {
  const RunRecord base = test::run_once(small({}));
  const RunRecord shadow = test::run_once(small(load_plan("plans/unilevel-binary").now.compensation));
  for (std::size_t s = 0; s < series_count; ++s) {
    const auto which = static_cast<Series>(s);
    if (depends_on_pay(which)) continue;
    for (int week = 0; week <= base.weeks(); ++week) ASSERT_EQ(shadow.at(which, week), base.at(which, week)) << series()[s].name << week;
  }
  EXPECT_NE(test::total(shadow, Series::commissions), test::total(base, Series::commissions));
  EXPECT_NE(shadow.income.quantiles, base.income.quantiles);
}

TEST(ShadowPlan, CostsTheCompanyWhatItSaves) {
  // Host goods, charges and pay are all that moves: the profit differs by what these accounts differ by.
  const RunRecord base = test::run_once(small({}));
  const RunRecord shadow = test::run_once(small(load_plan("plans/party").now.compensation));
  const auto on = [](const RunRecord& run, Account a) {
    Cents sum = 0;
    for (int week = 1; week <= run.weeks(); ++week) sum += run.ledger[static_cast<std::size_t>(week)][static_cast<std::size_t>(a)];
    return sum;
  };
  Cents cost = 0;
  for (const Account a : {Account::commissions, Account::overrides, Account::trips, Account::host_rewards, Account::social_charges})
    cost += on(shadow, a) - on(base, a);
  EXPECT_EQ(test::total(base, Series::profit) - test::total(shadow, Series::profit), cost);
}

TEST(ShadowPlan, IsHeldToTheRulesOfPlansAndToTheLaw) {
  Parameters p = load_scenario("base/france").now;
  p.shadow_plan = {{"heads", RecruitBonus{}}};
  std::get<RecruitBonus>(p.shadow_plan[0].terms).base = static_cast<int>(BonusBase::fee);
  ASSERT_FALSE(inconsistencies(p).empty());
  EXPECT_EQ(inconsistencies(p).front().problem.rfind("`shadow_plan.heads`", 0), 0U);
  p.shadow_plan = {{"match", Matching{"nothing"}}};
  EXPECT_EQ(inconsistencies(p).front().problem.rfind("`shadow_plan.match.of`", 0), 0U);
}

TEST(ShadowPlan, SurvivesWritingAndReading) {
  Scenario scenario = load_scenario("party-plan");
  scenario.now.shadow_plan = load_plan("plans/hybrid").now.compensation;
  const std::string text = resolved_yaml(scenario);
  EXPECT_EQ(resolved_yaml(parse_scenario(text, "again", "")), text);
}

TEST(Returns, AreTakenBackInThePeriodAfter) {
  // On the same sales: until it is taken back an order that is sent back is paid on.
  PersonalCommission own;
  own.from = {0};
  own.rates = {10'00};
  const auto run = [&](std::optional<BasisPoints> taken_back) {
    std::vector<ComponentSpec> plan{{"own", own}};
    if (taken_back) plan.insert(plan.begin(), ComponentSpec{"back", Returns{*taken_back}});
    return test::run_once(small(plan));
  };
  const RunRecord uncounted = run({}), lost = run(0), all = run(100'00);
  for (std::size_t s = 0; s < series_count; ++s) {
    const auto which = static_cast<Series>(s);
    for (int week = 0; week <= uncounted.weeks() && !depends_on_pay(which); ++week)
      ASSERT_EQ(all.at(which, week), uncounted.at(which, week));
  }
  const std::int64_t kept = test::total(uncounted, Series::commissions), paid = test::total(all, Series::commissions);
  const std::int64_t without = test::total(lost, Series::commissions);
  // Sales are less discounts, which some of those who send back had; nobody is paid on more than she sold.
  const std::int64_t tenth = test::total(uncounted, Series::returns) / 10;
  EXPECT_GT(without - kept, tenth * 8 / 10);
  EXPECT_LT(without - kept, tenth * 12 / 10);
  // What is not got back: the last period's, and of those who left or sold nothing more.
  EXPECT_GE(paid, kept);
  EXPECT_LT(paid - kept, (without - kept) / 2);
}

TEST(Ranks, GetTheCustomersOfASimulation) {
  // Half the price again for whoever served three customers in the period: with nobody known it would pay nothing.
  const auto paid = [](std::vector<Cents> customers) {
    Ranks ranks;
    ranks.personal = {1};
    ranks.front = {};
    ranks.customers = std::move(customers);
    test::Levers levers = small({});
    levers.now.compensation = {{"ranks", ranks}, {"pool", Pool{5'00, 1}}};
    return test::total(test::run_once(levers), Series::commissions);
  };
  EXPECT_GT(paid({3'00}), 0);
  EXPECT_EQ(paid({1'000'00}), 0);
}

}  // namespace downline
