#include "results/analysis/spending.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace downline {
namespace {

constexpr std::array fixed_accounts{Account::field_organisation, Account::school, Account::platform};
constexpr std::array moved_accounts{
    Account::training,    Account::field_managers, Account::supports,       Account::community, Account::ads,
    Account::recruit_ads, Account::search,         Account::content,        Account::events,    Account::trips,
    Account::brand,       Account::crisis,         Account::message_control};

template <std::size_t N>
bool among(const std::array<Account, N>& accounts, Account account) {
  return std::find(accounts.begin(), accounts.end(), account) != accounts.end();
}

template <std::size_t N>
double spent_on(const std::array<Account, N>& accounts, const RunRecord& record) {
  Cents sum = 0;
  for (const auto& week : record.ledger)
    for (const Account account : accounts) sum += week[static_cast<std::size_t>(account)];
  return static_cast<double>(sum) / 100.0;
}

}  // namespace

bool is_discretionary(Account account) { return among(fixed_accounts, account) || among(moved_accounts, account); }

double fixed_spending(const RunRecord& record) { return spent_on(fixed_accounts, record); }

double discretionary_spending(const RunRecord& record) { return fixed_spending(record) + spent_on(moved_accounts, record); }

void FactorSearch::saw(double factor, double spent, bool more) {
  looks_.push_back({factor, spent});
  more_ = more;
  std::optional<Look>& side = spent < target_ ? below_ : above_;
  side = looks_.back();
}

bool FactorSearch::met() const { return !looks_.empty() && std::abs(looks_.back().spent - target_) <= tolerance * std::abs(target_); }

std::optional<double> FactorSearch::next() const {
  if (looks_.empty()) return 1.0;
  const Look& last = looks_.back();
  if (met() || looks_.size() >= most_looks) return std::nullopt;
  if (last.spent > target_ && last.factor <= 0) return std::nullopt;  // what cannot be scaled is too much by itself
  if (last.spent < target_ && (!more_ || last.factor >= largest)) return std::nullopt;
  if (below_ && above_) {
    const double slope = (above_->spent - below_->spent) / (above_->factor - below_->factor);
    const double guess = below_->factor + (target_ - below_->spent) / slope;
    // Kept off the ends, so that a bent curve is met too.
    const double low = std::min(below_->factor, above_->factor), high = std::max(below_->factor, above_->factor);
    return std::clamp(guess, low + 0.02 * (high - low), high - 0.02 * (high - low));
  }
  const double moved = last.spent - fixed_;
  const double guess = moved > 0 ? last.factor * (target_ - fixed_) / moved : last.factor * 2;
  if (last.spent > target_) return guess <= 0.02 * last.factor ? 0.0 : std::min(guess, 0.98 * last.factor);
  // Where caps bind, the proportional guess falls short again: go twice as far beyond it each time.
  const double stride = std::ldexp(1.0, static_cast<int>(looks_.size()) - 1);
  return std::min(largest, std::max(last.factor * 1.02, last.factor * (1.0 + stride * (guess / last.factor - 1.0))));
}

}  // namespace downline
