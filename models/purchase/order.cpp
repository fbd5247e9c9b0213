#include <algorithm>
#include <limits>

#include "models/catalogue/adoption.hpp"
#include "models/catalogue/items.hpp"
#include "models/purchase/orders.hpp"
#include "models/talk/rewards.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

constexpr Week year = 52;

/// An order on its way into the books.
struct Sale {
  const Order& order;
  Week week;
  std::uint32_t number;  ///< the person's how manieth, from 0
  bool member;           ///< who orders is one
  bool first;            ///< her first as a customer
  Channel closed;
  double item_lift = 1;   ///< what the item makes of the basket
  bool satisfied = true;  ///< by the order
  bool returned = false;
  Cents amount = 0;    ///< at the price, before any discount
  Cents credited = 0;  ///< less promotions: what it counts for the seller
  Cents paid = 0;      ///< by who ordered
};

Sale begin(const State& state, const Order& order, Week week) {
  const Customer& c = state.customers[state.people[order.person].customer()];
  const bool member = state.state_of(order.person) == PersonState::member;
  const bool collect = in_person(order.channel) || order.channel == Channel::reorder;
  const bool digital = collect && placed_digitally(state, order.person, c.orders, week);
  const bool closes_online = order.member != nobody && state.classes[state.members.member_class[order.member]].closes_online;
  const Channel closed = closing_channel(order.channel, digital, closes_online);
  return {order, week, c.orders, member, !member && !c.ordered_as_customer, closed};
}

/// Whether the whole catalogue was at hand, not only the items carried around.
bool placed_online(const Sale& sale) {
  return sale.closed != Channel::reorder && sale.closed != Channel::own_use && !in_person(sale.closed);
}

/// Which item: by popularity, among those at hand. An item of the tail makes the order e^(mechanisms.tail * tail_lift) times as large.
void choose_item(State& state, Sale& sale) {
  const Catalogue& catalogue = state.now.catalogue;
  const std::int64_t reach = placed_online(sale) ? catalogue.items : catalogue.offline_items;
  const std::uint32_t item = item_ordered(state.items_upto, reach, uniform(state.luck, Stream::item, sale.order.person, 0, sale.number));
  const bool tail = item >= catalogue.offline_items;
  if (tail) sale.item_lift = math::exp(state.now.mechanisms.tail * catalogue.tail_lift);
  state.totals[Series::tail_orders] += tail;
  if (sale.week >= state.first_reported) ++state.item_orders[item];
}

/// What an order is worth at the base's prices: log-normal around the channel's basket [EUR].
double basket(const State& state, const Sale& sale) {
  const double sigma = state.now.product.basket_sigma;
  const double z = state.traits.normal()(uniform(state.luck, Stream::basket, sale.order.person, 0, sale.number));
  return sale.item_lift * sale.order.basket * math::exp(sigma * z - 0.5 * sigma * sigma);
}

/// Discount of the post that made the order, or of the group.
BasisPoints promotion(const State& state, const Order& order) {
  const bool offer = order.content == 1 + static_cast<std::uint8_t>(Content::offer);
  const BasisPoints post = offer ? state.now.content.offer_discount : 0;
  const BasisPoints group = order.channel == Channel::group ? state.now.programme.group_discount : 0;
  return std::max(post, group);
}

/// The money of an order, discounts and points off. Goods cost what they cost at the base's prices.
void post_money(State& state, Sale& sale, Customer& c) {
  const double value = basket(state, sale);
  sale.amount = to_cents(value * state.now.product.price);
  const Account payer = sale.member ? Account::members : Account::customers;
  const Cents discount = sale.member ? share_of(sale.amount, state.now.entry.member_discount) : 0;
  const Cents promoted = sale.member ? 0 : share_of(sale.amount, promotion(state, sale.order));
  const Cents points = redeem_points(state, c, sale.amount - discount - promoted, sale.week);
  sale.credited = sale.amount - promoted;
  sale.paid = sale.amount - discount - promoted - points;
  const Cents cost = share_of(to_cents(value), state.now.product.cost);
  Ledger& books = state.ledger;
  books.post(payer, Account::sales, sale.amount);
  books.post(Account::member_discounts, payer, discount);
  books.post(Account::promotions, payer, promoted);
  books.post(Account::loyalty, payer, points);
  books.post(Account::product_cost, Account::suppliers, cost);
  if (!sale.returned) {
    earn_points(state, c, sale.paid);
    return;
  }
  // She gets back what she paid; the seller gets nothing; part of the goods can be sold again.
  books.post(Account::returns, payer, sale.paid);
  books.post(Account::product_cost, Account::suppliers,
             to_cents(-static_cast<double>(cost) / 100.0 * (1.0 - state.now.customers.return_loss)));
  state.totals[Series::returns] += sale.paid;
  sale.credited = 0;
  sale.paid = 0;
}

/// Whether it satisfies, and whether an order that does not is sent back.
void judge(State& state, Sale& sale) {
  const PersonId person = sale.order.person;
  sale.satisfied = uniform(state.luck, Stream::satisfied, person, 0, sale.number) < satisfaction_chance(state, sale.order, sale.week);
  sale.returned = !sale.satisfied && uniform(state.luck, Stream::return_order, person, 0, sale.number) < state.now.customers.returned;
  state.totals.satisfied += sale.satisfied;
  state.totals[Series::complaints] += !sale.satisfied;
  state.totals[Series::returned_orders] += sale.returned;
}

/// A person who is no member orders: she is a customer from now on, of whoever sold to her if nobody serves her yet. Her first order as a
/// customer tells who and what won her.
void become_customer(State& state, Customer& c, const Sale& sale) {
  const PersonState was = state.state_of(c.person);
  if (!c.ordered_as_customer || state.owner(c) == nobody) c.seller = sale.order.member;
  if (was == PersonState::customer && c.last_order >= 0) --state.customers_last_ordered[static_cast<std::size_t>(c.last_order)];
  ++state.customers_last_ordered[static_cast<std::size_t>(sale.week)];
  if (was != PersonState::customer) state.set_state(c.person, PersonState::customer);
  if (!sale.first) return;
  c.ordered_as_customer = true;
  c.first_order = sale.week;
  c.first_channel = static_cast<std::uint8_t>(sale.order.channel);
  c.first_content = sale.order.content;
  ++state.totals[Series::new_customers];
  if (sale.order.referrer == nobody) return;
  c.referrer = sale.order.referrer;
  ++state.totals[Series::referrals];
  reward_referrer(state, c.referrer, sale.week);
}

/// The customer's row moves on by an order.
void remember(Customer& c, const Sale& sale) {
  c.last_order = sale.week;
  c.bought += sale.paid;
  ++c.orders;
  if (sale.order.channel != Channel::reorder || c.first_order < 0 || sale.week - c.first_order >= year) return;
  constexpr auto most = static_cast<Cents>(std::numeric_limits<std::uint32_t>::max());
  c.first_year = static_cast<std::uint32_t>(std::min(most, static_cast<Cents>(c.first_year) + sale.paid));
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
void credit(State& state, const Sale& sale) {
  const MemberId m = sale.order.member;
  MemberState& s = state.members.state[m];
  state.members.period_sales[m] += sale.credited;
  state.open_sales += sale.credited;
  if (state.counts_customers) state.buyers.emplace_back(m, sale.order.person);
  if (sale.week >= state.first_reported) state.members.sales[m] += sale.credited;
  s.last_sale = sale.week;
  MemberPeriod& period = state.members.period[m];
  const std::size_t way = way_of(sale.order.channel);
  if (way < way_count) period.way_sales[way] += sale.credited;
  if (sale.order.channel == Channel::platform) {
    const Cents fee = share_of(sale.credited, state.now.platform.fee);
    state.ledger.post(Account::members, Account::platform_fees, fee);
    state.pay_member(m, -fee, sale.week);
    period.way_costs[way] += fee;
  }
  if (sale.order.channel != Channel::reorder) s.customers[s.known++ % remembered_customers] = sale.order.person;
}

/// Counts by where it closed, and by what won the customer.
void count(State& state, const Sale& sale, const Customer& c) {
  WeekTotals& totals = state.totals;
  const auto closed = static_cast<std::size_t>(sale.closed);
  const bool collected = sale.closed == Channel::shop && (in_person(sale.order.channel) || sale.order.channel == Channel::reorder);
  ++totals.orders[closed];
  totals.sales[closed] += sale.paid;
  totals.sales_by_first[c.ordered_as_customer ? c.first_channel : static_cast<std::size_t>(Channel::own_use)] += sale.paid;
  if (sale.order.content > 0) totals.sales_by_content[sale.order.content - 1U] += sale.paid;
  ++totals[Series::orders];
  totals[Series::sales] += sale.paid;
  totals[Series::digital_orders] += placed_online(sale);
  totals[Series::crossed_orders] += sale.closed != sale.order.channel;
  totals[Series::group_orders] += sale.order.channel == Channel::group;
  if (collected) state.ledger.post(Account::shops, Account::suppliers, state.now.adoption.pickup_cost);
}

/// After a repeat order the customer drops out with her own chance (BG/NBD), after any disappointing one with another; who orders for the
/// first time as a customer waits for her next occasion.
void stay_or_leave(State& state, const Sale& sale, Customer& c) {
  const Channel began = sale.order.channel;
  const bool repeat = c.orders > 1 && (began == Channel::reorder || began == Channel::own_use);
  const double stay =
      (repeat ? 1.0 - dropout_chance(state, c) : 1.0) * (sale.satisfied ? 1.0 : 1.0 - state.now.customers.dissatisfied_dropout);
  if (stay < 1.0 && uniform(state.luck, Stream::leave_customer, c.person, 0, c.orders) >= stay) {
    c.due = std::numeric_limits<double>::infinity();
    c.waiting = false;
  } else if (sale.first && !c.waiting) {
    schedule_next(state, state.people[c.person].customer(), sale.week + 1.0);
  }
}

void tell_life(State& state, const Sale& sale) {
  const PersonId seller = state.person_of(sale.order.member);
  state.note({sale.week, sale.order.person, LifeEvent::Kind::ordered, seller, sale.amount, sale.closed});
  if (!sale.satisfied) state.note({sale.week, sale.order.person, LifeEvent::Kind::disappointed, seller, sale.amount, sale.closed});
}

}  // namespace

Channel closing_channel(Channel began, bool digital, bool closes_online) {
  if (began == Channel::own_use) return began;
  if (in_person(began) || began == Channel::reorder) return digital ? Channel::shop : began;
  return closes_online ? began : Channel::shop;
}

Cents book_order(State& state, const Order& order, Week week) {
  const CustomerId row = state.customer_row(order.person);
  Sale sale = begin(state, order, week);
  choose_item(state, sale);
  judge(state, sale);
  post_money(state, sale, state.customers[row]);
  if (!sale.member) become_customer(state, state.customers[row], sale);
  Customer& c = state.customers[row];  // rewards may have added rows
  remember(c, sale);
  count(state, sale, c);
  stay_or_leave(state, sale, c);
  if (order.member != nobody && !sale.returned) credit(state, sale);
  state.made.push_back({order.person, order.member, sale.number, sale.closed, sale.satisfied});
  tell_life(state, sale);
  return sale.credited;
}

}  // namespace downline
