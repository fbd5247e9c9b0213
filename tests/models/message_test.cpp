#include <gtest/gtest.h>

#include "models/message/drift.hpp"
#include "tests/support/online_company.hpp"

// What members say in their own words, and what they have in hand.

namespace downline {
namespace {

using test::online_market;
using test::OnlineCompany;

OnlineCompany with_control(double control, double mechanism = 1.0) {
  Parameters p = online_market(100);
  p.run.people = 100'000;
  p.start.members_per_100k = 5000;
  p.start.customers_each = 0;
  p.message.control = control;
  p.mechanisms.drift = mechanism;
  return {p, 1.0};
}

double mean_over_members(const State& state, double (*of)(const State&, MemberId)) {
  double sum = 0;
  for (const MemberId m : state.members.here) sum += of(state, m);
  return sum / static_cast<double>(state.members.here.size());
}

}  // namespace

TEST(Drift, MakesNoDifferenceOnAverageInTheBase) {
  const OnlineCompany base = with_control(0.5);
  EXPECT_NEAR(mean_over_members(base.state, drift_size), 0.4, 0.02);
  EXPECT_NEAR(mean_over_members(base.state, drift_misfit), 0.0, 0.01);
  EXPECT_NEAR(mean_over_members(base.state, drift_disappointment), 0.0, 0.001);
}

TEST(Drift, ReachesFurtherAndSuitsLessTheLessControlThereIs) {
  const OnlineCompany free = with_control(0.0), held = with_control(1.0);
  EXPECT_EQ(mean_over_members(held.state, drift_size), 0.0);
  EXPECT_GT(mean_over_members(free.state, drift_reach), mean_over_members(held.state, drift_reach));
  EXPECT_GT(mean_over_members(free.state, drift_misfit), mean_over_members(held.state, drift_misfit));
  EXPECT_GT(mean_over_members(free.state, drift_disappointment), mean_over_members(held.state, drift_disappointment));
}

TEST(Drift, ChangesNothingWithoutTheMechanism) {
  const OnlineCompany free = with_control(0.0, 0.0), held = with_control(1.0, 0.0);
  for (const MemberId m : free.state.members.here) {
    EXPECT_EQ(free.state.skill(m), held.state.skill(m));
    EXPECT_EQ(drift_reach(free.state, m), 1.0);
    EXPECT_EQ(drift_disappointment(free.state, m), 0.0);
  }
}

TEST(MessageControl, CostsWhatIsAboveHalf) {
  const auto cost = [](double control) {
    Parameters p = online_market(100);
    p.run.people = 100'000;
    p.message.control = control;
    OnlineCompany company(p, 1.0);
    control_message(company.state, 0);
    return company.state.ledger[Account::message_control];
  };
  EXPECT_EQ(cost(0.5), 0);
  EXPECT_EQ(cost(0.75), 50'00);
  EXPECT_EQ(cost(1.0), 100'00);
}

TEST(Supports, InPrintAreHalfAsGoodAtTheirHalfAndHelpInPersonOnly) {
  Parameters p = online_market(100);
  OnlineCompany bare(p, 1.0);
  p.supports.printed = p.supports.printed_half;
  OnlineCompany supplied(p, 1.0);
  const auto gained = [&](Channel c) {
    return supplied.state.pitch[static_cast<std::size_t>(c)] - bare.state.pitch[static_cast<std::size_t>(c)];
  };
  EXPECT_EQ(printed_effect(bare.state), 0.0);
  EXPECT_NEAR(gained(Channel::party), 0.5 * p.supports.printed_weight, 1e-12);
  EXPECT_NEAR(gained(Channel::one_to_one), 0.5 * p.supports.printed_weight, 1e-12);
  EXPECT_EQ(gained(Channel::lead), 0.0);
  EXPECT_EQ(gained(Channel::sharing), 0.0);
  p.mechanisms.supports = 0;
  EXPECT_EQ(printed_effect(OnlineCompany(p, 1.0).state), 0.0);
}

TEST(Supports, CostByTheMemberInPrintAndOnceForAllOnline) {
  Parameters p = online_market(100);
  p.supports.printed = 52'00;
  p.supports.digital = 0.5;
  OnlineCompany company(p, 1.0);
  supply_supports(company.state, 0);
  EXPECT_EQ(company.state.ledger[Account::supports], company.sellers() * 1'00 + 10'00) << "half of 100 EUR for a fifth of 100 000 people";
}

}  // namespace downline
