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
/// proportion to the levels descended, and with `weak`, where legs are compared, to the depth of the tree.
class PlacementTree {
 public:
  explicit PlacementTree(std::size_t width = 2, PlacementRule rule = PlacementRule::weak);
  /// Places the next member, whose id is the number placed so far; without an enroller she starts a tree of her own.
  void add(MemberId enroller);
  /// Places whoever of `enrollers` [n_members] is not placed yet, in the order of the rows: the same as adding one after the other, but
  /// what is looked at next is fetched ahead.
  void add_up_to(std::span<const MemberId> enrollers);
  /// [n_members] the member above, smaller than the row; nobody for roots.
  [[nodiscard]] std::span<const MemberId> parent() const { return parent_; }
  /// [n_members] which place of the member above, from 0 on the left; 0 for roots.
  [[nodiscard]] std::span<const std::uint8_t> leg() const { return leg_; }

 private:
  [[nodiscard]] MemberId& place(MemberId m, std::size_t leg) { return rows_[m * stride_ + leg]; }
  /// With `breadth`: levels down to the nearest open place through each leg of `m`, 0 if the leg's own place is open. [width]
  [[nodiscard]] std::uint8_t* nearest(MemberId m) { return reinterpret_cast<std::uint8_t*>(&rows_[m * stride_ + width_]); }
  [[nodiscard]] std::size_t nearest_leg(MemberId m);
  /// The leg of `m` to go on in, and whether its place is open.
  [[nodiscard]] std::size_t next_leg(MemberId m);
  [[nodiscard]] std::size_t first_open(MemberId m);
  MemberId skip_edge(MemberId m, std::size_t leg);
  void settle(MemberId m);
  void count_people();
  void reserve(std::size_t members);
  void fetch_row(MemberId m) const;

  std::size_t width_, stride_;
  PlacementRule rule_;
  std::vector<MemberId> parent_;
  std::vector<std::uint8_t> leg_;
  std::vector<MemberId> rows_;         ///< [n_members * stride]: the places below, then what `nearest` reads, in one cache line
  std::vector<std::uint32_t> weight_;  ///< by rule: people at and below, of those counted; turns taken; edge skipped to
};

}  // namespace downline
