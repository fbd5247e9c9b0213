#pragma once
#include <span>

#include "sim/kernel/chunks.hpp"
#include "sim/random/batch.hpp"

namespace downline {

/// The obvious twin of kernel 3.
template <class Item, class Rule, class Proposal>
void each_due(std::span<const Item> due, const Rule& rule, Proposals<Proposal>& proposals, std::size_t /*grain*/) {
  proposals.reset(1);
  for (const Item& item : due) {
    if constexpr (requires { rule.coordinates(item); }) {
      const Coordinates at = rule.coordinates(item);
      Draw draw(rule.luck(), at.stream, at.subject, at.week, at.index);
      double u = uniform(draw);
      const double v = uniform(draw);
      rule.weigh(std::span<double>(&u, 1));
      rule(item, u, v, proposals.list(0));
    } else {
      rule(item, proposals.list(0));
    }
  }
}

}  // namespace downline
