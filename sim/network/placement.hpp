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
  void columns(StateColumns& columns) { columns.all(parent_, leg_, rows_, memory_, counted_, climbers_); }
  /// [n_members] which place of the member above, from 0 on the left; 0 for roots.
  [[nodiscard]] std::span<const std::uint8_t> leg() const { return leg_; }

 private:
  using Row = std::uint32_t*;
  /// What is looked at together, in one cache line: the places below [width], the member above, and by rule the people in each leg
  /// [width], or in bytes the levels down to the nearest open place through each leg, 0 if the leg's own place is open [width].
  [[nodiscard]] Row row(MemberId m) { return &rows_[m * stride_]; }
  [[nodiscard]] std::uint8_t* levels(Row r) const { return reinterpret_cast<std::uint8_t*>(r + width_ + 1); }
  [[nodiscard]] std::uint32_t* people(Row r) const { return r + width_ + 1; }
  [[nodiscard]] std::size_t leg_to(const std::uint32_t* r, MemberId child) const;
  [[nodiscard]] std::size_t first_open(const std::uint32_t* r) const;
  [[nodiscard]] std::size_t nearest_leg(Row r) const;
  [[nodiscard]] std::size_t weak_leg(Row r) const;
  /// The leg of `m` to go on in, and whether its place is open.
  [[nodiscard]] std::size_t next_leg(MemberId m);
  MemberId skip_edge(MemberId m, std::size_t leg);
  void settle(MemberId m);
  void count_people();
  void reserve(std::size_t members);
  void fetch(MemberId m);
  void fetch_ahead(std::span<const MemberId> enrollers, std::size_t m);

  std::size_t width_, stride_;
  PlacementRule rule_;
  std::vector<MemberId, LargePages<MemberId>> parent_;
  std::vector<std::uint8_t, LargePages<std::uint8_t>> leg_;
  std::vector<std::uint32_t, LargePages<std::uint32_t>> rows_;  ///< [n_members * stride]
  std::vector<std::uint32_t> memory_;                           ///< [n_members] by rule: turns taken; edge skipped to
  std::size_t counted_ = 0;                                     ///< with `weak`: members who are counted in `people`
  std::vector<MemberId> climbers_;                              ///< where the fetching ahead has come to
};

}  // namespace downline
