#include "sim/network/placement.hpp"

#include <algorithm>

namespace downline {
namespace {

/// Rows ahead whose enroller's row, and then the row below it, is fetched into the cache.
constexpr std::size_t far_ahead = 24, near_ahead = 8;

/// A single place below each leaves no choice: whatever the rule, newcomers go to the end of the one edge.
PlacementRule without_choice(std::size_t width, PlacementRule rule) { return width == 1 ? PlacementRule::left : rule; }

}  // namespace

PlacementTree::PlacementTree(std::size_t width, PlacementRule rule) : width_(width), stride_(width), rule_(without_choice(width, rule)) {
  if (rule_ == PlacementRule::breadth) stride_ += (width + sizeof(MemberId) - 1) / sizeof(MemberId);
}

std::size_t PlacementTree::first_open(MemberId m) {
  std::size_t leg = 0;
  while (leg < width_ && place(m, leg) != nobody) ++leg;
  return leg;
}

/// The leg with the fewest levels down to an open place, the left one of equals: level by level from left to right.
std::size_t PlacementTree::nearest_leg(MemberId m) {
  const std::uint8_t* const levels = nearest(m);
  std::size_t best = 0;
  for (std::size_t leg = 1; leg < width_; ++leg)
    if (levels[leg] < levels[best]) best = leg;
  return best;
}

std::size_t PlacementTree::next_leg(MemberId m) {
  if (rule_ == PlacementRule::breadth) return nearest_leg(m);
  if (rule_ == PlacementRule::left) return 0;
  if (rule_ == PlacementRule::right) return width_ - 1;
  if (const std::size_t open = first_open(m); open < width_) return open;
  if (rule_ == PlacementRule::turns) return weight_[m]++ % width_;
  count_people();
  std::size_t best = 0;
  for (std::size_t leg = 1; leg < width_; ++leg)
    if (weight_[place(m, leg)] < weight_[place(m, best)]) best = leg;
  return best;
}

/// With `weak`: counts those placed since the last comparison of legs, everybody afresh when they are many. Where legs are seldom
/// compared, as in a chain, nothing is counted.
void PlacementTree::count_people() {
  const std::size_t all = parent_.size(), counted = weight_.size();
  if (all - counted > all / 8) {
    weight_.assign(all, 1);
    for (std::size_t m = all; m-- > 0;)
      if (parent_[m] != nobody) weight_[parent_[m]] += weight_[m];
    return;
  }
  for (std::size_t m = counted; m < all; ++m) {
    weight_.push_back(1);
    for (MemberId up = parent_[m]; up != nobody; up = parent_[up]) ++weight_[up];
  }
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

/// With `breadth`: brings the levels down to open places up to date above a newly placed member.
void PlacementTree::settle(MemberId m) {
  std::uint8_t below = 0;  // levels from the newcomer down to her own open places
  for (MemberId child = m, up = parent_[m]; up != nobody; child = up, up = parent_[up]) {
    std::uint8_t* const levels = nearest(up);
    const std::uint8_t before = *std::min_element(levels, levels + width_);
    levels[leg_[child]] = static_cast<std::uint8_t>(below + 1);
    below = *std::min_element(levels, levels + width_);
    if (below == before) return;
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
  rows_.insert(rows_.end(), width_, nobody);
  rows_.insert(rows_.end(), stride_ - width_, 0);
  if (rule_ != PlacementRule::breadth && rule_ != PlacementRule::weak) weight_.push_back(0);
  if (above != nobody) place(above, leg) = m;
  if (rule_ == PlacementRule::breadth) settle(m);
}

void PlacementTree::reserve(std::size_t members) {
  if (members <= parent_.capacity()) return;
  const std::size_t room = std::max(members, parent_.size() + parent_.size() / 2);  // as vectors grow, so that growing stays linear
  parent_.reserve(room);
  leg_.reserve(room);
  rows_.reserve(room * stride_);
  if (rule_ != PlacementRule::breadth) weight_.reserve(room);
}

void PlacementTree::fetch_row(MemberId m) const {
  if (m != nobody && m < parent_.size()) __builtin_prefetch(&rows_[m * stride_], 1);
}

void PlacementTree::add_up_to(std::span<const MemberId> enrollers) {
  reserve(enrollers.size());
  for (std::size_t m = parent_.size(); m < enrollers.size(); ++m) {
    if (m + far_ahead < enrollers.size()) fetch_row(enrollers[m + far_ahead]);
    if (m + near_ahead < enrollers.size())
      if (const MemberId enroller = enrollers[m + near_ahead]; enroller != nobody && enroller < parent_.size())
        fetch_row(place(enroller, rule_ == PlacementRule::breadth ? nearest_leg(enroller) : 0));
    add(enrollers[m]);
  }
}

}  // namespace downline
