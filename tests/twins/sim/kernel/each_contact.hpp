#pragma once
#include <cstdint>
#include <span>

#include "sim/core/check.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/chunks.hpp"
#include "sim/random/batch.hpp"

namespace downline {

/// The obvious twin of kernel 2: asks everyone, skips nobody, draws one at a time; and holds rules to their promise that no chance
/// exceeds the bound.
template <class Source, class Rule, class Proposal>
void each_contact(std::span<const Source> sources, const Rule& rule, Proposals<Proposal>& proposals, std::size_t /*grain*/) {
  proposals.reset(1);
  const auto answer = [&](const Source& source, std::uint32_t i, double u, auto target) {
    if constexpr (requires { rule.find(std::span(&target, 1)); }) rule.find(std::span(&target, 1));
    if constexpr (requires { rule.know(std::span(&target, 1)); }) rule.know(std::span(&target, 1));
    double p = 0;
    if constexpr (requires { rule.logit(source, target); })
      p = rule.chance(source, target, math::logistic(rule.logit(source, target)));
    else
      p = rule.chance(source, target);
    check(p <= rule.bound(source), "a chance exceeds its bound");
    rule.effect(source, i, target, u, p, proposals.list(0));
  };
  for (const Source& source : sources)
    for (std::uint32_t i = 0; i < rule.contacts(source); ++i) {
      if constexpr (requires { rule.coordinates(source, i); }) {
        const Coordinates at = rule.coordinates(source, i);
        Draw draw(rule.luck(), at.stream, at.subject, at.week, at.index);
        const double u = uniform(draw);
        answer(source, i, u, rule.target(source, i, uniform(draw)));
      } else {
        answer(source, i, rule.luck(source, i), rule.target(source, i));
      }
    }
}

}  // namespace downline
