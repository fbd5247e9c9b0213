#include "sim/observe/metrics.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "sim/observe/facts.hpp"

namespace downline {
namespace {

/// A company of a few people, week 0 being the first reported.
struct Small {
  explicit Small(int weeks) : record(weeks), last(weeks - 1) {}

  /// Person 10 + row joins to earn.
  MemberId join(MemberId enroller, Week joined, Week left = never, Cents sales = 0) {
    const auto person = static_cast<PersonId>(10 + members.size());
    const MemberId m = members.add(person, enroller, joined);
    members.seller[m] = 1;
    members.left[m] = left;
    members.present[m] = left == never;
    members.sales[m] = sales;
    if (left != never) std::erase(members.here, m);
    people[person].member_plus_one = m + 1;
    people[person].set_state(left == never ? PersonState::member : PersonState::lapsed);
    return m;
  }
  Customer& buy(PersonId person, Cents bought, Week first) {
    Customer c;
    c.person = person;
    c.bought = bought;
    c.first_year = static_cast<std::uint32_t>(bought);
    c.orders = 1;
    c.first_order = c.last_order = first;
    c.ordered_as_customer = true;
    customers.push_back(c);
    people[person].customer_plus_one = static_cast<std::uint32_t>(customers.size());
    people[person].set_state(PersonState::customer);
    return customers.back();
  }
  [[nodiscard]] RunFacts facts(Cents cash = 0) const { return {record, members, customers, people, items, 0, last, 0.08, 3, cash}; }

  RunRecord record;
  Members members;
  Customers customers;
  People people{100};
  std::vector<std::int64_t> items;
  Week last;
};

TEST(Metrics, HaveEachANameOfTheirOwnALabelInBothLanguagesAndAFormula) {
  std::set<std::string_view> names;
  for (const MetricInfo& metric : metrics()) {
    EXPECT_TRUE(names.insert(metric.name).second) << metric.name;
    EXPECT_FALSE(metric.formula.empty() || metric.label.en.empty() || metric.label.fr.empty()) << metric.name;
    EXPECT_TRUE(!metric.share || metric.unit == "1") << metric.name;
  }
}

TEST(LowestCash, IsWhatTheWorstWeeksLeaveOfTheStart) {
  Small company(4);
  const Cents profits[] = {-300'00, 100'00, -250'00, 900'00};
  for (int w = 1; w <= 4; ++w) company.record.at(Series::profit, w) = profits[w - 1];
  EXPECT_DOUBLE_EQ(lowest_cash(company.facts(1'000'00)), 550.0);
  company.record.at(Series::profit, 1) = 300'00;
  company.record.at(Series::profit, 3) = 0;
  EXPECT_DOUBLE_EQ(lowest_cash(company.facts(1'000'00)), 1'000.0);
}

TEST(Retention, OfTheSecondYearAsksOnlyWhoStayedTheFirst) {
  Small company(150);
  company.join(nobody, 0, 30);
  company.join(nobody, 0, 60);
  company.join(nobody, 0, 120);
  company.join(nobody, 1);
  company.join(nobody, 140);  // too late to be seen
  EXPECT_DOUBLE_EQ(retention(company.facts(), 0, false), 0.75);
  EXPECT_DOUBLE_EQ(retention(company.facts(), 1, true), 2.0 / 3.0);
}

TEST(Retention, OfTheStandingCountsWhoWasThereAYearAgo) {
  Small company(104);
  company.join(nobody, -200);
  company.join(nobody, 10, 80);
  company.join(nobody, 10, 40);
  company.join(nobody, 60);
  EXPECT_DOUBLE_EQ(retention_of_standing(company.facts()), 0.5);
}

TEST(Leaders, SponsorThreeWhoSold) {
  Small company(4);
  const MemberId leader = company.join(nobody, 0);
  for (int i = 0; i < 3; ++i) company.members.state[company.join(leader, 0)].closed_sales = 1;
  company.join(leader, 0);
  EXPECT_DOUBLE_EQ(members_per_leader(company.facts()), 5.0);
}

TEST(Tree, HasADepthABreadthAndAMean) {
  Small company(4);
  const MemberId root = company.join(nobody, 0);
  company.join(root, 0);
  company.join(company.join(root, 0), 1, 2);
  const EnrolmentTree tree = tree_of_enrolments(company.facts());
  EXPECT_DOUBLE_EQ(tree.depth, 2.0);
  EXPECT_DOUBLE_EQ(tree.breadth, 2.0);
  EXPECT_DOUBLE_EQ(tree.mean_depth, 1.0);
}

TEST(ValueOfPeople, AddsPurchasesThoseSentSalesAndTheTeam) {
  Small company(4);
  const MemberId top = company.join(nobody, 0, never, 5'00);
  const MemberId below = company.join(top, 0, never, 20'00);
  company.join(below, 0, never, 100'00);
  company.buy(1, 30'00, 0);
  company.buy(2, 40'00, 0).referrer = 1;
  const PeopleValue value = value_of_people(company.facts());
  EXPECT_DOUBLE_EQ(value.people, 5.0);
  EXPECT_DOUBLE_EQ(value.purchases, 70.0);
  EXPECT_DOUBLE_EQ(value.sent, 40.0);
  EXPECT_DOUBLE_EQ(value.sales, 125.0);
  EXPECT_DOUBLE_EQ(value.team, 20.0 + 2 * 100.0);
}

TEST(SentCustomers, CountWhileWhoSentThemStays) {
  Small company(104);
  company.buy(1, 100'00, 0);
  company.buy(2, 50'00, 0);
  company.buy(3, 90'00, 10).referrer = 1;
  company.buy(4, 5'00, 10).referrer = 2;
  company.buy(5, 7'00, 90).referrer = 1;  // not seen for a year
  company.customers[1].due = std::numeric_limits<double>::infinity();
  EXPECT_DOUBLE_EQ(referred_value_ratio(company.facts()), 90.0 / 75.0);
}

TEST(NeverRecoverCosts, AsksThoseWhoJoinedInTheReportedWeeks) {
  Small company(4);
  company.members.income[company.join(nobody, -5)] = -1;
  company.members.income[company.join(nobody, 0)] = -1;
  company.join(nobody, 0);
  EXPECT_DOUBLE_EQ(share_out_of_pocket(company.facts()), 0.5);
}

}  // namespace
}  // namespace downline
