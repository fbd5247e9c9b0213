#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

#include "models/belonging/bond.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

/// Euros a year and 100 000 people, as cents of this market.
double of_market(const State& state, Cents yearly) {
  return static_cast<double>(yearly) * static_cast<double>(state.now.run.people) / 100'000.0;
}

/// Whether one of `a_year` evenly spaced events falls in this week.
bool event_in(Week week, double a_year) { return std::floor((week + 1) * a_year / 52.0) > std::floor(week * a_year / 52.0); }

/// Those who wish to come, in the order in which seats are given: a drawn number. A member who joined to earn wishes to with chance
///   logistic(logit(attend) + drive)
std::span<const std::pair<double, MemberId>> queue(State& state, Week week) {
  auto& wish = state.spare.cleared<std::vector<std::pair<double, MemberId>>>();
  const double mean = math::logit(state.now.events.attend);
  for (const MemberId m : state.members.here) {
    if (state.members.seller[m] == 0) continue;
    Draw draw(state.luck, Stream::event, state.person_of(m), week);
    if (uniform(draw) < math::logistic(mean + state.members.state[m].drive)) wish.emplace_back(uniform(draw), m);
  }
  std::sort(wish.begin(), wish.end());
  return wish;
}

/// An event has budget / a_year / seat_cost seats; half of its share of the budget is spent whoever comes, half by seats taken.
void hold_event(State& state, Week week) {
  const Events& e = state.now.events;
  const double share = of_market(state, e.budget) / e.a_year;
  const double seats = std::floor(share / static_cast<double>(e.seat_cost));
  const auto coming = queue(state, week);
  const auto taken = static_cast<std::size_t>(std::min(seats, static_cast<double>(coming.size())));
  for (std::size_t i = 0; i < taken; ++i) {
    const MemberId m = coming[i].second;
    state.members.state[m].last_event = week;
    state.note({week, state.person_of(m), LifeEvent::Kind::event});
  }
  const double filled = seats > 0 ? static_cast<double>(taken) / seats : 0.0;
  state.ledger.post(Account::events, Account::suppliers, to_cents(share / 100.0 * (0.5 + 0.5 * filled)));
  state.totals[Series::event_seats] += static_cast<std::int64_t>(taken);
}

/// At the end of a year, as far as the budget goes, those with the largest own sales of the year win a trip.
void award_trips(State& state, Week week) {
  const Events& e = state.now.events;
  struct Fit {};
  auto& fit = state.spare.cleared<std::vector<MemberId>, Fit>();
  const auto sales = [&](MemberId m) { return state.members.state[m].season_sales; };
  for (const MemberId m : state.members.here)
    if (sales(m) > 0 && sales(m) >= e.trip_sales) fit.push_back(m);
  std::sort(fit.begin(), fit.end(), [&](MemberId a, MemberId b) { return std::pair(sales(b), a) < std::pair(sales(a), b); });
  // The fraction of a trip that the budget leaves is drawn, so that small markets have as many trips a head as large ones.
  const double trips = of_market(state, e.trip_budget) / static_cast<double>(e.trip_cost);
  const double most = std::floor(trips + uniform(state.luck, Stream::event, nobody, week));
  fit.resize(static_cast<std::size_t>(std::min(most, static_cast<double>(fit.size()))));
  for (const MemberId m : fit) {
    state.members.state[m].last_trip = week;
    state.note({week, state.person_of(m), LifeEvent::Kind::trip, nobody, e.trip_cost});
  }
  state.ledger.post(Account::trips, Account::suppliers, static_cast<Cents>(fit.size()) * e.trip_cost);
  state.totals[Series::trips_won] += static_cast<std::int64_t>(fit.size());
}

/// Sales count towards the trip as pay periods close; years, like periods, count from the first reported week.
void run_contest(State& state, Week week) {
  const Week reported = week + 1 - state.first_reported;
  if (state.now.events.trip_budget <= 0 || reported % period_weeks != 0) return;
  for (const MemberId m : state.members.here) state.members.state[m].season_sales += state.members.state[m].closed_sales;
  if (reported <= 0 || reported % 52 != 0) return;
  award_trips(state, week);
  for (const MemberId m : state.members.here) state.members.state[m].season_sales = 0;
}

}  // namespace

void hold_events(State& state, Week week) {
  const Events& e = state.now.events;
  if (e.budget > 0 && event_in(week, e.a_year)) hold_event(state, week);
  run_contest(state, week);
  update_bonds(state, week);
}

}  // namespace downline
