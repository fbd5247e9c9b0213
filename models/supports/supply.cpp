#include <algorithm>

#include "models/state.hpp"
#include "sim/core/math.hpp"

namespace downline {

double printed_effect(const State& state) {
  const Supports& s = state.now.supports;
  const double halves = static_cast<double>(s.printed) / static_cast<double>(s.printed_half);
  return state.now.mechanisms.supports * s.printed_weight * (1.0 - math::pow(2.0, -halves));
}

/// What supports cost: the printed ones for every member who joined to earn, the digital ones once for all.
void supply_supports(State& state, Week /*week*/) {
  const Supports& s = state.now.supports;
  const auto& seller = state.members.seller;
  const auto sellers = std::count_if(state.members.here.begin(), state.members.here.end(), [&](MemberId m) { return seller[m] != 0; });
  const Cents printed = to_cents(static_cast<double>(s.printed) / 100.0 / 52.0 * static_cast<double>(sellers));
  const Cents digital = state.a_week(to_cents(s.digital * static_cast<double>(s.digital_cost) / 100.0));
  state.ledger.post(Account::supports, Account::suppliers, printed + digital);
}

}  // namespace downline
