#include "models/purchase/orders.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/firm.hpp"
#include "tests/support/runs.hpp"

namespace downline {
namespace {

using test::Setting;
using test::total;

RunRecord run_orders(std::vector<Setting> settings, const char* scenario) {
  for (const Setting& s : {Setting{"people", "20000"}, {"weeks", "26"}, {"start.weeks_before", "8"}}) settings.push_back(s);
  return test::run_once(test::levers(scenario, settings));
}

/// Sales of a week with which a member is credited whose 200 customers order again that week, all won in week 2.
Cents credited_in(Week week, std::int64_t window) {
  test::Firm firm(std::vector<Setting>{{"customers.returned", "0"}});
  firm.state.now.compensation = {{"affiliate", Affiliate{}}};
  std::get<Affiliate>(firm.state.now.compensation.front().terms).window = window;
  const MemberId m = firm.joins();
  for (PersonId person = 100; person < 300; ++person) {
    const CustomerId row = firm.state.customer_row(person);
    Customer& c = firm.state.customers[row];
    c.ordered_as_customer = c.waiting = true;
    c.seller = m;
    c.first_order = c.last_order = 2;
    c.due = week + 0.5;
    firm.state.set_state(person, PersonState::customer);
    ++firm.state.customers_last_ordered[2];
    firm.state.due.enter(week, row);
  }
  repeat_orders(firm.state, week);
  EXPECT_GT(firm.state.totals[Series::orders], 0);
  return firm.state.members.period_sales[m];
}

}  // namespace

TEST(Attribution, EndsWithTheWindowAndElseLastsForGood) {
  EXPECT_GT(credited_in(5, 4), 0);
  EXPECT_EQ(credited_in(6, 4), 0);
  EXPECT_GT(credited_in(60, 0), 0);
}

TEST(Closing, FollowsTheChannelTheClassAndTheDigitalWay) {
  EXPECT_EQ(closing_channel(Channel::party, false, false), Channel::party);
  EXPECT_EQ(closing_channel(Channel::party, true, true), Channel::shop);
  EXPECT_EQ(closing_channel(Channel::reorder, false, true), Channel::reorder);
  EXPECT_EQ(closing_channel(Channel::reorder, true, false), Channel::shop);
  EXPECT_EQ(closing_channel(Channel::sharing, false, true), Channel::sharing);
  EXPECT_EQ(closing_channel(Channel::sharing, false, false), Channel::shop);
  EXPECT_EQ(closing_channel(Channel::own_use, true, false), Channel::own_use);
}

TEST(Orders, AddUpByTheChannelThatWonTheCustomer) {
  for (const char* scenario : {"strategy-1", "strategy-2"}) {
    const RunRecord record = run_orders({}, scenario);
    std::int64_t lead_won = 0, known_before = 0;
    for (int week = 1; week <= record.weeks(); ++week) {
      const auto& first = record.sales_by_first_channel[static_cast<std::size_t>(week)];
      const auto& closed = record.sales_by_channel[static_cast<std::size_t>(week)];
      ASSERT_EQ(std::accumulate(first.begin(), first.end(), Cents{0}), record.at(Series::sales, week));
      ASSERT_EQ(std::accumulate(closed.begin(), closed.end(), Cents{0}), record.at(Series::sales, week));
      // Customers are won by a channel that begins orders; how those of the standing company were won is on no record.
      ASSERT_EQ(first[static_cast<std::size_t>(Channel::shop)], 0);
      known_before += first[static_cast<std::size_t>(Channel::reorder)];
      lead_won += first[static_cast<std::size_t>(Channel::lead)];
    }
    EXPECT_TRUE(scenario != std::string("strategy-1") || lead_won > 0);
    EXPECT_GT(known_before, 0);
  }
}

TEST(Orders, OfTheStandingCompanysCustomersAreNotCountedAsWonAtParties) {
  const RunRecord record = run_orders({{"start.weeks_before", "0"}, {"channels.party", "0"}}, "base/france");
  std::int64_t party = 0;
  for (int week = 1; week <= record.weeks(); ++week)
    party += record.sales_by_first_channel[static_cast<std::size_t>(week)][static_cast<std::size_t>(Channel::party)];
  EXPECT_EQ(party, 0);
}

TEST(Orders, AreSentBackOnlyWhenTheyDisappoint) {
  const RunRecord good = run_orders({{"product.quality", "1"}, {"customers.returned", "1"}, {"mechanisms.drift", "0"}}, "base/france");
  EXPECT_EQ(total(good, Series::complaints), 0);
  EXPECT_EQ(total(good, Series::returned_orders), 0);
  const RunRecord bad = run_orders({{"product.quality", "0.5"}, {"customers.returned", "1"}}, "base/france");
  EXPECT_GT(total(bad, Series::complaints), 0);
  EXPECT_EQ(total(bad, Series::returned_orders), total(bad, Series::complaints));
}

TEST(Orders, ThatAllComeBackLeaveNoSalesAndNoCommission) {
  const RunRecord none = run_orders({{"product.quality", "0"}, {"customers.returned", "1"}, {"start.weeks_before", "0"}}, "base/france");
  EXPECT_GT(total(none, Series::orders), 0);
  EXPECT_GT(total(none, Series::returns), 0);
  EXPECT_EQ(total(none, Series::sales), 0);
  EXPECT_EQ(total(none, Series::commissions), 0);
}

}  // namespace downline
