#include "sim/network/placement.hpp"

#include <algorithm>

namespace downline {
namespace {

/// Newcomers ahead whose enroller's row is fetched into the cache; the next row of their way is fetched `apart` newcomers later, or,
/// where ways are long, after each.
constexpr std::size_t ahead = 16, apart = 4;

/// A single place below each leaves no choice: whatever the rule, newcomers go to the end of the one edge.
PlacementRule without_choice(std::size_t width, PlacementRule rule) { return width == 1 ? PlacementRule::left : rule; }

}  // namespace

PlacementTree::PlacementTree(std::size_t width, PlacementRule rule)
    : width_(width), stride_(width + 1), rule_(without_choice(width, rule)) {
  if (rule_ == PlacementRule::breadth) stride_ += (width + sizeof(MemberId) - 1) / sizeof(MemberId);
  if (rule_ == PlacementRule::weak) stride_ += width;
}

std::size_t PlacementTree::leg_to(const std::uint32_t* r, MemberId child) const {
  std::size_t leg = 0;
  while (r[leg] != child) ++leg;
  return leg;
}

std::size_t PlacementTree::first_open(const std::uint32_t* r) const {
  std::size_t leg = 0;
  while (leg < width_ && r[leg] != nobody) ++leg;
  return leg;
}

/// The leg with the fewest levels down to an open place, the left one of equals: level by level from left to right.
std::size_t PlacementTree::nearest_leg(Row r) const {
  return static_cast<std::size_t>(std::min_element(levels(r), levels(r) + width_) - levels(r));
}

std::size_t PlacementTree::weak_leg(Row r) const {
  return static_cast<std::size_t>(std::min_element(people(r), people(r) + width_) - people(r));
}

std::size_t PlacementTree::next_leg(MemberId m) {
  if (rule_ == PlacementRule::breadth) return nearest_leg(row(m));
  if (rule_ == PlacementRule::left) return 0;
  if (rule_ == PlacementRule::right) return width_ - 1;
  if (const std::size_t open = first_open(row(m)); open < width_) return open;
  if (rule_ == PlacementRule::turns) return memory_[m]++ % width_;
  count_people();
  return weak_leg(row(m));
}

/// With `weak`: counts those placed since the last comparison of legs, everybody afresh when they are many. Where legs are seldom
/// compared, as in a chain, nothing is counted.
void PlacementTree::count_people() {
  const std::size_t all = parent_.size();
  if (all - counted_ > all / 8) {
    for (std::size_t m = 0; m < all; ++m) std::fill_n(people(row(static_cast<MemberId>(m))), width_, 0);
    for (std::size_t m = all; m-- > 0;) {
      if (parent_[m] == nobody) continue;
      std::uint32_t* const below = people(row(static_cast<MemberId>(m)));
      std::uint32_t all_below = 1;
      for (std::size_t leg = 0; leg < width_; ++leg) all_below += below[leg];
      people(row(parent_[m]))[leg_[m]] += all_below;
    }
  } else {
    for (std::size_t m = counted_; m < all; ++m) {
      auto child = static_cast<MemberId>(m);
      for (MemberId up = parent_[m]; up != nobody; child = up, up = row(up)[width_]) ++people(row(up))[leg_to(row(up), child)];
    }
  }
  counted_ = all;
}

/// The last known member on an outer edge from `m` on, remembered so that long edges are not walked again.
MemberId PlacementTree::skip_edge(MemberId m, std::size_t leg) {
  MemberId end = m;
  while (row(end)[leg] != nobody) end = std::max(row(end)[leg], memory_[end]);
  while (m != end) {
    const MemberId next = std::max(row(m)[leg], memory_[m]);
    memory_[m] = end;
    m = next;
  }
  return end;
}

/// With `breadth`: brings the levels down to open places up to date above a newly placed member.
void PlacementTree::settle(MemberId m) {
  std::uint8_t below = 0;  // levels from the newcomer down to her own open places
  for (MemberId child = m, up = parent_[m]; up != nobody; child = up, up = row(up)[width_]) {
    std::uint8_t* const through = levels(row(up));
    const std::uint8_t before = *std::min_element(through, through + width_);
    through[leg_to(row(up), child)] = static_cast<std::uint8_t>(below + 1);
    below = *std::min_element(through, through + width_);
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
    const MemberId below = row(above)[leg];
    if (below == nobody) break;
    above = edge ? skip_edge(above, leg) : below;
  }
  parent_.push_back(above);
  leg_.push_back(static_cast<std::uint8_t>(leg));
  rows_.insert(rows_.end(), width_, nobody);
  rows_.push_back(above);
  rows_.insert(rows_.end(), stride_ - width_ - 1, 0);
  if (rule_ != PlacementRule::breadth && rule_ != PlacementRule::weak) memory_.push_back(0);
  if (above != nobody) row(above)[leg] = m;
  if (rule_ == PlacementRule::breadth) settle(m);
}

void PlacementTree::reserve(std::size_t members) {
  if (members <= parent_.capacity()) return;
  const std::size_t room = std::max(members, parent_.size() + parent_.size() / 2);  // as vectors grow, so that growing stays linear
  parent_.reserve(room);
  leg_.reserve(room);
  rows_.reserve(room * stride_);
  if (rule_ != PlacementRule::breadth && rule_ != PlacementRule::weak) memory_.reserve(room);
}

void PlacementTree::fetch(MemberId m) {
  if (m < parent_.size()) __builtin_prefetch(row(m), 1);
}

/// Fetches what newcomers after `m` will look at, a row at a time for each: those that a way leads up through, where people are
/// counted, else those that it leads down through.
void PlacementTree::fetch_ahead(std::span<const MemberId> enrollers, std::size_t m) {
  climbers_.resize(ahead, nobody);
  const bool upwards = rule_ == PlacementRule::weak;
  const std::size_t every = upwards ? 1 : apart;
  for (std::size_t i = every; i < ahead; i += every) {
    MemberId& at = climbers_[(m + i) % ahead];
    if (at >= parent_.size()) continue;
    at = upwards ? row(at)[width_] : row(at)[rule_ == PlacementRule::breadth ? nearest_leg(row(at)) : 0];
    fetch(at);
  }
  MemberId& free = climbers_[m % ahead];
  free = m + ahead < enrollers.size() ? enrollers[m + ahead] : nobody;
  fetch(free);
}

void PlacementTree::add_up_to(std::span<const MemberId> enrollers) {
  reserve(enrollers.size());
  for (std::size_t m = parent_.size(); m < enrollers.size(); ++m) {
    fetch_ahead(enrollers, m);
    add(enrollers[m]);
  }
}

}  // namespace downline
