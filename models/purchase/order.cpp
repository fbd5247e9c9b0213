#include <limits>

#include "models/purchase/orders.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// What an order is worth at the base's prices: log-normal around the channel's basket [EUR].
double basket(const State& state, const Order& order, std::uint32_t number) {
  const double sigma = state.now.product.basket_sigma;
  const double z = state.traits.normal()(uniform(state.luck, Stream::basket, order.person, 0, number));
  return order.basket * math::exp(sigma * z - 0.5 * sigma * sigma);
}

/// The way of selling that an order came by; none for repeat orders and own use.
std::size_t way_of(Channel channel) {
  switch (channel) {
    case Channel::party: return static_cast<std::size_t>(Way::party);
    case Channel::one_to_one: return static_cast<std::size_t>(Way::one_to_one);
    case Channel::lead:
    case Channel::shop: return static_cast<std::size_t>(Way::lead);
    default: return way_count;
  }
}

/// Seller's side of an order: sales of the period, the way's yield, the customers she remembers.
void credit(State& state, const Order& order, Cents amount, Week week) {
  const MemberId m = order.member;
  MemberState& s = state.members.state[m];
  state.members.period_sales[m] += amount;
  state.open_sales += amount;
  if (week >= state.first_reported) state.members.sales[m] += amount;
  s.last_sale = week;
  if (const std::size_t way = way_of(order.channel); way < way_count) state.members.period[m].way_sales[way] += amount;
  if (order.channel != Channel::reorder) s.customers[s.known++ % remembered_customers] = order.person;
}

/// A person who is no member orders: she is a customer from now on, of whoever sold to her if nobody serves her yet.
void become_customer(State& state, Customer& c, const Order& order, Week week) {
  const PersonState was = state.state_of(c.person);
  if (!c.ordered_as_customer || state.owner(c) == nobody) c.seller = order.member;
  if (was == PersonState::customer && c.last_order >= 0) --state.customers_last_ordered[static_cast<std::size_t>(c.last_order)];
  ++state.customers_last_ordered[static_cast<std::size_t>(week)];
  if (was != PersonState::customer) state.set_state(c.person, PersonState::customer);
}

/// The money of an order. Goods cost what they cost at the base's prices. \return its value before any discount [cents]
Cents post_order(State& state, const Order& order, std::uint32_t number, bool member) {
  const double value = basket(state, order, number);
  const Cents amount = to_cents(value * state.now.product.price);
  const Cents discount = member ? share_of(amount, state.now.entry.member_discount) : 0;
  const Account payer = member ? Account::members : Account::customers;
  state.ledger.post(payer, Account::sales, amount);
  state.ledger.post(Account::member_discounts, payer, discount);
  state.ledger.post(Account::product_cost, Account::suppliers, share_of(to_cents(value), state.now.product.cost));
  const auto channel = static_cast<std::size_t>(order.channel);
  ++state.totals.orders[channel];
  state.totals.sales[channel] += amount - discount;
  ++state.totals[Series::orders];
  state.totals[Series::sales] += amount - discount;
  return amount;
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
    ++state.parties[offer.contact].orders;
    if (uniform(state.luck, Stream::booking, offer.person, week, state.person_of(offer.member)) < state.now.reach.booking &&
        state.members.state[offer.member].bookings < most_booked) {
      ++state.members.state[offer.member].bookings;
      ++state.parties[offer.contact].booked;
      state.bookings.enter(week + static_cast<Week>(state.now.reach.booking_weeks),
                           {offer.member, offer.person, week + static_cast<Week>(state.now.reach.booking_weeks)});
    }
    if (uniform(state.luck, Stream::recruit, offer.person, week, 2 * state.customers[state.people[offer.person].customer()].orders) <
        state.now.joining.offer_at_party)
      state.join_offers.push_back({offer.person, offer.member, 0, false, true});
  }
}

}  // namespace

Cents book_order(State& state, const Order& order, Week week) {
  Customer& c = state.customers[state.customer_row(order.person)];
  const bool member = state.state_of(order.person) == PersonState::member;
  const bool first_as_customer = !member && !c.ordered_as_customer;
  const Cents amount = post_order(state, order, c.orders, member);
  const bool satisfied = uniform(state.luck, Stream::satisfied, order.person, 0, c.orders) < state.now.product.quality;
  state.totals.satisfied += satisfied;
  if (!member) become_customer(state, c, order, week);
  c.ordered_as_customer = c.ordered_as_customer || !member;
  c.last_order = week;
  c.bought += amount;
  ++c.orders;

  // After a repeat order the customer drops out with her own chance (BG/NBD), after any disappointing one with another.
  const bool repeat = c.orders > 1 && (order.channel == Channel::reorder || order.channel == Channel::own_use);
  const double stay = (repeat ? 1.0 - c.dropout : 1.0) * (satisfied ? 1.0 : 1.0 - state.now.customers.dissatisfied_dropout);
  if (stay < 1.0 && uniform(state.luck, Stream::leave_customer, order.person, 0, c.orders) >= stay) {
    c.due = infinite;
    c.waiting = false;
  } else if (first_as_customer && !c.waiting) {
    schedule_next(state, state.people[order.person].customer(), week + 1.0);
  }
  if (order.member != nobody && order.channel != Channel::own_use) credit(state, order, amount, week);
  return amount;
}

void take_orders(State& state, Week week) {
  state.join_offers.clear();
  answered_orders(state, week);
  repeat_orders(state, week);
  for (const Party& party : state.parties) {
    const HostBenefit benefit = host_reward(state.now.compensation, {party.sales, party.orders, party.booked});
    state.ledger.post(Account::host_rewards, Account::suppliers, benefit.company_cost);
    state.ledger.post(Account::members, Account::suppliers, benefit.seller_cost);
    if (benefit.seller_cost > 0) state.pay_member(party.member, -benefit.seller_cost, week);
  }
}

}  // namespace downline
