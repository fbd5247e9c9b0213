#include "models/purchase/attributes.hpp"
#include "models/purchase/orders.hpp"
#include "models/supports/supports.hpp"
#include "models/talk/rules.hpp"
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

/// What strangers vouch for online [logit]: a known third party, and reviews that are many.
///   mechanisms.third_party * decision.third_party * third_party
///     + mechanisms.reviews * decision.reviews * (mean review - review_centre) * count / (count + review_half)
double vouched(const State& state) {
  const Parameters& p = state.now;
  const double many = p.decision.review_half * static_cast<double>(p.run.people) / 100'000.0;
  const double weight = state.company.review_count / (state.company.review_count + many);
  return p.mechanisms.third_party * p.decision.third_party * p.brand.third_party +
         p.mechanisms.reviews * p.decision.reviews * (state.company.reviews - p.decision.review_centre) * weight;
}

}  // namespace

/// What a channel, the product and the company add to everybody's decision this week:
///   constant + demonstration and printed supports (in person) - weight of price * ln(price level) + attributes
///     + mechanisms.trust * decision.trust * (trust - trust_centre) + what strangers vouch for (online)
void set_pitches(State& state, Week /*week*/) {
  const Parameters& p = state.now;
  const double price = price_weight(p) * math::log(p.product.price);
  const double trust = p.mechanisms.trust * p.decision.trust * (state.company.trust - p.decision.trust_centre);
  const double online = vouched(state);
  for (std::size_t c = 0; c < channel_count; ++c) {
    const auto channel = static_cast<Channel>(c);
    const double shown = in_person(channel) ? p.product.demonstration + printed_effect(state) : 0.0;
    state.pitch[c] = constant_of(p.decision, channel) + shown - price + attributes_pitch(p, in_person(channel)) + trust;
    if (online_channel(channel)) state.pitch[c] += online;
  }
}

}  // namespace downline
