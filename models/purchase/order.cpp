#include <limits>

#include "models/state.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_due.hpp"
#include "sim/random/quantile.hpp"

namespace downline {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// What an order is worth: log-normal around the channel's basket, times the price level [cents].
Cents basket(const State& state, const Order& order, std::uint32_t number) {
  const double sigma = state.now.product.basket_sigma;
  const double z = state.traits.normal()(uniform(state.luck, Stream::basket, order.person, 0, number));
  return to_cents(order.basket * state.now.product.price * math::exp(sigma * z - 0.5 * sigma * sigma));
}

/// Seller's side of an order: sales of the period, the way's yield, the customers she remembers.
void credit(State& state, const Order& order, Cents amount, Week week) {
  const MemberId m = order.member;
  MemberState& s = state.members.state[m];
  state.members.period_sales[m] += amount;
  state.open_sales += amount;
  if (week >= state.first_reported) state.members.sales[m] += amount;
  s.last_sale = week;
  const auto way = [&]() -> std::size_t {
    if (order.channel == Channel::party) return static_cast<std::size_t>(Way::party);
    if (order.channel == Channel::one_to_one) return static_cast<std::size_t>(Way::one_to_one);
    return order.channel == Channel::lead || order.channel == Channel::shop ? static_cast<std::size_t>(Way::lead) : way_count;
  }();
  if (way < way_count) state.members.period[m].way_sales[way] += amount;
  if (order.channel != Channel::reorder) s.customers[s.known++ % remembered_customers] = order.person;
}

/// Books one order, in the order in which they are committed. \return the amount before any discount [cents]
Cents book_order(State& state, const Order& order, Week week) {
  const CustomerId row = state.customer_row(order.person);
  Customer& c = state.customers[row];
  const bool member = state.state_of(order.person) == PersonState::member;
  const Cents amount = basket(state, order, c.orders);
  const bool satisfied = uniform(state.luck, Stream::satisfied, order.person, 0, c.orders) < state.now.product.quality;

  if (!member) {
    if (!c.ordered_as_customer)
      c.seller = order.member;
    else if (state.owner(c) == nobody && order.member != nobody)
      c.seller = order.member;
    if (state.state_of(order.person) == PersonState::customer && c.last_order >= 0)
      --state.customers_last_ordered[static_cast<std::size_t>(c.last_order)];
    ++state.customers_last_ordered[static_cast<std::size_t>(week)];
    if (state.state_of(order.person) != PersonState::customer) state.set_state(order.person, PersonState::customer);
    c.ordered_as_customer = true;
  }
  c.last_order = week;
  c.bought += amount;
  ++c.orders;

  const Cents discount = member ? share_of(amount, state.now.entry.member_discount) : 0;
  const Account payer = member ? Account::members : Account::customers;
  state.ledger.post(payer, Account::sales, amount);
  state.ledger.post(Account::member_discounts, payer, discount);
  state.ledger.post(Account::product_cost, Account::suppliers, share_of(amount, state.now.product.cost));
  const auto channel = static_cast<std::size_t>(order.channel);
  ++state.totals.orders[channel];
  state.totals.sales[channel] += amount - discount;
  ++state.totals[Series::orders];
  state.totals[Series::sales] += amount - discount;
  state.totals.satisfied += satisfied;

  // After an order the customer drops out with her own chance; a disappointed one also with another.
  const double stay = (1.0 - c.dropout) * (satisfied ? 1.0 : 1.0 - state.now.customers.dissatisfied_dropout);
  const bool first = c.orders == 1;
  const bool repeat = order.channel == Channel::reorder || order.channel == Channel::own_use;
  if (repeat && !first && uniform(state.luck, Stream::leave_customer, order.person, 0, c.orders) >= stay) c.due = infinite;
  if (first) schedule_next(state, row, week + 1.0);
  if (order.member != nobody && order.channel != Channel::own_use) credit(state, order, amount, week);
  return amount;
}

/// What an occasion to order becomes. Occasions come at the rate of the best service; each becomes an order with the chance
/// that the service she gets bears to the best. That is a Poisson process whose rate follows the service exactly, without
/// moving what is already in the calendar, and without redrawing anybody's luck.
struct MeetOccasions {
  State& state;
  Week week;

  void prefetch(CustomerId row) const { __builtin_prefetch(&state.customers[row]); }
  void operator()(CustomerId row, std::vector<CustomerId>& orders) const {
    Customer& c = state.customers[row];
    if (c.due < static_cast<double>(week) || c.due >= static_cast<double>(week) + 1.0) return;  // rescheduled meanwhile
    const double lift = state.now.customers.service_lift;
    const MemberId owner = state.owner(c);
    const bool served = owner != nobody && state.members.state[owner].hours >= state.now.effort.active_hours;
    if (uniform(state.luck, Stream::service, c.person, 0, c.occasions) * lift < (served ? lift : 1.0)) orders.push_back(row);
  }
};

/// Repeat orders that fall due this week, several for the same customer where her rate is high.
void repeat_orders(State& state, Week week) {
  std::vector<CustomerId> due = state.due.take(week);
  Proposals<CustomerId> orders;
  while (!due.empty()) {
    each_due(std::span<const CustomerId>(due), MeetOccasions{state, week}, orders, state.grain.due);
    std::vector<double> times;
    times.reserve(due.size());
    for (const CustomerId row : due) times.push_back(state.customers[row].due);
    orders.each([&](CustomerId row) {
      const Customer& c = state.customers[row];
      const PersonState who = state.state_of(c.person);
      if (who == PersonState::lapsed) {
        state.customers[row].due = infinite;
        return;
      }
      const MemberId owner = state.owner(c);
      const bool member = who == PersonState::member;
      book_order(state,
                 {c.person, member ? nobody : owner, member ? Channel::own_use : Channel::reorder, nobody,
                  static_cast<double>(state.now.product.basket_repeat) / 100.0},
                 week);
      if (!member && owner != nobody && uniform(state.luck, Stream::recruit, c.person, week, 0) < state.now.joining.offer_at_order)
        state.join_offers.push_back({c.person, owner, 0, false, false});
    });
    std::vector<CustomerId> again;
    for (std::size_t i = 0; i < due.size(); ++i) {
      Customer& c = state.customers[due[i]];
      if (c.due != times[i]) continue;  // dropped out
      schedule_next(state, due[i], times[i]);
      if (c.due < static_cast<double>(week) + 1.0) again.push_back(due[i]);
    }
    due.swap(again);
  }
}

/// First orders and orders of guests: those whose offers were answered.
void answered_orders(State& state, Week week) {
  for (const Offer& offer : state.answered) {
    const bool party = offer.channel == Channel::party;
    const Cents mean = party ? state.now.product.basket_party : state.now.product.basket_other;
    const Cents amount = book_order(
        state, {offer.person, offer.member, offer.channel, party ? offer.contact : nobody, static_cast<double>(mean) / 100.0}, week);
    if (!party) continue;
    state.parties[offer.contact].sales += amount;
    if (uniform(state.luck, Stream::booking, offer.person, week, state.person_of(offer.member)) < state.now.reach.booking &&
        state.members.state[offer.member].bookings < 4) {
      ++state.members.state[offer.member].bookings;
      state.bookings.enter(week + static_cast<Week>(state.now.reach.booking_weeks),
                           {offer.member, offer.person, week + static_cast<Week>(state.now.reach.booking_weeks)});
    }
    if (uniform(state.luck, Stream::recruit, offer.person, week, 1) < state.now.joining.offer_at_party)
      state.join_offers.push_back({offer.person, offer.member, 0, false, true});
  }
}

}  // namespace

void schedule_next(State& state, CustomerId row, double from) {
  Customer& c = state.customers[row];
  const double lift = state.now.customers.service_lift;
  const double wait = exponential(uniform(state.luck, Stream::wait, c.person, 0, c.occasions));
  ++c.occasions;
  c.due = c.rate > 0 ? from + wait / (c.rate * lift) : infinite;
  if (c.due <= static_cast<double>(state.last_week) + 1.0) {
    const auto week = static_cast<Week>(c.due);
    if (week > static_cast<Week>(from) || from == static_cast<double>(week)) state.due.enter(week, row);
  }
}

void take_orders(State& state, Week week) {
  state.join_offers.clear();
  answered_orders(state, week);
  repeat_orders(state, week);
  for (const Party& party : state.parties) {
    const Cents reward = host_reward(state.now.compensation, party.sales);
    state.ledger.post(Account::host_rewards, Account::suppliers, reward);
  }
}

}  // namespace downline
