#include <algorithm>

#include "models/recruit_and_sell/world.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline::rs {
namespace {

/// A seller contacts people she knows, each drawn anew: a prospect says yes if u < first_order, a customer if u < recruit.
struct Contact {
  const World& world;
  Week week;

  struct Target {
    PersonId person;
  };
  [[nodiscard]] std::uint32_t contacts(MemberId /*m*/) const { return static_cast<std::uint32_t>(world.rules.contacts); }
  [[nodiscard]] const Luck& luck() const { return world.luck; }
  [[nodiscard]] Coordinates coordinates(MemberId m, std::uint32_t i) const { return {Stream::offer, world.sellers.person[m], week, i}; }
  /// Which of her ties, by the second number.
  [[nodiscard]] const PersonId& tie(MemberId m, double v) const {
    const auto degree = static_cast<std::size_t>(world.rules.ties);
    return world.ties[world.sellers.person[m] * degree + static_cast<std::size_t>(v * static_cast<double>(degree))];
  }
  void approach(MemberId m, double v) const { __builtin_prefetch(&tie(m, v)); }
  [[nodiscard]] Target target(MemberId m, std::uint32_t /*i*/, double v) const { return {tie(m, v)}; }
  void prefetch(const Target& who) const { __builtin_prefetch(&world.buyers[who.person]); }
  [[nodiscard]] double bound(MemberId /*m*/) const { return std::max(world.rules.first_order, world.rules.recruit); }
  [[nodiscard]] double tail(MemberId /*m*/) const { return 1.0; }
  [[nodiscard]] double chance(MemberId /*m*/, const Target& who) const {
    switch (world.buyers[who.person].standing()) {
      case Standing::prospect: return world.rules.first_order;
      case Standing::customer: return world.rules.recruit;
      case Standing::seller: return 0.0;
    }
    return 0.0;
  }
  void effect(MemberId m, std::uint32_t /*i*/, const Target& who, double u, double p, std::vector<Proposal>& out) const {
    if (u < p) out.push_back({who.person, m});
  }
};

}  // namespace

void contact(World& world, Week week) {
  const Sellers& sellers = world.sellers;
  each_contact(std::span<const MemberId>(sellers.here), Contact{world, week}, world.proposals, world.grain.sources);
  world[Series::contacts] = static_cast<std::int64_t>(sellers.here.size()) * world.rules.contacts;
}

}  // namespace downline::rs
