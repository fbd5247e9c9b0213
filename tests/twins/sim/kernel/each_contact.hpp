#pragma once
#include <cstdint>
#include <span>

#include "sim/core/check.hpp"
#include "sim/kernel/chunks.hpp"

namespace downline {

/// The obvious twin of kernel 2: asks everyone, skips nobody; and holds rules to their promise that no chance exceeds the bound.
template <class Source, class Rule, class Proposal>
void each_contact(std::span<const Source> sources, const Rule& rule, Proposals<Proposal>& proposals, std::size_t /*grain*/) {
  proposals.reset(1);
  for (const Source& source : sources)
    for (std::uint32_t i = 0; i < rule.contacts(source); ++i) {
      const auto target = rule.target(source, i);
      const double p = rule.chance(source, target);
      check(p <= rule.bound(source), "a chance exceeds its bound");
      rule.effect(source, i, target, rule.luck(source, i), p, proposals.list(0));
    }
}

}  // namespace downline
