#pragma once
#include <span>

#include "sim/core/ids.hpp"
#include "sim/kernel/chunks.hpp"

namespace downline {

/// The obvious twin of kernel 1: one loop, one list, one member at a time.
template <class Rule, class Proposal>
void each_active(std::span<const MemberId> active, const Rule& rule, Proposals<Proposal>& proposals, std::size_t /*grain*/) {
  proposals.reset(1);
  for (const MemberId& m : active)
    if constexpr (requires { rule(active, proposals.list(0)); })
      rule(std::span<const MemberId>(&m, 1), proposals.list(0));
    else
      rule(m, proposals.list(0));
}

template <class Rule>
void each_active(std::span<const MemberId> active, const Rule& rule, std::size_t /*grain*/) {
  for (const MemberId& m : active)
    if constexpr (requires { rule(active); })
      rule(std::span<const MemberId>(&m, 1));
    else
      rule(m);
}

}  // namespace downline
