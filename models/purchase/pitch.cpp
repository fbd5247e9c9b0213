#include "models/state.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

/// The channel's own constant [logit].
double constant_of(const Decision& d, Channel channel) {
  switch (channel) {
    case Channel::party: return d.party;
    case Channel::one_to_one: return d.one_to_one;
    case Channel::sharing: return d.sharing;
    case Channel::mini_site: return d.mini_site;
    case Channel::affiliate: return d.affiliate;
    case Channel::platform: return d.platform;
    case Channel::referral: return d.referral;
    case Channel::group: return d.group;
    default: return d.lead;
  }
}

bool in_person(Channel channel) { return channel == Channel::party || channel == Channel::one_to_one; }

}  // namespace

/// What a channel, the product and the company add to everybody's decision this week:
///   constant + demonstration and printed supports (in person) - price * ln(price level)
void set_pitches(State& state, Week /*week*/) {
  const Parameters& p = state.now;
  for (std::size_t c = 0; c < channel_count; ++c) {
    const auto channel = static_cast<Channel>(c);
    const double shown = in_person(channel) ? p.product.demonstration + printed_effect(state) : 0.0;
    state.pitch[c] = constant_of(p.decision, channel) + shown - p.decision.price * math::log(p.product.price);
  }
}

}  // namespace downline
