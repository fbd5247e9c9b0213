#pragma once
#include <algorithm>

#include "models/state.hpp"
#include "sim/core/math.hpp"

namespace downline {

/// Looking ahead: a person's line is asked for while others are still drawn.
inline void prefetch_person(const State& state, PersonId p) { __builtin_prefetch(&state.people[p]); }

/// Somebody a contact reaches, and how close.
struct Reached {
  PersonId person;
  double strength;
};

/// Logit of a person's decision:
///   constant + skill + interest * ln(interest / mean) + tie_strength * strength - price * ln(price level)
///     - pressure * annoyed_weight * annoyance
/// where the constant is the channel's, with the demonstration where the channel shows the product.
[[nodiscard]] inline double decision_logit(const State& state, const Reached& who, double constant, double skill, Week week) {
  const Decision& d = state.now.decision;
  return constant + skill + d.interest * state.traits.log_interest(who.person) + d.tie_strength * who.strength -
         d.price * math::log(state.now.product.price) -
         state.now.mechanisms.pressure * state.now.reach.annoyed_weight * state.annoyance(state.people[who.person], week);
}
/// The largest value of it.
[[nodiscard]] inline double decision_bound(const State& state, double constant, double skill) {
  const Decision& d = state.now.decision;
  return math::logistic(constant + skill + d.interest * state.traits.most_log_interest() + d.tie_strength -
                        d.price * math::log(state.now.product.price));
}

}  // namespace downline
