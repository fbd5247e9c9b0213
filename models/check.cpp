#include <limits>
#include <numeric>

#include "models/state.hpp"
#include "sim/network/genealogy.hpp"

namespace downline {
namespace {

void check_people(const State& state) {
  const auto in = [&](PersonState s) { return state.people_in[static_cast<std::size_t>(s)]; };
  std::int64_t sum = 0;
  for (const std::int64_t n : state.people_in) {
    check(n >= 0, "a count of people is negative");
    sum += n;
  }
  check(sum == state.now.run.people, "people = prospects + customers + members + lapsed");
  check(in(PersonState::member) == static_cast<std::int64_t>(state.members.here.size()), "members are the people enrolled");
}

void check_trees(const State& state) {
  const Members& m = state.members;
  check(ordered(m.enroller), "enrollers join before those they enrol");
  check(ordered(m.sponsor), "sponsors join before those they sponsor");
  check(ordered(m.placement.parent()) && m.placement.parent().size() == m.size(),
        "everybody has one place, below somebody who joined before");
  for (const MemberId here : m.here) {
    check(m.sponsor[here] == nobody || m.present[m.sponsor[here]] != 0, "sponsors of those present are present");
    check(state.people[m.person[here]].member() == here, "a person is one member at a time");
  }
}

void check_customers(const State& state) {
  std::int64_t customers = 0;
  for (const Customer& c : state.customers) {
    check(c.points <= std::numeric_limits<std::uint32_t>::max() / 2, "points are never negative");
    if (state.state_of(c.person) != PersonState::customer) continue;
    ++customers;
    const MemberId owner = state.owner(c);
    check(owner == nobody || state.members.present[owner] != 0, "a customer belongs to somebody present or to the company");
  }
  check(customers == state.people_in[static_cast<std::size_t>(PersonState::customer)],
        "customers are people who ordered and are no members");
  check(std::accumulate(state.customers_last_ordered.begin(), state.customers_last_ordered.end(), std::int64_t{0}) == customers,
        "every customer ordered last in one week");
}

void check_books(const State& state) {
  const auto& balances = state.ledger.balances();
  check(std::accumulate(balances.begin(), balances.end(), Cents{0}) == 0, "the books balance to the cent");
  const Cents refunds = state.ledger[Account::returns];
  const Cents net = -(state.ledger[Account::sales] + state.ledger[Account::member_discounts] + state.ledger[Account::promotions] +
                      state.ledger[Account::loyalty] + refunds);
  check(net == state.totals.flow[static_cast<std::size_t>(Series::sales)], "sales by order are sales on the books");
  check(std::accumulate(state.totals.sales.begin(), state.totals.sales.end(), Cents{0}) == net, "sales by channel are all sales");
  check(std::accumulate(state.totals.sales_by_first.begin(), state.totals.sales_by_first.end(), Cents{0}) == net,
        "sales by the channel that won the customer are all sales");
  check(refunds == state.totals.flow[static_cast<std::size_t>(Series::returns)], "refunds are refunds on the books");
  check(refunds >= 0 && refunds <= -state.ledger[Account::sales], "no more is paid back than was sold");
  check(std::accumulate(state.totals.orders.begin(), state.totals.orders.end(), std::int64_t{0}) ==
            state.totals.flow[static_cast<std::size_t>(Series::orders)],
        "orders by channel are all orders");
  const auto& open = state.members.period_sales;
  check(std::accumulate(open.begin(), open.end(), Cents{0}) == state.open_sales, "every sale is paid on once: in the period it was made");
  check(state.ledger[Account::commissions] + state.ledger[Account::overrides] ==
            state.totals.flow[static_cast<std::size_t>(Series::commissions)],
        "commissions paid are commissions on the books");
}

}  // namespace

void check_week(const State& state, Week /*week*/) {
  check_people(state);
  check_trees(state);
  check_customers(state);
  check_books(state);
}

}  // namespace downline
