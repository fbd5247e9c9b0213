#include "models/status/plan_law.hpp"

#include <gtest/gtest.h>

#include "models/catalog.hpp"
#include "models/compensation/plan.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline {
namespace {

Parameters with_bonus(const std::string& base, Cents kit_price) {
  Parameters p = load_scenario("base/france").now;
  p.compensation.push_back(make_component("heads", "recruit_bonus"));
  auto& bonus = std::get<RecruitBonus>(p.compensation.back().terms);
  bonus.base = static_cast<int>(base == "fee" ? BonusBase::fee : BonusBase::recruit);
  p.entry.kit_price = kit_price;
  return p;
}

}  // namespace

TEST(PlanLaw, HasAPlaceForEveryKindOfComponent) {
  for (const std::string_view kind : component_kinds()) EXPECT_NO_THROW(static_cast<void>(pay_role(kind))) << kind;
}

TEST(PlanLaw, HasNothingAgainstTheShippedScenariosAndPlans) {
  for (const std::string& name : shipped_scenarios()) EXPECT_TRUE(unlawful(load_scenario(name).now).empty()) << name;
}

TEST(PlanLaw, HoldsClassesToTheLawOfTheirStatus) {
  Parameters p = load_scenario("base/france").now;
  EXPECT_EQ(jurisdictions(p), (std::vector<Jurisdiction>{Jurisdiction::fr, Jurisdiction::eu}));
  p.classes.front().status = static_cast<int>(Status::contractor_1099);
  EXPECT_EQ(jurisdictions(p), std::vector<Jurisdiction>{Jurisdiction::us});
  // There overrides ask for ten customers and 70 % sold.
  EXPECT_GE(law_remarks(p).size(), 2U);
  for (const std::string& remark : law_remarks(p)) EXPECT_TRUE(remark.ends_with(no_advice_en)) << remark;
}

TEST(PlanLaw, LetsNoVdiSellOnline) {
  Parameters p = load_scenario("base/france").now;
  EXPECT_TRUE(inconsistencies(p).empty());
  p.classes.front().closes_online = true;
  const std::vector<Problem> problems = inconsistencies(p);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].why.find("L135-1"), std::string::npos);
  p.classes.front().status = static_cast<int>(Status::micro_entrepreneur);
  EXPECT_TRUE(inconsistencies(p).empty());
}

TEST(PlanLaw, MakesAForbiddenPlanAnErrorOfTheScenarioAndADoubtfulOneARemark) {
  const Parameters forbidden = with_bonus("fee", 60'00);
  ASSERT_FALSE(unlawful(forbidden).empty());
  const Problem problem = unlawful(forbidden).front();
  EXPECT_TRUE(problem.problem.starts_with("`compensation.heads`")) << problem.problem;
  EXPECT_NE(problem.why.find("L121-15"), std::string::npos);
  EXPECT_FALSE(inconsistencies(forbidden).empty());
  EXPECT_TRUE(inconsistencies(forbidden, false).empty());
  Parameters doubtful = with_bonus("recruit", 0);
  doubtful.classes.front().status = static_cast<int>(Status::micro_entrepreneur);
  EXPECT_TRUE(unlawful(doubtful).empty());
  EXPECT_FALSE(law_remarks(doubtful).empty());
}

TEST(RecruitBonus, PaysTheRecruiterForEachNewcomer) {
  const std::vector<MemberId> sponsor{nobody, 0, 0, 1};
  const std::vector<std::uint8_t> present{1, 0, 1, 1};
  const std::vector<Cents> sales(4, 0);
  const std::vector<std::uint16_t> age{5, 0, 0, 0};
  PayPeriod period{sponsor, present, sales};
  period.age = age;
  Plan plan = make_plan({{"heads", RecruitBonus{50'00, 0}}});
  const PlanResult result = pay_period(plan, period);
  EXPECT_EQ(result.components[0].pay, (Amounts{100'00, 0, 0, 0}));
  EXPECT_EQ(result.components[0].maximum, 150'00);
  EXPECT_EQ(result.lost(Breakage::inactive), 50'00);
}

}  // namespace downline
