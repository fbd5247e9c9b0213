#pragma once
#include "models/state.hpp"

namespace downline {

/// Moves every member's belonging a step towards its target, and books what community and recognition cost.
void update_bonds(State& state, Week week);

}  // namespace downline
