#pragma once
#include <span>

#include "sim/core/ids.hpp"
#include "sim/kernel/chunks.hpp"

namespace downline {

/// The obvious twin of kernel 1: one loop, one list.
template <class Rule, class Proposal>
void each_active(std::span<const MemberId> active, const Rule& rule, Proposals<Proposal>& proposals, std::size_t /*grain*/) {
  proposals.reset(1);
  for (const MemberId m : active) rule(m, proposals.list(0));
}

template <class Rule>
void each_active(std::span<const MemberId> active, const Rule& rule, std::size_t /*grain*/) {
  for (const MemberId m : active) rule(m);
}

}  // namespace downline
