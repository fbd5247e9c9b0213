#include <algorithm>

#include "models/talk/rules.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

/// What the third party takes of the sales that closed online, for the share it stands behind.
Cents third_party_fee(const State& state) {
  Cents online = 0;
  for (std::size_t c = 0; c < channel_count; ++c)
    if (online_channel(static_cast<Channel>(c))) online += state.totals.sales[c];
  const double fee = static_cast<double>(share_of(std::max<Cents>(online, 0), state.now.brand.third_party_fee)) / 100.0;
  return to_cents(state.now.brand.third_party * fee);
}

/// Reputation work above what the head office does anyway.
Cents reputation_cost(const State& state) {
  const double above = std::max(0.0, state.now.brand.level - usual_brand) / (1.0 - usual_brand);
  return state.a_week(to_cents(above * static_cast<double>(state.now.brand.cost) / 100.0));
}

}  // namespace

/// Trust goes to the brand's level, moved by the share of the week's orders that satisfied; in a week without orders, to the level:
///   trust += (1 - 2^(-1 / trust_weeks)) * (clamp(level + trust_gain * (satisfied - satisfied_centre)) - trust)
void move_trust(State& state, Week /*week*/) {
  const Talk& talk = state.now.talk;
  double towards = state.now.brand.level;
  if (const std::int64_t orders = state.totals[Series::orders]; orders > 0)
    towards += talk.trust_gain * (static_cast<double>(state.totals.satisfied) / static_cast<double>(orders) - talk.satisfied_centre);
  const double step = 1.0 - math::pow(2.0, -1.0 / static_cast<double>(talk.trust_weeks));
  state.company.trust += step * (std::clamp(towards, 0.0, 1.0) - state.company.trust);
  state.ledger.post(Account::brand, Account::suppliers, reputation_cost(state) + third_party_fee(state));
}

}  // namespace downline
