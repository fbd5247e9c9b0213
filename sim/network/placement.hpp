#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// The placement tree: two places below every member. A newcomer goes below her enroller, at each full member into the leg with
/// fewer people, the left one if they are equal ("weak leg"). Places never roll up: a leaver's stays vacant.
class PlacementTree {
 public:
  /// Places the next member, whose id is the number placed so far; without an enroller she starts a tree of her own.
  void add(MemberId enroller);
  /// [n_members] the member above, smaller than the row; nobody for roots.
  [[nodiscard]] std::span<const MemberId> parent() const { return parent_; }

 private:
  std::vector<MemberId> parent_;
  std::vector<std::array<MemberId, 2>> legs_;
  std::vector<std::uint32_t> size_;  ///< people at and below a place
};

}  // namespace downline
