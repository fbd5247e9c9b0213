#include "sim/network/placement.hpp"

#include <algorithm>

namespace downline {

std::size_t PlacementTree::first_open(MemberId m) {
  std::size_t leg = 0;
  while (leg < width_ && place(m, leg) != nobody) ++leg;
  return leg;
}

std::size_t PlacementTree::next_leg(MemberId m) {
  if (rule_ == PlacementRule::left) return 0;
  if (rule_ == PlacementRule::right) return width_ - 1;
  if (const std::size_t open = first_open(m); open < width_) return open;
  if (rule_ == PlacementRule::turns) return weight_[m]++ % width_;
  std::size_t best = 0;
  for (std::size_t leg = 1; leg < width_; ++leg)
    if (weight_[place(m, leg)] < weight_[place(m, best)]) best = leg;
  return best;
}

/// The last known member on an outer edge from `m` on, remembered so that long edges are not walked again.
MemberId PlacementTree::skip_edge(MemberId m, std::size_t leg) {
  MemberId end = m;
  while (place(end, leg) != nobody) end = std::max(place(end, leg), static_cast<MemberId>(weight_[end]));
  while (m != end) {
    const MemberId next = std::max(place(m, leg), static_cast<MemberId>(weight_[m]));
    weight_[m] = end;
    m = next;
  }
  return end;
}

/// Brings what the rule remembers up to date above a newly placed member.
void PlacementTree::settle(MemberId m) {
  if (rule_ == PlacementRule::weak)
    for (MemberId up = parent_[m]; up != nobody; up = parent_[up]) ++weight_[up];
  if (rule_ != PlacementRule::breadth) return;
  for (MemberId up = parent_[m]; up != nobody; up = parent_[up]) {
    std::uint32_t nearest = 0;
    if (first_open(up) == width_) {
      nearest = weight_[place(up, 0)];
      for (std::size_t leg = 1; leg < width_; ++leg) nearest = std::min(nearest, weight_[place(up, leg)]);
      ++nearest;
    }
    if (nearest == weight_[up]) return;
    weight_[up] = nearest;
  }
}

void PlacementTree::add(MemberId enroller) {
  const auto m = static_cast<MemberId>(parent_.size());
  MemberId above = enroller;
  std::size_t leg = 0;
  const bool edge = rule_ == PlacementRule::left || rule_ == PlacementRule::right;
  while (above != nobody) {
    leg = next_leg(above);
    if (place(above, leg) == nobody) break;
    above = edge ? skip_edge(above, leg) : place(above, leg);
  }
  parent_.push_back(above);
  leg_.push_back(static_cast<std::uint8_t>(leg));
  legs_.insert(legs_.end(), width_, nobody);
  weight_.push_back(rule_ == PlacementRule::weak ? 1 : 0);
  if (above != nobody) place(above, leg) = m;
  settle(m);
}

}  // namespace downline
