#include "models/recruit_and_sell/world.hpp"

#include <algorithm>
#include <cmath>

namespace downline::rs {
namespace {

/// Everybody knows so many others, each drawn from all but herself.
void draw_ties(World& world) {
  const auto degree = static_cast<std::size_t>(world.rules.ties);
  for_chunks(world.people, 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Draw draw(world.luck, Stream::tie, static_cast<PersonId>(i));
      for (std::size_t k = 0; k < degree; ++k) {
        const PersonId other = below(draw, world.people - 1);
        world.ties[i * degree + k] = other < i ? other : other + 1;
      }
    }
  });
}

}  // namespace

World::World(const Parameters& parameters, const Luck& world_luck, Grain loop_grain)
    : rules(parameters.recruit_and_sell),
      luck(world_luck),
      people(static_cast<PersonId>(parameters.run.people)),
      last_week(static_cast<Week>(parameters.run.weeks) - 1),
      grain(loop_grain),
      ties(static_cast<std::size_t>(people) * static_cast<std::size_t>(rules.ties)),
      buyers(people),
      orders(last_week + 1),
      churns(last_week + 1),
      quits(last_week + 1),
      until_order(rules.order, last_week),
      until_churn(rules.churn, last_week),
      until_quit(rules.quit, last_week) {
  draw_ties(*this);
  sellers.reserve(people / 2);
  const auto first = static_cast<PersonId>(std::llround(parameters.start.members_per_100k * people / 100'000.0));
  for (PersonId i = 0; i < first; ++i) enrol(i, nobody, -1);
}

void Sellers::reserve(std::size_t rows) {
  person.reserve(rows);
  sponsor.reserve(rows);
  present.reserve(rows);
  volume.reserve(rows);
  earned.reserve(rows);
  joined.reserve(rows);
  left.reserve(rows);
  here.reserve(rows);
}

void World::enrol(PersonId person, MemberId sponsor, Week week) {
  const auto row = static_cast<MemberId>(sellers.size());
  sellers.person.push_back(person);
  sellers.sponsor.push_back(sponsor);
  sellers.present.push_back(1);
  sellers.volume.push_back({});
  sellers.earned.push_back(0);
  sellers.joined.push_back(week);
  sellers.left.push_back(never);
  sellers.here.push_back(row);
  set_standing(person, Standing::seller);
  quits.enter(std::max(week, 0) + until_quit(uniform(luck, Stream::quit, person, week)), row);
}

void World::set_standing(PersonId person, Standing to) {
  Buyer& buyer = buyers[person];
  customers += (to == Standing::customer) - (buyer.standing() == Standing::customer);
  buyer.become(to);
}

}  // namespace downline::rs
