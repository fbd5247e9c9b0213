#include "models/state.hpp"

namespace downline {

void open_shops(State& state, Week /*week*/) { state.offers_shop.reset(1); }

}  // namespace downline
