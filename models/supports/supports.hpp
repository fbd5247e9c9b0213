#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// What members have in hand.
struct Supports {
  Cents printed = 0;              ///< a year and member who joined to earn
  double digital = 0.0;           ///< quality of digital supports, 0..1
  double printed_weight = 0.15;   ///< what plenty of printed supports adds in person [logit]
  Cents printed_half = 60'00;     ///< a year and member, for half of it
  Cents digital_cost = 5'200'00;  ///< of full digital supports
};

struct State;

void declare(Fields& fields, Supports& supports);

/// What printed supports add to every decision in person: mechanisms.supports * weight * (1 - 2^(-printed / half)) [logit].
/// Assumed.
[[nodiscard]] double printed_effect(const State& state);

}  // namespace downline
