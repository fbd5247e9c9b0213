#include "app/life.hpp"

#include <algorithm>

#include "app/stop.hpp"
#include "models/catalog.hpp"
#include "models/selling.hpp"

namespace downline {
namespace {

/// The model after one replication of the scenario.
DirectSelling lived(const Scenario& scenario, int replication, std::vector<PersonId> watched) {
  DirectSelling model(scenario.before, scenario.now);
  model.watch(std::move(watched));
  RunControl control;
  control.stop = &stop_asked();
  static_cast<void>(run(model, run_plan(scenario.now), static_cast<std::uint32_t>(replication), control));
  return model;
}

TraitsOfPerson traits_of(const State& state, PersonId p) {
  const Traits& t = state.traits;
  return {t.interest(p), state.now.market.interest_mean, t.digital(p), t.drive(p), t.aptitude(p), t.outside_wage(p)};
}

/// What goods of that worth cost, at the prices of the reported weeks.
Cents goods(const State& state, Cents worth) {
  return share_of(to_cents(static_cast<double>(worth) / 100.0 / state.now.product.price), state.now.product.cost);
}

}  // namespace

Life live(const Scenario& scenario, int replication, PersonId person) {
  const DirectSelling model = lived(scenario, replication, {person});
  const State& state = model.state();
  Life life{scenario.name, traits_of(state, person), state.life};
  for (LifeEvent& event : life.events) event.week -= state.first_reported - 1;
  std::stable_sort(life.events.begin(), life.events.end(), [](const LifeEvent& a, const LifeEvent& b) { return a.week < b.week; });
  if (const Person& p = state.people[person]; p.customer_plus_one > 0) {
    life.orders = state.customers[p.customer()].orders;
    life.bought = state.customers[p.customer()].bought;
  }
  for (std::size_t m = 0; m < state.members.size(); ++m)
    if (state.members.person[m] == person) {
      life.sold += state.members.sales[m];
      life.earned += state.members.income[m];
      life.recruited += state.members.enrolled[m];
    }
  const Cents worth = life.bought + life.sold;
  life.left_to_company = worth - goods(state, worth) - life.earned;
  return life;
}

std::optional<PersonId> best_seller(const Scenario& scenario, int replication) {
  const DirectSelling model = lived(scenario, replication, {});
  const Members& members = model.state().members;
  const auto best = std::max_element(members.sales.begin(), members.sales.end());
  if (best == members.sales.end() || *best <= 0) return std::nullopt;
  return members.person[static_cast<std::size_t>(best - members.sales.begin())];
}

}  // namespace downline
