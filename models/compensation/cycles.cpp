#include "models/compensation/cycles.hpp"

#include <algorithm>

namespace downline {

Cents take_cycles(Legs& legs, Cents strong, Cents weak, Cents most) {
  Cents& large = legs.left >= legs.right ? legs.left : legs.right;
  Cents& small = legs.left >= legs.right ? legs.right : legs.left;
  Cents taken = 0;
  // As long as the larger leg stays the larger, every cycle takes from the same legs.
  const Cents same = strong == weak ? most : (large - small) / (strong - weak);
  const Cents drained = std::min({same, large / strong, small / weak, most});
  large -= drained * strong;
  small -= drained * weak;
  taken += drained;
  // From then on they change places every time: two cycles take the same from both.
  const Cents pairs = std::min({large / (strong + weak), small / (strong + weak), (most - taken) / 2});
  large -= pairs * (strong + weak);
  small -= pairs * (strong + weak);
  taken += 2 * pairs;
  while (taken < most && std::max(large, small) >= strong && std::min(large, small) >= weak) {
    const bool left_is_larger = large >= small;
    (left_is_larger ? large : small) -= strong;
    (left_is_larger ? small : large) -= weak;
    ++taken;
  }
  return taken;
}

}  // namespace downline
