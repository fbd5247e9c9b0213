#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "sim/core/ids.hpp"
#include "sim/kernel/chunks.hpp"

namespace downline {

/// Kernel 2: every contact of every source (a party, a member's one-to-one hours, a lead), thinned. A contact is one uniform
/// number u; the person says yes if u < chance. Draws come first: where u is neither under the largest chance the source
/// could have nor in the tail that matters for refusals, the person is never looked at. Exact, not approximate: the plain
/// loop that asks everyone gives the same bytes. Those who must be looked at are batched and prefetched.
///
/// A rule has, all const:
///   contacts(source) -> count          target(source, i) -> anything with `.person`
///   luck(source, i) -> u               chance(source, target) -> p <= bound(source)
///   bound(source) -> p_max             prefetch(target)
///   tail(source) -> lowest u at which a refusal still matters (1: none does)
///   effect(source, i, target, u, p, std::vector<Proposal>&)
template <class Source, class Rule, class Proposal>
void each_contact(std::span<const Source> sources, const Rule& rule, Proposals<Proposal>& proposals, std::size_t grain) {
  using Target = decltype(rule.target(sources[0], 0U));
  struct Candidate {
    const Source* source;
    std::uint32_t i;
    double u;
    Target target;
  };
  constexpr std::size_t batch_size = 64;
  proposals.reset(chunk_count(sources.size(), grain));
  for_chunks(sources.size(), grain, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    std::vector<Proposal>& out = proposals.list(chunk);
    std::array<Candidate, batch_size> batch;
    std::size_t held = 0;
    const auto flush = [&] {
      for (std::size_t k = 0; k < held; ++k) {
        const Candidate& c = batch[k];
        rule.effect(*c.source, c.i, c.target, c.u, rule.chance(*c.source, c.target), out);
      }
      held = 0;
    };
    for (std::size_t s = begin; s < end; ++s) {
      const Source& source = sources[s];
      const double bound = rule.bound(source);
      const double tail = rule.tail(source);
      const std::uint32_t n = rule.contacts(source);
      for (std::uint32_t i = 0; i < n; ++i) {
        const double u = rule.luck(source, i);
        if (u >= bound && u < tail) continue;
        batch[held] = {&source, i, u, rule.target(source, i)};
        rule.prefetch(batch[held].target);
        if (++held == batch_size) flush();
      }
    }
    flush();
  });
}

}  // namespace downline
