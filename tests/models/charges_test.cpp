#include <gtest/gtest.h>

#include "models/catalog.hpp"
#include "tests/models/market.hpp"

namespace downline {
namespace {

MemberClass of(Status status, std::int64_t law_year) {
  MemberClass c;
  c.name = "seller";
  c.status = static_cast<int>(status);
  c.law_year = law_year;
  return c;
}

}  // namespace

TEST(Charges, FollowTheStatus) {
  EXPECT_EQ(quarter_charges(of(Status::vdi, 2023), 1'944'00).member, 113'12);
  EXPECT_EQ(quarter_charges(of(Status::vdi, 2023), 1'944'00).company, 219'17);
  EXPECT_EQ(quarter_charges(of(Status::micro_entrepreneur, 2026), 1'000'00).member, 212'00);
  EXPECT_EQ(quarter_charges(of(Status::micro_entrepreneur, 2026), 1'000'00).company, 0);
  EXPECT_EQ(quarter_charges(of(Status::contractor_1099, 2026), 1'000'00).member, 0);
}

TEST(Charges, OfAYearThatTheTablesDoNotHaveAreRefused) {
  EXPECT_TRUE(law_year_unknown(of(Status::vdi, 0)).empty());
  EXPECT_TRUE(law_year_unknown(of(Status::vdi, 2024)).empty());
  EXPECT_FALSE(law_year_unknown(of(Status::micro_entrepreneur, 2024)).empty());
  Parameters p = test::small_market();
  p.classes.front().law_year = 1999;
  const std::vector<Problem> problems = inconsistencies(p);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems.front().problem.starts_with("`classes.seller.law_year`"));
}

TEST(Charges, FallDueEveryThirteenWeeksOnce) {
  Parameters p = test::small_market();
  p.classes.front() = of(Status::vdi, 2023);
  State state = test::market(p);
  const MemberId m = enrol(state, 7, nobody, 0, true);
  state.members.quarter_pay[m] = 1'944'00;
  state.last_week = 100;
  const Cents before = state.members.income[m];
  for (Week week = 0; week < 12; ++week) charge_quarter(state, week);
  EXPECT_EQ(state.members.income[m], before);
  for (Week week = 12; week < 26; ++week) charge_quarter(state, week);
  EXPECT_EQ(state.members.income[m], before - 113'12);
  EXPECT_EQ(state.ledger[Account::social_charges], 219'17);
}

}  // namespace downline
