#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// The obvious twin of kernel 4: deepest rows first, depth found by walking up from every row.
template <class Rule>
void roll_up(std::span<const MemberId> parent, Rule&& rule) {
  std::vector<std::size_t> depth(parent.size(), 0);
  std::size_t deepest = 0;
  for (std::size_t m = 0; m < parent.size(); ++m) {
    for (MemberId up = parent[m]; up != nobody; up = parent[up]) ++depth[m];
    deepest = depth[m] > deepest ? depth[m] : deepest;
  }
  for (std::size_t d = deepest; d > 0; --d)
    for (std::size_t m = 0; m < parent.size(); ++m)
      if (depth[m] == d) rule(static_cast<MemberId>(m), parent[m]);
}

/// Likewise: the deepest of the rows first.
template <class Rule>
void roll_up(std::span<const MemberId> rows, std::span<const MemberId> parent, Rule&& rule) {
  std::vector<MemberId> pruned(parent.size(), nobody);
  for (const MemberId m : rows) pruned[m] = parent[m];
  roll_up(pruned, rule);
}
template <class Rule, class Soon>
void roll_up(std::span<const MemberId> rows, std::span<const MemberId> parent, Rule&& rule, Soon&& /*soon*/) {
  roll_up(rows, parent, rule);
}

}  // namespace downline
