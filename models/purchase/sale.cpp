#include "models/purchase/sale.hpp"

#include <algorithm>
#include <array>

#include "models/catalogue/adoption.hpp"
#include "models/catalogue/items.hpp"
#include "models/purchase/orders.hpp"
#include "models/talk/rewards.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/chunks.hpp"
#include "sim/random/batch.hpp"

namespace downline {
namespace {

/// Who orders, and her how manieth it is.
Sale sale_of(const State& state, const Order& order) {
  const Person& person = state.people[order.person];
  Sale sale;
  sale.order = order;
  sale.member = person.state() == PersonState::member;
  sale.first = !sale.member;
  sale.known = person.customer_plus_one > 0;
  if (!sale.known) return sale;
  const Customer& c = state.customers[person.customer()];
  sale.number = c.orders;
  sale.occasions = c.occasions;
  sale.first = !sale.member && !c.ordered_as_customer;
  return sale;
}

/// Discount of the post that made the order, or of the group.
BasisPoints promotion(const State& state, const Order& order) {
  const bool offer = order.content == 1 + static_cast<std::uint8_t>(Content::offer);
  const BasisPoints post = offer ? state.now.content.offer_discount : 0;
  const BasisPoints group = order.channel == Channel::group ? state.now.programme.group_discount : 0;
  return std::max(post, group);
}

/// At most a batch of orders, whose luck is drawn stream by stream.
class Some {
 public:
  Some(const State& state, std::span<Sale> sales, Week week) : state_(state), sales_(sales), week_(week), draws_(state.luck) {}

  /// Where an order closes.
  void close(const DigitalWay& way) {
    std::array<PersonId, DrawBatch::size> people;
    std::array<double, DrawBatch::size> preference;
    if (way.exists()) {
      draw(Stream::digital_order, 0, [](const Sale& s) { return s.number; });
      for (std::size_t i = 0; i < sales_.size(); ++i) people[i] = sales_[i].order.person;
      state_.traits.digitals(std::span(people).first(sales_.size()), preference);
    }
    for (std::size_t i = 0; i < sales_.size(); ++i) {
      Sale& s = sales_[i];
      const Channel began = s.order.channel;
      const MemberId m = s.order.member;
      const bool collect = in_person(began) || began == Channel::reorder;
      const bool digital = collect && way.exists() && way(draws_.first(i), preference[i]);
      s.closed = closing_channel(began, digital, m != nobody && state_.classes[state_.members.member_class[m]].closes_online);
      s.placed_online = !orders_again(s.closed) && !in_person(s.closed);
    }
  }

  /// Whether it satisfies, and whether an order that does not is sent back.
  void judge() {
    draw(Stream::satisfied, 0, [](const Sale& s) { return s.number; });
    for (std::size_t i = 0; i < sales_.size(); ++i) {
      Sale& s = sales_[i];
      s.satisfied = draws_.first(i) < satisfaction_chance(state_, s.order, week_);
      s.returned = !s.satisfied && uniform(state_.luck, Stream::return_order, s.order.person, 0, s.number) < state_.now.customers.returned;
    }
  }

  /// Which item: by popularity, among those at hand; and what the order is worth, log-normal around the channel's basket. An item of the
  /// tail makes it e^(mechanisms.tail * tail_lift) times as large. Goods cost what they cost at the base's prices.
  void fill(double tail_lift) {
    const Catalogue& catalogue = state_.now.catalogue;
    draw(Stream::item, 0, [](const Sale& s) { return s.number; });
    for (std::size_t i = 0; i < sales_.size(); ++i)
      sales_[i].item = item_ordered(state_.items, sales_[i].placed_online ? catalogue.items : catalogue.offline_items, draws_.first(i));
    const double sigma = state_.now.product.basket_sigma;
    std::array<double, DrawBatch::size> all;
    const std::span<double> basket = std::span(all).first(sales_.size());
    draw(Stream::basket, 0, [](const Sale& s) { return s.number; });
    for (std::size_t i = 0; i < sales_.size(); ++i) basket[i] = sigma * state_.traits.normal()(draws_.first(i)) - 0.5 * sigma * sigma;
    math::exp(basket);
    for (std::size_t i = 0; i < sales_.size(); ++i) {
      Sale& s = sales_[i];
      const double value = (s.item >= catalogue.offline_items ? tail_lift : 1.0) * s.order.basket * basket[i];
      s.amount = to_cents(value * state_.now.product.price);
      s.discount = s.member ? share_of(s.amount, state_.now.entry.member_discount) : 0;
      s.promoted = s.member ? 0 : share_of(s.amount, promotion(state_, s.order));
      s.cost = share_of(to_cents(value), state_.now.product.cost);
    }
  }

  /// What comes after a repeat order: whether the customer stays, and gets the offer to join.
  void look_after_repeat() {
    draw(Stream::leave_customer, 0, [](const Sale& s) { return s.number + 1; });
    for (std::size_t i = 0; i < sales_.size(); ++i) sales_[i].stay = draws_.first(i);
    draw(Stream::recruit, week_, [](const Sale& s) { return 2 * (s.number + 1) + 1; });
    for (std::size_t i = 0; i < sales_.size(); ++i) sales_[i].join = draws_.first(i);
  }

  /// What comes after an order that somebody won: what she will be like as a customer, when she will order again, and, if she is a guest,
  /// whether she books a party and gets the offer to join.
  void look_after_won() {
    draw(Stream::rate, 0, [](const Sale&) { return 0U; });
    for (std::size_t i = 0; i < sales_.size(); ++i) sales_[i].rate = draws_.first(i);
    draw(Stream::dropout, 0, [](const Sale&) { return 0U; });
    for (std::size_t i = 0; i < sales_.size(); ++i) sales_[i].drop = draws_.first(i);
    draw(Stream::wait, 0, [](const Sale& s) { return s.occasions; });
    std::array<double, DrawBatch::size> all;
    const std::span<double> wait = std::span(all).first(sales_.size());
    for (std::size_t i = 0; i < sales_.size(); ++i) wait[i] = draws_.first(i);
    exponential(wait);
    for (std::size_t i = 0; i < sales_.size(); ++i) {
      Sale& s = sales_[i];
      s.wait = wait[i];
      if (!s.satisfied) s.stay = uniform(state_.luck, Stream::leave_customer, s.order.person, 0, s.number + 1);
    }
    if (std::none_of(sales_.begin(), sales_.end(), [](const Sale& s) { return s.order.channel == Channel::party; })) return;
    draw(Stream::recruit, week_, [](const Sale& s) { return 2 * (s.number + 1); });
    for (std::size_t i = 0; i < sales_.size(); ++i) sales_[i].join = draws_.first(i);
    draw(Stream::booking, week_, [&](const Sale& s) { return state_.person_of(s.order.member); });
    for (std::size_t i = 0; i < sales_.size(); ++i) sales_[i].book = draws_.first(i);
  }

 private:
  /// One number for each order. \param index of a sale
  template <class Index>
  void draw(Stream stream, Week week, const Index& index) {
    for (std::size_t i = 0; i < sales_.size(); ++i) draws_.set(i, {stream, sales_[i].order.person, week, index(sales_[i])});
    draws_.draw(sales_.size());
  }

  const State& state_;
  std::span<Sale> sales_;
  Week week_;
  DrawBatch draws_;
};

}  // namespace

void prepare_sales(const State& state, std::span<const Order> orders, bool again, Week week, std::span<Sale> sales) {
  const DigitalWay way(state, week);
  const double tail_lift = math::exp(state.now.mechanisms.tail * state.now.catalogue.tail_lift);
  for_chunks(orders.size(), DrawBatch::size, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) __builtin_prefetch(&state.people[orders[i].person]);
    for (std::size_t i = begin; i < end; ++i)
      if (const Person& person = state.people[orders[i].person]; person.customer_plus_one > 0)
        __builtin_prefetch(&state.customers[person.customer()]);
    for (std::size_t i = begin; i < end; ++i) sales[i] = sale_of(state, orders[i]);
    Some some(state, sales.subspan(begin, end - begin), week);
    some.close(way);
    some.judge();
    some.fill(tail_lift);
    if (again)
      some.look_after_repeat();
    else
      some.look_after_won();
  });
}

}  // namespace downline
