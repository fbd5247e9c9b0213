#include "models/status/pyramid.hpp"

#include <gtest/gtest.h>

namespace downline {
namespace {

/// A plan that nothing can be said against anywhere.
PlanFacts clean() {
  PlanFacts plan;
  plan.on_own = {"own_sales"};
  plan.on_others = {"levels"};
  plan.paid_at_entry = 60'00;
  plan.kit = 60'00;
  plan.buy_back = 90'00;
  plan.buy_back_months = 12;
  plan.least_customers = 10;
  plan.least_sold = 70'00;
  return plan;
}

/// "forbidden entry_fee_pay bonus; doubtful buy_back"
std::string told(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& f : findings) {
    EXPECT_FALSE(f.article.empty());
    EXPECT_NE(f.en, f.fr);
    text += (text.empty() ? "" : "; ") + std::string(f.severity == Severity::forbidden ? "forbidden " : "doubtful ") + std::string(f.rule) +
            (f.component.empty() ? "" : " " + f.component);
  }
  return text;
}

}  // namespace

TEST(Pyramid, HasNothingAgainstPayOnSalesWithItsSafeguards) {
  for (const Jurisdiction law : {Jurisdiction::fr, Jurisdiction::eu, Jurisdiction::us}) EXPECT_EQ(told(plan_findings(clean(), law)), "");
}

TEST(Pyramid, ForbidsPayOnEntryFees) {
  PlanFacts plan = clean();
  plan.on_entry = {"bonus"};
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "forbidden entry_fee_pay bonus");
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::us)), "forbidden koscot bonus");
  // The Court asks whether pay comes primarily from it: sales pay as well here.
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::eu)), "doubtful recruiting_pay bonus");
  plan.on_own.clear();
  plan.on_others.clear();
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::eu)), "forbidden recruiting_pay bonus");
}

TEST(Pyramid, ForbidsPayForRecruitsWhereEntryCosts) {
  PlanFacts plan = clean();
  plan.for_recruits = {"heads"};
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "forbidden recruiting_pay heads");
  plan.vdi = true;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "forbidden recruiting_pay heads; forbidden development_pay heads");
  plan.paid_at_entry = plan.kit = 0;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "forbidden development_pay heads");
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::us)), "doubtful koscot heads");
  plan.vdi = false;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "doubtful recruiting_pay heads");
}

TEST(Pyramid, AsksForBuyBackOfKits) {
  PlanFacts plan = clean();
  plan.buy_back = 89'99;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "doubtful buy_back");
  plan.buy_back = 90'00;
  plan.buy_back_months = 11;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::us)), "doubtful buy_back");
  plan.kit = 0;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "");
}

TEST(Pyramid, AsksForTheAmericanSafeguardsOnlyThereAndOnlyForOverrides) {
  PlanFacts plan = clean();
  plan.least_customers = 9;
  plan.least_sold = 0;
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::us)), "doubtful ten_customers; doubtful seventy_percent");
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "");
  plan.on_others.clear();
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::us)), "");
}

TEST(Pyramid, DoubtsPayFromOthersAloneAndPayOnFirstOrders) {
  PlanFacts plan = clean();
  plan.on_own.clear();
  plan.on_first_orders = {"fast"};
  EXPECT_EQ(told(plan_findings(plan, Jurisdiction::fr)), "doubtful first_order_pay fast; doubtful pay_from_others_only");
}

TEST(Pyramid, TellsInternalConsumptionUnderBothReadings) {
  const auto findings = network_findings({1'000'00, 400'00, 100'00, 0}, Jurisdiction::eu);
  ASSERT_EQ(told(findings), "doubtful internal_consumption");
  EXPECT_NE(findings[0].en.find("40 % of the volume"), std::string::npos);
  EXPECT_NE(findings[0].en.find("40 % if it does not"), std::string::npos);
  EXPECT_EQ(told(network_findings({1'000'00, 500'00, 100'00, 0}, Jurisdiction::eu)), "");
  EXPECT_EQ(told(network_findings({1'000'00, 0, 0, 0}, Jurisdiction::eu)), "");
}

TEST(Pyramid, DoubtsStockThatNobodyTakesBack) {
  const NetworkFacts loaded{1'000'00, 600'00, 100'00, 0, false};
  EXPECT_EQ(told(network_findings(loaded, Jurisdiction::fr)), "doubtful stock_loading");
  EXPECT_NE(network_findings(loaded, Jurisdiction::us)[0].en.find("40 % of the volume"), std::string::npos);
  EXPECT_EQ(told(network_findings(loaded, Jurisdiction::eu)), "");
  EXPECT_EQ(told(network_findings({1'000'00, 1'000'00, 100'00, 0, false}, Jurisdiction::fr)), "");
  PlanFacts plan = clean();
  EXPECT_TRUE(buys_back(plan));
  plan.buy_back_months = 11;
  EXPECT_FALSE(buys_back(plan));
}

TEST(Pyramid, ForbidsPayThatComesPrimarilyFromRecruiting) {
  EXPECT_EQ(told(network_findings({1'000'00, 900'00, 100'00, 51'00}, Jurisdiction::us)), "forbidden primarily_recruiting");
  EXPECT_EQ(told(network_findings({1'000'00, 900'00, 100'00, 50'00}, Jurisdiction::us)), "");
}

}  // namespace downline
