#pragma once
#include <cstdint>
#include <span>

#include "sim/network/placement.hpp"
#include "sim/network/placement_small.hpp"

namespace downline {

/// People of a region that is placed in one piece.
constexpr std::size_t region_size = SmallPlacement::most;

/// A tree to be placed from its first member on, by the rules `weak` or `turns`. Columns [n_members]; `turn` is empty with `weak`.
struct PlacementRegions {
  std::size_t width;
  PlacementRule rule;
  std::span<const MemberId> enrollers;
  std::span<MemberId> parent;
  std::span<std::uint8_t> leg;
  std::span<MemberId> below;  ///< [n_members * width] in each place; holds nobody
  std::span<std::uint8_t> turn;
};

/// Places everybody as PlacementTree::add would, one after the other, but region by region. Whoever is enrolled by somebody in a leg of
/// a member stays in that leg, and newcomers who come from above choose a leg by what the members above know: the people in each leg
/// and whose turn it is. So the first of a tree are placed, and in one pass over the others each goes to the region below the leg of
/// her enroller; only those enrolled by the first ones descend. Regions have no part in each other: they are split further or placed by
/// themselves, side by side. Takes 24 bytes a member while it works; the places do not depend on the threads.
void place_regions(const PlacementRegions& tree);

}  // namespace downline
