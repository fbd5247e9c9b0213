#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "tests/support/runs.hpp"

namespace downline {
namespace {

constexpr std::size_t columns = 10;
constexpr std::array<const char*, columns> names{"prospects", "customers", "members", "first orders", "recruits",
                                                 "quits",     "churned",   "orders",  "sales",        "commissions"};
using Row = std::array<double, columns>;

/// Mean and standard deviation of one run of 100 000 people, from 60 runs of an independent program that passes over everybody in
/// every step.
struct Published {
  int week;
  Row mean, sd;
};
const std::vector<Published> published{
    {1, {98648.8, 380.4, 970.8, 388.5, 0.0, 29.2, 8.1, 76.5, 2326.0, 581.5}, {14.8, 14.7, 5.0, 15.1, 0.0, 5.0, 2.7, 8.3, 440.7, 110.2}},
    {5,
     {97518.5, 1556.5, 925.0, 309.3, 25.7, 28.2, 31.5, 318.1, 9525.3, 2236.2},
     {36.6, 32.4, 12.8, 19.1, 4.6, 6.0, 6.0, 16.1, 685.0, 160.2}},
    {10,
     {96458.1, 2571.9, 970.0, 276.8, 44.7, 28.6, 52.6, 522.0, 15686.0, 3491.1},
     {62.0, 47.4, 23.6, 16.4, 6.9, 5.1, 7.0, 18.5, 929.1, 207.6}},
    {25,
     {93678.4, 4954.5, 1367.1, 338.6, 78.3, 44.2, 100.5, 1014.8, 30394.8, 6332.9},
     {150.5, 109.1, 50.8, 18.6, 9.8, 7.0, 10.4, 37.4, 1598.0, 422.2}},
    {50,
     {87256.1, 10036.3, 2707.6, 622.0, 161.2, 85.0, 205.9, 2046.7, 61343.8, 13327.1},
     {403.4, 293.6, 117.7, 35.9, 17.5, 10.7, 15.1, 69.8, 2409.4, 669.2}},
    {75,
     {75451.4, 18634.2, 5914.4, 1198.8, 378.7, 182.7, 378.4, 3802.6, 114572.9, 26501.3},
     {911.7, 610.3, 307.8, 65.3, 26.1, 17.2, 18.5, 122.4, 4384.6, 1167.8}},
    {100,
     {53201.2, 31571.9, 15226.9, 2253.1, 1084.0, 469.9, 646.9, 6438.0, 193046.7, 48012.1},
     {1680.8, 776.1, 916.3, 81.6, 84.5, 36.1, 29.8, 160.7, 5264.3, 1570.0}}};

Row row_of(const RunRecord& record, int week) {
  const auto at = [&](Series s) { return static_cast<double>(record.at(s, week)); };
  // Customers who stopped are no series: what the others leave over.
  const double churned =
      at(Series::new_customers) - at(Series::joins) - (at(Series::customers) - static_cast<double>(record.at(Series::customers, week - 1)));
  return {at(Series::prospects),
          at(Series::customers),
          at(Series::members),
          at(Series::new_customers),
          at(Series::joins),
          at(Series::quits),
          churned,
          at(Series::orders),
          at(Series::sales) / 100.0,
          at(Series::commissions) / 100.0};
}

}  // namespace

/// Eight runs: every cell of each within 4 standard deviations, the mean of the eight within 3.5 of its own. 630 comparisons, most of
/// one week closely tied to those of another: a false alarm in under 5 % of seeds. A chance that is a tenth off moves the last week's
/// customers by more than 10 standard deviations of the mean.
TEST(RecruitAndSell, FollowsThePublishedTrajectories) {
  const test::Levers levers = test::levers("validation/recruit-and-sell", {{"people", "100000"}});
  constexpr int runs = 8;
  std::vector<Row> sums(published.size(), Row{});
  for (std::uint32_t r = 0; r < runs; ++r) {
    const RunRecord record = test::run_once(levers, r);
    for (std::size_t p = 0; p < published.size(); ++p) {
      const Row row = row_of(record, published[p].week);
      for (std::size_t c = 0; c < columns; ++c) {
        EXPECT_LE(std::abs(row[c] - published[p].mean[c]), 4.0 * published[p].sd[c])
            << names[c] << " in week " << published[p].week << ", run " << r;
        sums[p][c] += row[c];
      }
    }
  }
  for (std::size_t p = 0; p < published.size(); ++p)
    for (std::size_t c = 0; c < columns; ++c) {
      const double error = published[p].sd[c] * std::sqrt(1.0 / runs + 1.0 / 60.0);
      EXPECT_LE(std::abs(sums[p][c] / runs - published[p].mean[c]), 3.5 * error) << names[c] << " in week " << published[p].week;
    }
}

TEST(RecruitAndSell, KeepsCountOfPeopleAndMoney) {
  const test::Levers levers = test::levers("recruit-and-sell", {{"people", "50000"}});
  const RunRecord record = test::run_once(levers);
  Cents paid = 0;
  for (int week = 0; week <= record.weeks(); ++week) {
    const auto at = [&](Series s) { return record.at(s, week); };
    ASSERT_EQ(at(Series::prospects) + at(Series::customers) + at(Series::members), 50'000) << week;
    ASSERT_LE(at(Series::commissions) * 100, at(Series::sales) * 34 + 4 * 100 * at(Series::members)) << week;  // each is rounded
    Cents sum = 0;
    for (const Cents balance : record.ledger[static_cast<std::size_t>(week)]) sum += balance;
    ASSERT_EQ(sum, 0) << week;
    ASSERT_EQ(at(Series::profit), at(Series::sales) - at(Series::commissions)) << week;
    if (week > 0) {
      ASSERT_EQ(at(Series::members), record.at(Series::members, week - 1) + at(Series::joins) - at(Series::quits)) << week;
    }
    paid += at(Series::commissions);
  }
  ASSERT_TRUE(record.members);
  Cents earned = 0;
  std::int64_t present = 0;
  for (const MemberColumn& column : record.members->columns)
    for (std::size_t m = 0; m < column.values.size(); ++m) {
      if (column.name == "net_income") earned += column.values[m];
      if (column.name == "left") present += column.values[m] == -1'000'000;
      if (column.name == "sponsor") {
        ASSERT_LT(column.values[m], static_cast<std::int64_t>(m));
      }
    }
  EXPECT_EQ(earned, paid);
  EXPECT_EQ(present, record.at(Series::members, record.weeks()));
}

TEST(RecruitAndSell, DoesNothingWhereEveryChanceIsZero) {
  const RunRecord record = test::run_once(test::levers(
      "recruit-and-sell",
      {{"people", "10000"}, {"recruit_and_sell.first_order", "0"}, {"recruit_and_sell.recruit", "0"}, {"recruit_and_sell.quit", "0"}}));
  EXPECT_EQ(record.at(Series::members, record.weeks()), 100);
  EXPECT_EQ(test::total(record, Series::orders), 0);
}

TEST(RecruitAndSell, EverybodyQuitsAtOnceWhereTheChanceIsOne) {
  const RunRecord record = test::run_once(test::levers("recruit-and-sell", {{"people", "10000"}, {"recruit_and_sell.quit", "1"}}));
  EXPECT_EQ(record.at(Series::members, 1), 0);
  EXPECT_EQ(record.at(Series::quits, 1), 100 + record.at(Series::joins, 1));
}

}  // namespace downline
