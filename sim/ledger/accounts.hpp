#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "sim/param/field.hpp"

namespace downline {

/// Where money lies. Every event is one entry on two accounts, so the sum over accounts is zero every week.
enum class Account : std::size_t {
  // the company's result: income is a credit (negative), a cost a debit (positive)
  sales,
  kit_sales,
  training_fees,
  lead_fees,
  platform_fees,
  member_discounts,
  promotions,
  returns,
  product_cost,
  commissions,
  overrides,
  social_charges,
  host_rewards,
  referral_rewards,
  loyalty,
  trips,
  ads,
  recruit_ads,
  search,
  content,
  brand,
  training,
  kits,
  supports,
  community,
  events,
  field_managers,
  warranty,
  renewal,
  shops,
  crisis,
  message_control,
  head_office,
  field_organisation,
  school,
  platform,
  // the other side: whose cash moved with the company (debit: they paid, credit: they received)
  customers,
  members,
  suppliers,
  count_
};
inline constexpr std::size_t account_count = static_cast<std::size_t>(Account::count_);
inline constexpr std::size_t result_account_count = static_cast<std::size_t>(Account::customers);

struct AccountInfo {
  std::string_view name;
  Words sentence;
};
/// In the order of `Account`.
[[nodiscard]] const std::array<AccountInfo, account_count>& accounts();

/// One week's balances. Positive: debit.
class Ledger {
 public:
  /// Moves `amount` cents: debits one account, credits the other. A negative amount is the reverse.
  void post(Account debit, Account credit, Cents amount) {
    balance_[static_cast<std::size_t>(debit)] += amount;
    balance_[static_cast<std::size_t>(credit)] -= amount;
  }
  [[nodiscard]] Cents operator[](Account account) const { return balance_[static_cast<std::size_t>(account)]; }
  [[nodiscard]] const std::array<Cents, account_count>& balances() const { return balance_; }
  /// Income less costs of the week [cents].
  [[nodiscard]] Cents profit() const {
    Cents sum = 0;
    for (std::size_t a = 0; a < result_account_count; ++a) sum -= balance_[a];
    return sum;
  }
  void clear() { balance_.fill(0); }

 private:
  std::array<Cents, account_count> balance_{};
};

}  // namespace downline
