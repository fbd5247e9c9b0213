#pragma once
#include "models/state.hpp"

namespace downline {

/// Weight of price in every decision: what cannot be compared is compared less.
///   price * max(0, 1 - mechanisms.product * exclusive_price * (exclusivity - usual))
[[nodiscard]] double price_weight(const Parameters& p);
/// What warranty adds to everybody's decision, and exclusivity to decisions in person [logit]:
///   mechanisms.product * (decision.warranty * ln((1 + warranty) / (1 + legal)) + in person decision.exclusivity * (exclusivity - usual))
[[nodiscard]] double attributes_pitch(const Parameters& p, bool in_person);
/// What price and renewal make of everybody's order rate:
///   price level^-weight * ((1 + renewal) / (1 + usual))^(mechanisms.product * decision.renewal)
[[nodiscard]] double attributes_rate(const Parameters& p);
/// The week's cost of what the product has above the base's. Below it nothing is saved.
void post_attributes(State& state);

}  // namespace downline
