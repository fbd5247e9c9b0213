#include "models/leads/sources.hpp"

#include <gtest/gtest.h>

#include "tests/support/runs.hpp"

namespace downline {
namespace {

using test::Setting;
using test::total;

RunRecord run_leads(std::vector<Setting> settings, const char* scenario = "strategy-1") {
  for (const Setting& s : {Setting{"people", "20000"}, {"weeks", "26"}, {"start.weeks_before", "8"}}) settings.push_back(s);
  return test::run_once(test::levers(scenario, settings));
}

std::int64_t total(const RunRecord& record, LeadSource s) {
  std::int64_t sum = 0;
  for (const auto& week : record.leads_by_source) sum += week[static_cast<std::size_t>(s)];
  return sum;
}

Cents total(const RunRecord& record, Account a) {
  Cents sum = 0;
  for (const auto& week : record.ledger) sum += week[static_cast<std::size_t>(a)];
  return sum;
}

}  // namespace

TEST(Search, LosesHalfOfPastWorkInItsHalfLife) {
  Leads leads;
  leads.search_weeks = 26;
  leads.search_budget = 0;
  double stock = 8000;
  for (int week = 0; week < 26; ++week) stock = next_search_stock(leads, stock);
  EXPECT_NEAR(stock, 4000, 1e-6);
  leads.search_hill = 1;  // far below half of the most, clicks are in proportion to the work
  EXPECT_NEAR(search_clicks(leads, 1e-3) / search_clicks(leads, 2e-3), 0.5, 1e-6);
}

TEST(Search, BringsHalfOfTheMostClicksAtItsHalf) {
  const Leads leads;
  EXPECT_DOUBLE_EQ(search_clicks(leads, static_cast<double>(leads.search_half) / 100.0), leads.search_most / 2);
  EXPECT_EQ(search_clicks(leads, 0), 0);
}

TEST(Search, ChangesNothingButItsCostWhereItsMechanismIsOff) {
  const Setting off{"mechanisms.search", "0"};
  const RunRecord without = run_leads({off, {"leads.search_budget", "0"}});
  const RunRecord with = run_leads({off, {"leads.search_budget", "50000"}});
  EXPECT_GT(total(with, Account::search), 0);
  for (std::size_t s = 0; s < series_count; ++s) {
    const auto one = static_cast<Series>(s);
    if (one == Series::profit) continue;
    EXPECT_EQ(total(with, one), total(without, one)) << series()[s].name;
  }
  EXPECT_EQ(total(without, Series::profit) - total(with, Series::profit), total(with, Account::search) - total(without, Account::search));
}

TEST(Leads, BringFewerPeopleForTheSameMoneyWhereAdvertisementsWorkLess) {
  const RunRecord full = run_leads({{"mechanisms.ads", "1"}});
  const RunRecord none = run_leads({{"mechanisms.ads", "0"}, {"mechanisms.recruit_leads", "0"}, {"mechanisms.search", "0"}});
  EXPECT_EQ(total(full, Series::leads_bought), total(none, Series::leads_bought));
  EXPECT_GT(total(full, Series::leads_used), 0);
  EXPECT_EQ(total(none, Series::leads_used), 0);
}

TEST(Leads, AreAllKeptByTheShopUnderItsRule) {
  const RunRecord kept = run_leads({{"leads.allocation", "shop"}, {"leads.recruit_share", "0"}, {"leads.forms", "1"}});
  EXPECT_GT(total(kept, LeadSource::form), 0);
  EXPECT_EQ(total(kept, Series::leads_used),
            total(kept, LeadSource::ads) + total(kept, LeadSource::search) + total(kept, LeadSource::form));
  for (const auto& week : kept.orders_by_channel) EXPECT_EQ(week[static_cast<std::size_t>(Channel::lead)], 0);
}

TEST(Leads, CostMembersWhatTheyTake) {
  const RunRecord paid = run_leads({{"leads.price_to_member", "0.05"}, {"leads.shop_share", "0"}, {"leads.recruit_share", "0"}});
  EXPECT_GT(total(paid, Series::leads_used), 0);
  EXPECT_EQ(-total(paid, Account::lead_fees), 5 * total(paid, Series::leads_used));
}

TEST(Leads, AreNotTakenAtAPriceThatNobodyExpectsToEarn) {
  const RunRecord dear = run_leads({{"leads.price_to_member", "1000"}, {"leads.shop_share", "0"}, {"leads.recruit_share", "0"}});
  EXPECT_EQ(total(dear, Series::leads_used), 0);
  EXPECT_EQ(total(dear, Account::lead_fees), 0);
}

TEST(Leads, AreEarnedOnlyWhereTheRuleIsActivityOrSales) {
  EXPECT_EQ(total(run_leads({{"leads.allocation", "equal"}}), Series::leads_earned), 0);
  EXPECT_EQ(total(run_leads({{"leads.allocation", "sales"}, {"leads.earned_share", "0"}}), Series::leads_earned), 0);
  EXPECT_GT(total(run_leads({{"leads.allocation", "sales"}, {"leads.earned_share", "1"}}), Series::leads_earned), 0);
}

}  // namespace downline
