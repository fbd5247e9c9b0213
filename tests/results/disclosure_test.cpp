#include "results/analysis/disclosure.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/results/fake_table.hpp"

namespace downline {
namespace {

MemberColumn column(const char* name, std::vector<std::int64_t> values) { return {name, "1", name, false, std::move(values)}; }

/// Four members and two pay periods in a run of eight weeks: one from before, one who never earned, one who broke even in her second
/// period, one who left before the reported weeks.
ResultTable table_of_four() {
  ResultTable table = fake_table({.strategies = 1, .replications = 1, .weeks = 8});
  MemberTable members;
  members.members = 4;
  members.periods = 2;
  members.columns = {column("joined", {-100, 1, 1, -50}), column("left", {-1'000'000, 3, -1'000'000, 0}), column("role", {1, 1, 1, 1}),
                     column("rank", {2, 0, 0, 1}), column("net_income", {500'00, -60'00, 40'00, 0})};
  members.period_columns = {column("income", {300'00, 200'00, 0, 0, 50'00, 50'00, 0, 0})};
  table.runs[0].members = std::move(members);
  return table;
}

}  // namespace

TEST(Disclosure, CountsEverybodyWhoWasThereAtAll) {
  const Disclosure d = disclose(table_of_four()).front();
  ASSERT_TRUE(d.members);
  EXPECT_EQ(d.members->all.members, 3);
  EXPECT_EQ(d.members->all.median, 40'00);
  EXPECT_EQ(d.members->all.mean, 160'00);
  EXPECT_DOUBLE_EQ(d.members->all.share_in_loss, 1.0 / 3);
}

TEST(Disclosure, GroupsByTenureCohortAndRole) {
  const MembersDisclosure members = *disclose(table_of_four()).front().members;
  std::string names;
  for (const auto* groups : {&members.by_role, &members.by_rank, &members.by_tenure, &members.by_cohort})
    for (const IncomeGroup& group : *groups) names += group.name + " " + std::to_string(group.members) + "; ";
  EXPECT_EQ(
      names,
      "joined to earn 3; rank 0 2; rank 2 1; tenure up to 13 weeks 2; tenure above 104 weeks 1; joined before 1; joined in year 1 2; ");
}

TEST(Disclosure, TellsWhoBrokeEvenAndWhen) {
  const MembersDisclosure members = *disclose(table_of_four()).front().members;
  EXPECT_EQ(members.entrants, 2);
  EXPECT_EQ(members.broke_even, 1);
  // She paid 60 and was paid 50 a period.
  EXPECT_DOUBLE_EQ(members.median_periods, 2);
}

TEST(Disclosure, AveragesTheReplicationsAndNeedsNoTableOfMembers) {
  const ResultTable table = fake_table({.strategies = 2, .replications = 3});
  const std::vector<Disclosure> all = disclose(table);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_FALSE(all[0].members);
  EXPECT_EQ(all[0].replications, 3);
  EXPECT_NEAR(all[0].quantiles[0], (-2500 + 1) / 100.0, 1e-9);
  EXPECT_NEAR(all[0].share_at_most_zero, 0.71, 1e-12);
  EXPECT_GE(all[0].outside_share, 0);
  // As the fake table has them.
  double loss = 0, outside = 0;
  for (int r = 0; r < 3; ++r) {
    loss += table.runs[table.slot(0, r)].metrics[metric_index("share_income_below_zero")] / 3;
    outside += table.runs[table.slot(0, r)].metrics[metric_index("outside_pay_share")] / 3;
  }
  EXPECT_NEAR(all[0].share_in_loss, loss, 1e-12);
  EXPECT_NEAR(all[0].outside_pay_share, outside, 1e-12);
}

}  // namespace downline
