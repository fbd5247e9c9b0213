#include "models/recruit_and_sell/world.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/core/math.hpp"

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

double log_not(double chance) { return chance >= 1.0 ? -std::numeric_limits<double>::infinity() : math::log(1.0 - chance); }

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
      log_no_order(log_not(rules.order)),
      log_no_churn(log_not(rules.churn)),
      log_no_quit(log_not(rules.quit)) {
  draw_ties(*this);
  const auto first = static_cast<PersonId>(std::llround(parameters.start.members_per_100k * people / 100'000.0));
  for (PersonId i = 0; i < first; ++i) enrol(i, nobody, -1);
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
  quits.enter(std::max(week, 0) + wait(uniform(luck, Stream::quit, person, week), log_no_quit), row);
}

void World::set_standing(PersonId person, Standing to) {
  Buyer& buyer = buyers[person];
  customers += (to == Standing::customer) - (buyer.standing() == Standing::customer);
  buyer.become(to);
}

/// P(wait >= n) = stay^n, so that each week's chance is the same whatever went before: one draw for all of them.
Week World::wait(double u, double log_stay) const {
  if (log_stay == 0.0) return last_week + 1;
  const double weeks = math::log(1.0 - u) / log_stay;
  return weeks <= last_week ? static_cast<Week>(weeks) : last_week + 1;
}

}  // namespace downline::rs
