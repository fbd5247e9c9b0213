#include "tests/models/compensation/twins.hpp"

namespace downline {

TEST(RandomPlans, PayAndLoseExactlyTheMaximumAndNothingToTheInactive) { test::expect_random_plans_balance(50); }
TEST(RandomPlans, PayWhatASlowWalkFromEverySalePays) { test::expect_fast_equals_slow(50); }
TEST(RandomPlans, PayOwnSalesLinesAndPoolsAsSlowSumsDo) { test::expect_money_equals_slow(50); }
TEST(RandomPlans, PayPlacesAndPendingOrdersAsLotsTakenOneByOneDo) { test::expect_periods_equal_slow(50); }

TEST(PlanProblems, FindNothingInDefaultsOfAnyKind) {
  for (const std::string_view kind : component_kinds()) {
    const std::vector<ComponentSpec> plan{make_component("ranks", "ranks"), make_component("it", kind == "ranks" ? "personal" : kind)};
    for (const Problem& problem : plan_problems(plan)) ADD_FAILURE() << kind << ": " << problem.problem;
  }
}

TEST(PlanProblems, NameTheParameterToBlame) {
  const auto blamed = [](std::vector<ComponentSpec> plan, const std::string& path) {
    const std::vector<Problem> found = plan_problems(plan);
    return found.size() == 1 && found[0].problem.rfind("`" + path + "`", 0) == 0;
  };
  const ComponentSpec own{"own", PersonalCommission{}};
  EXPECT_TRUE(blamed({own, {"m", Matching{"m"}}}, "compensation.m.of"));
  EXPECT_TRUE(blamed({{"m", Matching{"own"}}, own}, "compensation.m.of"));
  EXPECT_TRUE(blamed({own, {"m", Matching{"onw"}}}, "compensation.m.of"));
  EXPECT_TRUE(blamed({own, {"p", Pool{}}}, "compensation.p.from_rank"));
  EXPECT_TRUE(blamed({{"r", Ranks{}}, {"p", Pool{1'00, 3}}}, "compensation.p.from_rank"));
  EXPECT_TRUE(blamed({{"u", Unilevel{{5'00, 5'00, 5'00}, 0, 1, 2}}, {"r", Ranks{}}}, "compensation.u.rates"));
  EXPECT_TRUE(blamed({{"d", Differential{{0, 2, 1}, {0, 1'00, 2'00}}}}, "compensation.d.from"));
  EXPECT_TRUE(blamed({{"d", Differential{{0, 1}, {2'00, 1'00}}}}, "compensation.d.rates"));
  EXPECT_TRUE(blamed({{"b", Binary{0, 1, 0, 1'00, 1'00, 9'00}}}, "compensation"));
  Ranks waits;
  waits.leg_rank = {2'00};
  EXPECT_TRUE(blamed({{"r", waits}}, "compensation.r.leg_rank"));
}

}  // namespace downline
