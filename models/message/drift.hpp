#pragma once
#include "models/state.hpp"

namespace downline {

/// How far a member's words lie from the company's: x = (1 - control) * |z|, z her own. All effects are relative to the base's
/// mean drift c = `message.drift_centre`, and times `mechanisms.drift`. Assumed throughout.
[[nodiscard]] double drift_size(const State& state, MemberId m);
/// Multiplies how many look at her posts: e^(reach * (x - c)).
[[nodiscard]] double drift_reach(const State& state, MemberId m);
/// The logarithm of it.
[[nodiscard]] double log_drift_reach(const State& state, MemberId m);
/// Taken from the decision of whoever she faces: misfit * (x^2 - c2) [logit], c2 = c^2 * pi / 2 being the mean square of a
/// half-normal law of mean c.
[[nodiscard]] double drift_misfit(const State& state, MemberId m);
/// Taken from the chance that her customer is satisfied: complaints * (x - c).
[[nodiscard]] double drift_disappointment(const State& state, MemberId m);

}  // namespace downline
