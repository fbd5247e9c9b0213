#pragma once
#include "models/state.hpp"

namespace downline {

/// Whether a decision is made online: the ways that close there. People whom friends ask decide among friends.
[[nodiscard]] constexpr bool online_channel(Channel channel) {
  return channel == Channel::sharing || channel == Channel::lead || channel == Channel::shop || channel == Channel::mini_site ||
         channel == Channel::affiliate || channel == Channel::platform;
}

// The rules of the talk phase, one file each.

/// Reviews of the week's orders: their mean and number move, the old ones fade.
void write_reviews(State& state, Week week);
/// Online buyers who gather a group; those who join answer next week.
void gather_groups(State& state, Week week);
/// Shocks of the week: what incidents do to trust, who hears a rumour; readiness for them.
void meet_shocks(State& state, Week week);
/// Trust in the brand after the week's orders; what reputation and the third party cost.
void move_trust(State& state, Week week);

/// Share of orders that incidents spoil this week, 0..1.
[[nodiscard]] double spoilt_share(const State& state, Week week);

}  // namespace downline
