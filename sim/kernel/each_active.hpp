#pragma once
#include <span>

#include "sim/core/ids.hpp"
#include "sim/kernel/chunks.hpp"

namespace downline {

/// Kernel 1: every active member. The rule reads what it likes of earlier phases, writes its own member's row only, and may
/// propose: `rule(MemberId, std::vector<Proposal>&)`. Proposals come back in id order.
template <class Rule, class Proposal>
void each_active(std::span<const MemberId> active, const Rule& rule, Proposals<Proposal>& proposals, std::size_t grain) {
  proposals.reset(chunk_count(active.size(), grain));
  for_chunks(active.size(), grain, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    std::vector<Proposal>& out = proposals.list(chunk);
    for (std::size_t i = begin; i < end; ++i) rule(active[i], out);
  });
}

/// The same for a rule that proposes nothing: `rule(MemberId)`.
template <class Rule>
void each_active(std::span<const MemberId> active, const Rule& rule, std::size_t grain) {
  for_chunks(active.size(), grain, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) rule(active[i]);
  });
}

}  // namespace downline
