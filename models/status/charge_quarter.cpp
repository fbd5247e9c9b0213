#include <utility>

#include "models/state.hpp"

namespace downline {
namespace {

constexpr Week quarter_weeks = 13;

}  // namespace

/// Classes with a `law_year`: every 13 weeks, and in the last week, the law's charges on what was paid since: hers off her income, the
/// company's a cost. What members believe they earn is before them, as they come months later.
void charge_quarter(State& state, Week week) {
  if ((week + 1 - state.first_reported) % quarter_weeks != 0 && week != state.last_week) return;
  Members& members = state.members;
  for (std::size_t m = 0; m < members.size(); ++m) {
    const Cents pay = std::exchange(members.quarter_pay[m], 0);
    if (pay <= 0) continue;
    const QuarterCharges due = quarter_charges(state.classes[members.member_class[m]], pay);
    state.ledger.post(Account::social_charges, Account::suppliers, due.company);
    state.pay_member(static_cast<MemberId>(m), -due.member, week);
  }
}

}  // namespace downline
