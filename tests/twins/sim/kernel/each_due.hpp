#pragma once
#include <span>

#include "sim/kernel/chunks.hpp"

namespace downline {

/// The obvious twin of kernel 3.
template <class Item, class Rule, class Proposal>
void each_due(std::span<const Item> due, const Rule& rule, Proposals<Proposal>& proposals, std::size_t /*grain*/) {
  proposals.reset(1);
  for (const Item& item : due) rule(item, proposals.list(0));
}

}  // namespace downline
