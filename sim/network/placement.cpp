#include "sim/network/placement.hpp"

namespace downline {

void PlacementTree::add(MemberId enroller) {
  const auto m = static_cast<MemberId>(parent_.size());
  MemberId above = enroller;
  std::size_t leg = 0;
  while (above != nobody) {
    const auto [left, right] = legs_[above];
    leg = left == nobody ? 0 : right == nobody ? 1 : size_[left] <= size_[right] ? 0 : 1;
    if (legs_[above][leg] == nobody) break;
    above = legs_[above][leg];
  }
  parent_.push_back(above);
  legs_.push_back({nobody, nobody});
  size_.push_back(1);
  if (above != nobody) legs_[above][leg] = m;
  for (MemberId up = above; up != nobody; up = parent_[up]) ++size_[up];
}

}  // namespace downline
