#include <algorithm>
#include <limits>

#include "models/purchase/orders.hpp"
#include "models/purchase/sale.hpp"
#include "models/talk/rewards.hpp"

namespace downline {
namespace {

constexpr Week year = 52;

/// What an order comes to.
struct Money {
  Cents credited;  ///< less promotions: what it counts for the seller
  Cents paid;      ///< by who ordered
};

/// Which item it was of, whether it satisfied, whether it was sent back.
void count_verdict(State& state, const Sale& sale, Week week) {
  state.totals[Series::tail_orders] += sale.item >= state.now.catalogue.offline_items;
  if (week >= state.first_reported) ++state.item_orders[sale.item];
  state.totals.satisfied += sale.satisfied;
  state.totals[Series::complaints] += !sale.satisfied;
  state.totals[Series::returned_orders] += sale.returned;
}

/// The money of an order, discounts and points off.
Money post_money(State& state, const Sale& sale, Customer& c, Week week) {
  const Account payer = sale.member ? Account::members : Account::customers;
  const Cents points = redeem_points(state, c, sale.amount - sale.discount - sale.promoted, week);
  const Cents paid = sale.amount - sale.discount - sale.promoted - points;
  Ledger& books = state.ledger;
  books.post(payer, Account::sales, sale.amount);
  books.post(Account::member_discounts, payer, sale.discount);
  books.post(Account::promotions, payer, sale.promoted);
  books.post(Account::loyalty, payer, points);
  books.post(Account::product_cost, Account::suppliers, sale.cost);
  if (!sale.returned) {
    earn_points(state, c, paid);
    return {sale.amount - sale.promoted, paid};
  }
  // She gets back what she paid; the seller gets nothing; part of the goods can be sold again.
  books.post(Account::returns, payer, paid);
  books.post(Account::product_cost, Account::suppliers,
             to_cents(-static_cast<double>(sale.cost) / 100.0 * (1.0 - state.now.customers.return_loss)));
  state.totals[Series::returns] += paid;
  return {0, 0};
}

/// A person who is no member orders: she is a customer from now on, of whoever sold to her if nobody serves her yet. Her first order as a
/// customer tells who and what won her.
void become_customer(State& state, Customer& c, const Sale& sale, Week week) {
  const PersonState was = state.state_of(c.person);
  if (!c.ordered_as_customer || state.owner(c) == nobody) c.seller = sale.order.member;
  if (was == PersonState::customer && c.last_order >= 0) --state.customers_last_ordered[static_cast<std::size_t>(c.last_order)];
  ++state.customers_last_ordered[static_cast<std::size_t>(week)];
  if (was != PersonState::customer) state.set_state(c.person, PersonState::customer);
  if (!sale.first) return;
  c.ordered_as_customer = true;
  c.first_order = week;
  c.first_channel = static_cast<std::uint8_t>(sale.order.channel);
  c.first_content = sale.order.content;
  ++state.totals[Series::new_customers];
  if (sale.order.referrer == nobody) return;
  c.referrer = sale.order.referrer;
  ++state.totals[Series::referrals];
  reward_referrer(state, c.referrer, week);
}

/// The customer's row moves on by an order.
void remember(Customer& c, const Sale& sale, Cents paid, Week week) {
  c.last_order = week;
  c.bought += paid;
  ++c.orders;
  if (sale.order.channel != Channel::reorder || c.first_order < 0 || week - c.first_order >= year) return;
  constexpr auto most = static_cast<Cents>(std::numeric_limits<std::uint32_t>::max());
  c.first_year = static_cast<std::uint32_t>(std::min(most, static_cast<Cents>(c.first_year) + paid));
}

/// The way of selling that an order came by; none for repeat orders, own use, and what comes without a member's hours.
std::size_t way_of(Channel began) {
  switch (began) {
    case Channel::party: return static_cast<std::size_t>(Way::party);
    case Channel::one_to_one: return static_cast<std::size_t>(Way::one_to_one);
    case Channel::lead:
    case Channel::platform: return static_cast<std::size_t>(Way::lead);
    case Channel::sharing: return static_cast<std::size_t>(Way::sharing);
    default: return way_count;
  }
}

/// Seller's side of an order that is kept: sales of the period, the way's yield, the platform's fee, the customers she remembers.
void credit(State& state, const Sale& sale, Cents credited, Week week) {
  const MemberId m = sale.order.member;
  MemberState& s = state.members.state[m];
  state.members.period_sales[m] += credited;
  state.open_sales += credited;
  if (state.counts_customers) state.buyers.emplace_back(m, sale.order.person);
  if (week >= state.first_reported) state.members.sales[m] += credited;
  s.last_sale = week;
  MemberPeriod& period = state.members.period[m];
  const std::size_t way = way_of(sale.order.channel);
  if (way < way_count) period.way_sales[way] += credited;
  if (sale.order.channel == Channel::platform) {
    const Cents fee = share_of(credited, state.now.platform.fee);
    state.ledger.post(Account::members, Account::platform_fees, fee);
    state.pay_member(m, -fee, week);
    period.way_costs[way] += fee;
  }
  if (sale.order.channel != Channel::reorder) s.customers[s.known++ % remembered_customers] = sale.order.person;
}

/// Counts by where it closed, and by what won the customer.
void count(State& state, const Sale& sale, Cents paid, const Customer& c) {
  WeekTotals& totals = state.totals;
  const auto closed = static_cast<std::size_t>(sale.closed);
  const bool collected = sale.closed == Channel::shop && (in_person(sale.order.channel) || sale.order.channel == Channel::reorder);
  ++totals.orders[closed];
  totals.sales[closed] += paid;
  totals.sales_by_first[c.ordered_as_customer ? c.first_channel : static_cast<std::size_t>(Channel::own_use)] += paid;
  if (sale.order.content > 0) totals.sales_by_content[sale.order.content - 1U] += paid;
  ++totals[Series::orders];
  totals[Series::sales] += paid;
  totals[Series::digital_orders] += sale.placed_online;
  totals[Series::crossed_orders] += sale.closed != sale.order.channel;
  totals[Series::group_orders] += sale.order.channel == Channel::group;
  if (collected) state.ledger.post(Account::shops, Account::suppliers, state.now.adoption.pickup_cost);
}

/// After a repeat order the customer drops out with her own chance (BG/NBD), after any disappointing one with another; who orders for the
/// first time as a customer waits for her next occasion.
void stay_or_leave(State& state, const Sale& sale, Customer& c, Week week) {
  const bool repeat = c.orders > 1 && orders_again(sale.order.channel);
  const double stay =
      (repeat ? 1.0 - dropout_chance(state, c) : 1.0) * (sale.satisfied ? 1.0 : 1.0 - state.now.customers.dissatisfied_dropout);
  if (stay < 1.0 && sale.stay >= stay) {
    c.due = std::numeric_limits<double>::infinity();
    c.waiting = false;
  } else if (sale.first && !c.waiting) {
    schedule_next(state, state.people[c.person].customer(), week + 1.0, sale.wait);
  }
}

void tell_life(State& state, const Sale& sale, Week week) {
  if (state.watched.empty()) return;
  const PersonId seller = state.person_of(sale.order.member);
  state.note({week, sale.order.person, LifeEvent::Kind::ordered, seller, sale.amount, sale.closed});
  if (!sale.satisfied) state.note({week, sale.order.person, LifeEvent::Kind::disappointed, seller, sale.amount, sale.closed});
}

}  // namespace

Channel closing_channel(Channel began, bool digital, bool closes_online) {
  if (began == Channel::own_use) return began;
  if (in_person(began) || began == Channel::reorder) return digital ? Channel::shop : began;
  return closes_online ? began : Channel::shop;
}

Cents book_sale(State& state, const Sale& sale, Week week) {
  const CustomerId row =
      sale.known ? state.people[sale.order.person].customer() : state.add_customer(sale.order.person, sale.rate, sale.drop);
  Customer& c = state.customers[row];
  count_verdict(state, sale, week);
  const Money money = post_money(state, sale, c, week);
  if (!sale.member) become_customer(state, c, sale, week);
  remember(c, sale, money.paid, week);
  count(state, sale, money.paid, c);
  stay_or_leave(state, sale, c, week);
  if (sale.order.member != nobody && !sale.returned) credit(state, sale, money.credited, week);
  if (sale.order.member != nobody && sale.returned && state.notes_returns)
    state.sent_back.emplace_back(sale.order.member, sale.amount - sale.promoted);
  state.made.push_back({sale.order.person, sale.order.member, sale.number, sale.closed, sale.satisfied});
  tell_life(state, sale, week);
  return money.credited;
}

}  // namespace downline
