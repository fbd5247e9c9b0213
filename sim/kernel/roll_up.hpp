#pragma once
#include <cstddef>
#include <span>

#include "sim/core/ids.hpp"

namespace downline {

/// Kernel 4: one reverse pass over rows of an append-only tree. A row's parent has a smaller id, so when a row is reached all of
/// its downline has been: `rule(child, parent)` hands its sums up.
/// \param rows   ascending; all that hand something up
/// \param parent [n], parent[m] < m or nobody  \param soon is called with a parent some rows before `rule`
template <class Rule, class Soon>
void roll_up(std::span<const MemberId> rows, std::span<const MemberId> parent, Rule&& rule, Soon&& soon) {
  constexpr std::size_t ahead = 16;
  for (std::size_t i = rows.size(); i-- > 0;) {
    if (i >= ahead)
      if (const MemberId next = parent[rows[i - ahead]]; next != nobody) soon(next);
    if (parent[rows[i]] != nobody) rule(rows[i], parent[rows[i]]);
  }
}
template <class Rule>
void roll_up(std::span<const MemberId> rows, std::span<const MemberId> parent, Rule&& rule) {
  roll_up(rows, parent, rule, [](MemberId) {});
}

/// The same over every row.
template <class Rule>
void roll_up(std::span<const MemberId> parent, Rule&& rule) {
  for (std::size_t m = parent.size(); m-- > 0;)
    if (parent[m] != nobody) rule(static_cast<MemberId>(m), parent[m]);
}

}  // namespace downline
