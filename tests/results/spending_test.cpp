#include "results/analysis/spending.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace downline {
namespace {

struct Found {
  FactorSearch search;
  double factor = 1;
  int looks = 0;
};

/// Searches on a curve of spending. \param most factor above which no budget moves any more
Found find_factor(double target, double fixed, const std::function<double(double)>& spending, double most = 1e18) {
  Found found{FactorSearch(target, fixed)};
  for (std::optional<double> f = 1.0; f; f = found.search.next()) {
    found.factor = *f;
    found.search.saw(*f, spending(*f), *f < most);
    ++found.looks;
  }
  return found;
}

}  // namespace

TEST(FactorSearch, MeetsTheTargetOnAStraightLineAtOnce) {
  const Found found = find_factor(500, 100, [](double f) { return 100 + 250 * f; });
  EXPECT_TRUE(found.search.met());
  EXPECT_NEAR(found.factor, 1.6, 0.03);
  EXPECT_LE(found.looks, 2);
}

/// Three budgets, two of which reach their caps on the way: what these cannot take the third must.
TEST(FactorSearch, LeavesNoMoneyUnspentWhereCapsBind) {
  const auto capped = [](double f) { return 50 + std::min(200 * f, 300.0) + std::min(100 * f, 110.0) + 10 * f; };
  for (const double target : {390.0, 480.0, 600.0, 1500.0}) {
    const Found found = find_factor(target, 50, capped);
    EXPECT_TRUE(found.search.met()) << target << ": " << capped(found.factor);
    EXPECT_NEAR(capped(found.factor), target, 0.01 * target);
  }
}

/// Spending that follows a factor unevenly, as trips that must be won do.
TEST(FactorSearch, MeetsTheTargetOnBentCurves) {
  for (const double target : {150.0, 400.0, 900.0, 5000.0})
    for (const double bend : {0.5, 0.8, 1.5}) {
      const Found found = find_factor(target, 100, [bend](double f) { return 100 + 300 * std::pow(f, bend); });
      EXPECT_TRUE(found.search.met()) << target << ", " << bend << " after " << found.looks;
    }
}

TEST(FactorSearch, GivesUpWhereItCannotBe) {
  EXPECT_FALSE(find_factor(80, 100, [](double f) { return 100 + 50 * f; }).search.met()) << "what is fixed is too much";
  EXPECT_EQ(find_factor(80, 100, [](double f) { return 100 + 50 * f; }).factor, 0);
  EXPECT_FALSE(find_factor(
                   500, 100, [](double f) { return 100 + 50 * std::min(f, 2.0); }, 2.0)
                   .search.met())
      << "all caps are reached";
  EXPECT_FALSE(find_factor(500, 100, [](double) { return 100.0; }).search.met()) << "nothing can be scaled";
}

/// Of the accounts with money that the company gives out, pay and goods follow from sales; the rest is decided.
TEST(Spending, CountsWhatIsDecidedAndNotWhatFollowsFromSales) {
  RunRecord record(1);
  record.ledger.assign(2, {});
  auto& week = record.ledger[1];
  for (std::size_t a = 0; a < account_count; ++a) week[a] = Cents{1} << a;
  Cents sum = 0;
  for (std::size_t a = 0; a < account_count; ++a)
    if (is_discretionary(static_cast<Account>(a))) sum += Cents{1} << a;
  EXPECT_DOUBLE_EQ(discretionary_spending(record), static_cast<double>(sum) / 100.0);
  EXPECT_LT(fixed_spending(record), discretionary_spending(record));
  for (const Account follows : {Account::sales, Account::product_cost, Account::commissions, Account::overrides, Account::host_rewards,
                                Account::kits, Account::head_office, Account::customers, Account::members, Account::suppliers})
    EXPECT_FALSE(is_discretionary(follows)) << accounts()[static_cast<std::size_t>(follows)].name;
}

}  // namespace downline
