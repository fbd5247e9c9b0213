#include "sim/network/placement_gates.hpp"

#include <algorithm>

namespace downline {

PlacementGates::Way PlacementGates::open() {
  gates_.emplace_back();
  legs_.resize(width_);
  return {};
}

void PlacementGates::count() {
  if (counted_) return;
  for (Gate& gate : gates_) gate.people = 1;
  for (std::size_t g = gates_.size(); g-- > 0;) {
    for (std::size_t leg = 0; leg < gates_[g].taken; ++leg)
      if (const std::uint32_t region = legs_[g * width_ + leg].region; region != none) gates_[g].people += people_[region];
    if (gates_[g].above != nobody) gates_[gates_[g].above].people += gates_[g].people;
  }
  counted_ = true;
}

std::size_t PlacementGates::leg_to_go_on(MemberId gate) {
  if (rule_ == PlacementRule::turns) {
    const std::size_t leg = gates_[gate].turn;
    gates_[gate].turn = static_cast<std::uint8_t>((leg + 1) % width_);
    return leg;
  }
  count();
  const auto legs = legs_.begin() + static_cast<std::ptrdiff_t>(gate * width_);
  const auto fewer = [&](const Leg& a, const Leg& b) { return behind(a) < behind(b); };
  return static_cast<std::size_t>(std::min_element(legs, legs + static_cast<std::ptrdiff_t>(width_), fewer) - legs);
}

PlacementGates::Way PlacementGates::descend(MemberId enroller) {
  for (MemberId at = enroller;;) {
    if (gates_[at].taken < width_) {
      const std::size_t leg = gates_[at].taken++;
      Leg& open = legs_[at * width_ + leg];
      if (gates_.size() == most_) {
        open.region = static_cast<std::uint32_t>(people_.size());
        people_.push_back(0);
        return {at, leg, open.region};
      }
      open.gate = static_cast<MemberId>(gates_.size());
      gates_.push_back({at});
      legs_.resize(legs_.size() + width_);
      counted_ = false;
      return {at, leg, none};
    }
    const Leg& leg = legs_[at * width_ + leg_to_go_on(at)];
    if (leg.gate == nobody) return {nobody, 0, leg.region};
    at = leg.gate;
  }
}

}  // namespace downline
