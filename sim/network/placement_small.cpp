#include "sim/network/placement_small.hpp"

#include <algorithm>

namespace downline {

/// The leg with the fewest people, the left one of equals. Places are taken from the left, so an open one comes before all others.
std::size_t SmallPlacement::weakest(const Leg* legs) const {
  const auto fewer = [](const Leg& a, const Leg& b) { return a.people < b.people; };
  if (width_ == 2) return fewer(legs[1], legs[0]) ? 1 : 0;  // without a jump that cannot be foreseen
  return static_cast<std::size_t>(std::min_element(legs, legs + width_, fewer) - legs);
}

void SmallPlacement::take(std::uint16_t above, std::size_t leg) {
  legs(above)[leg].below = placed_;
  above_[placed_] = above;
  leg_[placed_] = static_cast<std::uint8_t>(leg);
  ++placed_;
}

/// One more behind her leg and those of all above her.
void SmallPlacement::count(std::uint16_t m) {
  for (; m != 0; m = above_[m]) ++legs(above_[m])[leg_[m]].people;
}

void SmallPlacement::add(std::uint16_t enroller) {
  Leg* const own = legs(enroller);
  if (own[width_ - 1].below == 0) {
    const auto open = std::find_if(own, own + width_, [](const Leg& leg) { return leg.below == 0; });
    return take(enroller, static_cast<std::size_t>(open - own));
  }
  for (; counted_ < placed_; ++counted_) count(counted_);
  count(enroller);
  for (std::uint16_t at = enroller;;) {
    const std::size_t leg = weakest(legs(at));
    Leg& way = legs(at)[leg];
    if (way.people++ == 0) {
      take(at, leg);
      counted_ = placed_;
      return;
    }
    at = way.below;
  }
}

}  // namespace downline
