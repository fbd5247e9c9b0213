#pragma once
#include <algorithm>
#include <span>

#include "sim/core/ids.hpp"
#include "sim/kernel/chunks.hpp"
#include "sim/random/batch.hpp"

namespace downline {

/// f(span) over members, at most a batch of draws at a time.
template <class F>
void by_batch(std::span<const MemberId> members, F&& f) {
  for (std::size_t from = 0; from < members.size(); from += DrawBatch::size)
    f(members.subspan(from, std::min(DrawBatch::size, members.size() - from)));
}

/// Kernel 1: every active member. The rule reads what it likes of earlier phases, writes its own member's row only, and may
/// propose: `rule(MemberId, std::vector<Proposal>&)`. Proposals come back in id order. A rule may instead take many members, at most a
/// batch of draws, `rule(span of MemberId, std::vector<Proposal>&)`, to draw and compute for all of them at once.
template <class Rule, class Proposal>
void each_active(std::span<const MemberId> active, const Rule& rule, Proposals<Proposal>& proposals, std::size_t grain) {
  proposals.reset(chunk_count(active.size(), grain));
  for_chunks(active.size(), grain, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    std::vector<Proposal>& out = proposals.list(chunk);
    if constexpr (requires { rule(active, out); })
      by_batch(active.subspan(begin, end - begin), [&](std::span<const MemberId> some) { rule(some, out); });
    else
      for (std::size_t i = begin; i < end; ++i) rule(active[i], out);
  });
}

/// The same for a rule that proposes nothing: `rule(MemberId)`, or `rule(span of MemberId)`.
template <class Rule>
void each_active(std::span<const MemberId> active, const Rule& rule, std::size_t grain) {
  for_chunks(active.size(), grain, [&](std::size_t, std::size_t begin, std::size_t end) {
    if constexpr (requires { rule(active); })
      by_batch(active.subspan(begin, end - begin), rule);
    else
      for (std::size_t i = begin; i < end; ++i) rule(active[i]);
  });
}

}  // namespace downline
