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
  [[nodiscard]] Draw draw(MemberId m, std::uint32_t i) const { return {world.luck, Stream::offer, world.sellers.person[m], week, i}; }
  [[nodiscard]] double luck(MemberId m, std::uint32_t i) const {
    Draw first = draw(m, i);
    return uniform(first);
  }
  /// The second number of the same draw says which tie.
  [[nodiscard]] Target target(MemberId m, std::uint32_t i) const {
    Draw second = draw(m, i);
    (void)second();
    const auto degree = static_cast<std::uint32_t>(world.rules.ties);
    return {world.ties[static_cast<std::size_t>(world.sellers.person[m]) * degree + below(second, degree)]};
  }
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
