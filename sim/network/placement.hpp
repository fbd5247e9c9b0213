#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/columns.hpp"
#include "sim/core/ids.hpp"
#include "sim/core/large_pages.hpp"

namespace downline {

/// Where below her enroller a newcomer is placed. Except with the outer edges, the enroller's own places come first, from the left.
enum class PlacementRule : int {
  weak,     ///< at each full member into the leg with the fewest people, the left one of equals
  left,     ///< at the end of her outer left edge
  right,    ///< at the end of her outer right edge
  breadth,  ///< level by level, from left to right
  turns,    ///< at each full member into the next leg in turn
};

/// A placement tree: `width` places below every member, taken from the left but for the outer edges. Places never roll up: a leaver's
/// stays vacant. Adding costs time in proportion to the levels descended, at an edge a constant, and with `weak`, where legs are
/// compared, in proportion to the depth of the tree.
class PlacementTree {
 public:
  explicit PlacementTree(std::size_t width = 2, PlacementRule rule = PlacementRule::weak);
  /// Places the next member, whose id is the number placed so far; without an enroller she starts a tree of her own.
  void add(MemberId enroller);
  /// Places whoever of `enrollers` [n_members] is not placed yet, in the order of the rows: the same as adding one after the other.
  /// The first many of a tree are placed region by region, where the rule allows it.
  void add_up_to(std::span<const MemberId> enrollers);
  /// The same in one piece.
  void add_one_by_one(std::span<const MemberId> enrollers);
  /// [n_members] the member above, smaller than the row; nobody for roots.
  [[nodiscard]] std::span<const MemberId> parent() const { return parent_; }
  /// [n_members] which place of the member above, from 0 on the left; 0 for roots.
  [[nodiscard]] std::span<const std::uint8_t> leg() const { return leg_; }
  /// [n_members] with `turns`: the leg that the next newcomer takes at each, once she is full.
  [[nodiscard]] std::span<const std::uint8_t> turn() const { return turn_; }
  void columns(StateColumns& columns) { columns.all(parent_, leg_, rows_, turn_, end_, people_, placed_, counted_); }

 private:
  /// What is looked at together: the places below [width] and, with `breadth`, the member above and, in bytes, the levels down to the
  /// nearest open place through each leg that is taken [width] and the number of places taken, to which once all are is added the leg
  /// with the fewest levels, the left one of equals.
  [[nodiscard]] MemberId* row(MemberId m) { return &rows_[m * stride_]; }
  [[nodiscard]] std::uint8_t* levels(MemberId* r) const { return reinterpret_cast<std::uint8_t*>(r + width_ + 1); }
  [[nodiscard]] std::uint8_t& taken(MemberId* r) const { return levels(r)[width_]; }
  [[nodiscard]] bool full(MemberId* r) const { return taken(r) >= width_; }
  [[nodiscard]] MemberId nearest(MemberId* r) const { return r[taken(r) - width_]; }

  void grow(std::size_t members);
  void place(MemberId m, MemberId enroller);
  void place_level_by_level(MemberId m, MemberId enroller);
  void place_at_edge(MemberId m, MemberId enroller, std::size_t leg);
  [[nodiscard]] std::size_t next_leg(MemberId m);
  void take(MemberId m, MemberId above, std::size_t leg);
  void settle(MemberId filled);
  void count_people();
  void fetch_ahead(std::span<const MemberId> enrollers, std::size_t m);
  void place_by_regions(std::span<const MemberId> enrollers);

  std::size_t width_, stride_;
  PlacementRule rule_;
  LargeVector<MemberId> parent_;
  LargeVector<std::uint8_t> leg_;
  LargeVector<MemberId> rows_;  ///< [n_members * stride]
  // By rule:
  LargeVector<std::uint8_t> turn_;     ///< `turns`: [n_members] the leg whose turn is next
  LargeVector<MemberId> end_;          ///< outer edges: [n_members] for roots the end of the edge, for others their root
  LargeVector<std::uint32_t> people_;  ///< `weak`: [n_members] in her and all below, of the first `counted_`
  std::size_t placed_ = 0, counted_ = 0;
};

}  // namespace downline
