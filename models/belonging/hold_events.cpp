#include "models/state.hpp"

namespace downline {

void hold_events(State& /*state*/, Week /*week*/) {}

}  // namespace downline
