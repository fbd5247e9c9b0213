#include "models/state.hpp"

#include <algorithm>
#include <cmath>

#include "models/message/drift.hpp"
#include "sim/core/math.hpp"
#include "sim/network/genealogy.hpp"

namespace downline {

State::State(const Parameters& levers, const Luck& world_luck, std::shared_ptr<const Ties> world_ties)
    : now(levers),
      luck(world_luck),
      traits(world_luck, levers.market, levers.run.people),
      ties(std::move(world_ties)),
      last_week(static_cast<Week>(levers.start.weeks_before + levers.run.weeks) - 1),
      first_reported(static_cast<Week>(levers.start.weeks_before)),
      people(static_cast<std::size_t>(levers.run.people)),
      due(last_week + 1),
      bookings(last_week + 1),
      customers_last_ordered(static_cast<std::size_t>(last_week) + 1, 0) {
  people_in[static_cast<std::size_t>(PersonState::prospect)] = levers.run.people;
  company.trust = levers.brand.level;
  use(levers);
}

void State::use(const Parameters& levers) {
  now = levers;
  for (MemberClass& c : classes) c.share = 0;  // no longer open, unless the levers name it
  take_classes(classes, now.classes);
  class_upto.clear();
  double sum = 0;
  for (const MemberClass& c : classes) class_upto.push_back(sum += c.share);
  annoyance_left.use(static_cast<double>(now.reach.annoyed_weeks), last_week);
  opinion_left.use(static_cast<double>(now.talk.opinion_weeks), last_week);
  sunk_left.use(now.retention.sunk_weeks, last_week);
  orphan_left.use(now.retention.orphan_weeks, last_week);
  event_left.use(now.events.memory, last_week);
  items = popularity(now.catalogue.items, now.catalogue.zipf);
  item_orders.resize(std::max(item_orders.size(), items.upto.size()), 0);
  recruit_rate = 0;
  plan = make_plan(now.compensation);
  shadow = make_plan(now.shadow_plan);
  counts_customers = asks_for_customers(now.compensation) || asks_for_customers(now.shadow_plan);
  notes_returns = takes_returns_back(now.compensation) || takes_returns_back(now.shadow_plan);
  for (const auto& component : plan) recruit_rate += component->recruit_rate();
}

void State::columns(StateColumns& columns) {
  for (Plan* of : {&plan, &shadow})
    for (auto& component : *of) component->columns(columns);
  columns.all(buyers, open_sales, own_rate, people, members, customers, due, bookings, company, item_orders, people_in,
              customers_last_ordered, offers_talk, recruit_pay, period_incomes, period_sales, best_rank);
  if (notes_returns) columns.all(sent_back, sent_back_before);
}

void State::set_state(PersonId p, PersonState to) {
  --people_in[static_cast<std::size_t>(people[p].state())];
  ++people_in[static_cast<std::size_t>(to)];
  people[p].set_state(to);
}

CustomerId State::customer_row(PersonId p) {
  if (people[p].customer_plus_one > 0) return people[p].customer();
  return add_customer(p, uniform(luck, Stream::rate, p), uniform(luck, Stream::dropout, p));
}

CustomerId State::add_customer(PersonId p, double u, double v) {
  Customer row;
  row.person = p;
  row.rate = static_cast<float>(gamma_quantiles(now.customers.rate_shape)(u) / now.customers.rate_scale);
  row.dropout = static_cast<float>(beta_quantiles(now.customers.dropout_a, now.customers.dropout_b)(v));
  customers.push_back(row);
  people[p].customer_plus_one = static_cast<std::uint32_t>(customers.size());
  return people[p].customer();
}

MemberId State::who_serves(MemberId m) const {
  m = present_owner(m, members.sponsor, members.present);
  while (m != nobody && members.seller[m] == 0) m = members.sponsor[m];
  return m;
}

namespace {

constexpr double mood_unit = 1.0 / 256.0;

double faded(double units, Week weeks, const Fading& left) { return units == 0.0 ? 0.0 : units * mood_unit * left(weeks); }

}  // namespace

double State::annoyance(const Person& person, Week week) const {
  return faded(person.annoyance_units, week - person.mood_week(), annoyance_left);
}

double State::opinion(const Person& person, Week week) const {
  return faded(person.opinion_units, week - person.mood_week(), opinion_left);
}

void State::annoy(PersonId p, Week week) {
  set_mood(p, week, annoyance(people[p], week) + 1.0, opinion(people[p], week));
  note({week, p, LifeEvent::Kind::annoyed});
}

void State::hear(PersonId p, double weight, PersonId from, Week week) {
  if (weight == 0.0) return;
  set_mood(p, week, annoyance(people[p], week), std::clamp(opinion(people[p], week) + weight, -most_opinion, most_opinion));
  note({week, p, weight > 0 ? LifeEvent::Kind::heard_good : LifeEvent::Kind::heard_bad, from});
}

void State::set_mood(PersonId p, Week week, double annoyed, double thinks) {
  Person& person = people[p];
  person.annoyance_units = static_cast<std::uint16_t>(std::min(annoyed / mood_unit + 0.5, 65535.0));
  person.opinion_units = static_cast<std::int16_t>(std::lround(thinks / mood_unit));
  person.set_mood_week(week);
}

void State::keep(const LifeEvent& event) {
  if (std::binary_search(watched.begin(), watched.end(), event.person)) life.push_back(event);
}

Cents State::a_week(Cents yearly) const {
  return to_cents(static_cast<double>(yearly) / 100.0 / 52.0 * static_cast<double>(now.run.people) / 100'000.0);
}

double State::skill(MemberId m) const { return skill(m, math::log(1.0 + members.state[m].practice / 100.0)); }

void State::skills(std::span<const MemberId> of, std::span<double> out) const {
  for (std::size_t i = 0; i < of.size(); ++i) out[i] = 1.0 + members.state[of[i]].practice / 100.0;
  math::log(out.first(of.size()));
  for (std::size_t i = 0; i < of.size(); ++i) out[i] = skill(of[i], out[i]);
}

double State::skill(MemberId m, double log_practice) const {
  return now.decision.aptitude * members.state[m].aptitude + now.mechanisms.practice * (log_practice - now.decision.practice_centre) -
         drift_misfit(*this, m);
}

}  // namespace downline
