#pragma once
#include <span>

#include "sim/kernel/chunks.hpp"

namespace downline {

/// Kernel 3: everything due this week, from a calendar. The rule writes its own row only and proposes:
/// `rule(item, std::vector<Proposal>&)`; `rule.prefetch(item)` is called some items ahead.
template <class Item, class Rule, class Proposal>
void each_due(std::span<const Item> due, const Rule& rule, Proposals<Proposal>& proposals, std::size_t grain) {
  constexpr std::size_t ahead = 8;
  proposals.reset(chunk_count(due.size(), grain));
  for_chunks(due.size(), grain, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    std::vector<Proposal>& out = proposals.list(chunk);
    for (std::size_t i = begin; i < end && i < begin + ahead; ++i) rule.prefetch(due[i]);
    for (std::size_t i = begin; i < end; ++i) {
      if (i + ahead < end) rule.prefetch(due[i + ahead]);
      rule(due[i], out);
    }
  });
}

}  // namespace downline
