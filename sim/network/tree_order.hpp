#pragma once
#include <span>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// An order of rows in which everybody comes after those above her, otherwise as it stands.
struct TreeOrder {
  std::vector<MemberId> rows;   ///< [n] the old row at each new place; meaningless when there is a cycle
  std::vector<MemberId> cycle;  ///< rows each of which is above the one before, the last one below the first; empty: none
};
/// In several trees at once. Iterative: a chain of millions is no problem.
/// \param trees of the same rows, one at least; each [n] the row above, or nobody
[[nodiscard]] TreeOrder tree_order(std::span<const std::vector<MemberId>> trees);

}  // namespace downline
