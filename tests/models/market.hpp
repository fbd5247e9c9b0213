#pragma once
#include "models/selling.hpp"
#include "models/ties.hpp"

namespace downline::test {

/// Parameters of a small market with somebody to sell and something to pay.
inline Parameters small_market() {
  Parameters p;
  p.run.people = 2000;
  p.run.weeks = 52;
  p.start.weeks_before = 0;
  p.classes.emplace_back();
  p.classes.back().name = "seller";
  p.compensation.push_back(make_component("own", "personal"));
  return p;
}

/// A market in which nothing has happened yet.
inline State market(const Parameters& p) {
  const Luck luck(1, 0);
  return State(p, luck, make_ties(luck, p));
}

/// A person who has ordered and will again; of the company's own.
inline Customer& customer(State& state, PersonId person) {
  Customer& c = state.customers[state.customer_row(person)];
  c.ordered_as_customer = true;
  c.due = 10;
  state.set_state(person, PersonState::customer);
  return c;
}

/// Orders of the week by persons 0 .. n-1, the first `satisfied` of them satisfied.
inline void orders(State& state, std::uint32_t n, std::uint32_t satisfied, Channel closed = Channel::reorder) {
  for (PersonId person = 0; person < n; ++person) {
    customer(state, person);
    state.made.push_back({person, nobody, 0, closed, person < satisfied});
  }
}

inline std::int64_t flow(const State& state, Series s) { return state.totals.flow[static_cast<std::size_t>(s)]; }

}  // namespace downline::test
