#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// Where below her enroller a newcomer is placed. Except with the outer edges, the enroller's own places come first, from the left.
enum class PlacementRule : int {
  weak,     ///< at each full member into the leg with the fewest people, the left one of equals
  left,     ///< at the end of her outer left edge
  right,    ///< at the end of her outer right edge
  breadth,  ///< level by level, from left to right
  turns,    ///< at each full member into the next leg in turn
};

/// A placement tree: `width` places below every member. Places never roll up: a leaver's stays vacant. Adding costs time in
/// proportion to the levels descended, and with `weak` to the depth of the tree.
class PlacementTree {
 public:
  explicit PlacementTree(std::size_t width = 2, PlacementRule rule = PlacementRule::weak) : width_(width), rule_(rule) {}
  /// Places the next member, whose id is the number placed so far; without an enroller she starts a tree of her own.
  void add(MemberId enroller);
  /// [n_members] the member above, smaller than the row; nobody for roots.
  [[nodiscard]] std::span<const MemberId> parent() const { return parent_; }
  /// [n_members] which place of the member above, from 0 on the left; 0 for roots.
  [[nodiscard]] std::span<const std::uint8_t> leg() const { return leg_; }

 private:
  [[nodiscard]] MemberId& place(MemberId m, std::size_t leg) { return legs_[m * width_ + leg]; }
  /// The leg of `m` to go on in, and whether its place is open.
  [[nodiscard]] std::size_t next_leg(MemberId m);
  [[nodiscard]] std::size_t first_open(MemberId m);
  MemberId skip_edge(MemberId m, std::size_t leg);
  void settle(MemberId m);

  std::size_t width_;
  PlacementRule rule_;
  std::vector<MemberId> parent_;
  std::vector<std::uint8_t> leg_;
  std::vector<MemberId> legs_;  ///< [n_members * width]
  std::vector<std::uint32_t>
      weight_;  ///< by rule: people at and below; levels down to the nearest open place; turns taken; edge skipped to
};

}  // namespace downline
