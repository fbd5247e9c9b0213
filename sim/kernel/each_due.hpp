#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "sim/kernel/chunks.hpp"
#include "sim/random/batch.hpp"

namespace downline {

/// One chunk for a rule that says where its luck stands.
template <class Item, class Rule, class Proposal>
void each_due_drawn(std::span<const Item> due, const Rule& rule, std::vector<Proposal>& out) {
  DrawBatch draws(rule.luck());
  std::array<double, DrawBatch::size> first;
  for (std::size_t from = 0; from < due.size(); from += first.size()) {
    const std::size_t some = std::min(due.size() - from, first.size());
    for (std::size_t i = 0; i < some; ++i) {
      rule.prefetch(due[from + i]);
      draws.set(i, rule.coordinates(due[from + i]));
    }
    draws.draw(some);
    for (std::size_t i = 0; i < some; ++i) first[i] = draws.first(i);
    rule.weigh(std::span<double>(first).first(some));
    for (std::size_t i = 0; i < some; ++i) rule(due[from + i], first[i], draws.second(i), out);
  }
}

/// Kernel 3: everything due this week, from a calendar. The rule writes its own row only and proposes:
/// `rule(item, std::vector<Proposal>&)`; `rule.prefetch(item)` is called some items ahead. A rule may instead say where its luck
/// stands, `luck()` and `coordinates(item)`; then draws are made many at a time, `rule.weigh(span of first numbers)` may turn these into
/// what it needs, and it is called as `rule(item, that, second number, std::vector<Proposal>&)`.
template <class Item, class Rule, class Proposal>
void each_due(std::span<const Item> due, const Rule& rule, Proposals<Proposal>& proposals, std::size_t grain) {
  constexpr std::size_t ahead = 8;
  proposals.reset(chunk_count(due.size(), grain));
  for_chunks(due.size(), grain, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    std::vector<Proposal>& out = proposals.list(chunk);
    if constexpr (requires { rule.coordinates(due[0]); }) {
      each_due_drawn(due.subspan(begin, end - begin), rule, out);
    } else {
      for (std::size_t i = begin; i < end && i < begin + ahead; ++i) rule.prefetch(due[i]);
      for (std::size_t i = begin; i < end; ++i) {
        if (i + ahead < end) rule.prefetch(due[i + ahead]);
        rule(due[i], out);
      }
    }
  });
}

}  // namespace downline
