#include "models/state.hpp"

namespace downline {

void share_posts(State& state, Week /*week*/) {
  state.offers_sharing.reset(1);
  state.joins_sharing.reset(1);
}

}  // namespace downline
