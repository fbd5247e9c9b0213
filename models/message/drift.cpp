#include "models/message/drift.hpp"

#include <algorithm>
#include <numbers>

#include "sim/core/math.hpp"

namespace downline {

double drift_size(const State& state, MemberId m) { return (1.0 - state.now.message.control) * state.members.state[m].drift; }

double drift_reach(const State& state, MemberId m) { return math::exp(log_drift_reach(state, m)); }

double log_drift_reach(const State& state, MemberId m) {
  const Message& message = state.now.message;
  return state.now.mechanisms.drift * message.reach * (drift_size(state, m) - message.drift_centre);
}

double drift_misfit(const State& state, MemberId m) {
  const Message& message = state.now.message;
  const double x = drift_size(state, m);
  return state.now.mechanisms.drift * message.misfit * (x * x - message.drift_centre * message.drift_centre * std::numbers::pi / 2.0);
}

double drift_disappointment(const State& state, MemberId m) {
  const Message& message = state.now.message;
  return state.now.mechanisms.drift * message.complaints * (drift_size(state, m) - message.drift_centre);
}

/// Watching what members say: the head office does it up to half of control, what is above costs in proportion.
void control_message(State& state, Week /*week*/) {
  const Message& message = state.now.message;
  const double above = std::max(0.0, 2.0 * message.control - 1.0);
  state.ledger.post(Account::message_control, Account::suppliers,
                    state.a_week(to_cents(above * static_cast<double>(message.control_cost) / 100.0)));
}

}  // namespace downline
