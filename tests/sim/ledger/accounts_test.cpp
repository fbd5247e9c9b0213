#include "sim/ledger/accounts.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace downline {

TEST(Ledger, BalancesWhateverIsPosted) {
  Ledger ledger;
  ledger.post(Account::customers, Account::sales, 100'00);
  ledger.post(Account::commissions, Account::members, 20'00);
  ledger.post(Account::ads, Account::suppliers, -7);
  EXPECT_EQ(std::accumulate(ledger.balances().begin(), ledger.balances().end(), Cents{0}), 0);
}

TEST(Ledger, CountsIncomeLessCostsAsProfitWhoeverPaid) {
  Ledger ledger;
  ledger.post(Account::customers, Account::sales, 100'00);
  ledger.post(Account::product_cost, Account::suppliers, 35'00);
  ledger.post(Account::commissions, Account::members, 20'00);
  ledger.post(Account::members, Account::kit_sales, 60'00);
  EXPECT_EQ(ledger.profit(), 105'00);
  EXPECT_EQ(ledger[Account::sales], -100'00);
}

TEST(Accounts, HaveUniqueNamesAndASentenceEach) {
  for (std::size_t a = 0; a < account_count; ++a) {
    EXPECT_FALSE(accounts()[a].sentence.en.empty());
    EXPECT_FALSE(accounts()[a].sentence.fr.empty());
    for (std::size_t b = 0; b < a; ++b) EXPECT_NE(accounts()[a].name, accounts()[b].name);
  }
}

}  // namespace downline
