#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "models/purchase/orders.hpp"
#include "models/talk/rewards.hpp"
#include "sim/kernel/each_due.hpp"
#include "sim/random/quantile.hpp"

namespace downline {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Who serves a customer and is credited with her repeat orders: nobody once the plan's window of attribution has passed.
/// \param window weeks, 0: for good
MemberId credited(const State& state, const Customer& c, Week week, Week window) {
  return window > 0 && week - c.first_order >= window ? nobody : state.owner(c);
}

/// What an occasion to order becomes. Occasions come at the rate of the best service; each becomes an order with the chance
/// that the service she gets bears to the best. That is a Poisson process whose rate follows the service exactly, without
/// moving what is already in the calendar, and without redrawing anybody's luck.
struct MeetOccasions {
  State& state;
  Week week, window;

  void prefetch(CustomerId row) const { __builtin_prefetch(&state.customers[row]); }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(CustomerId row) const {
    const Customer& c = state.customers[row];
    return {Stream::service, c.person, 0, c.occasions};
  }
  void weigh(std::span<double> /*u*/) const {}
  void operator()(CustomerId row, double u, double /*v*/, std::vector<CustomerId>& orders) const {
    const double lift = state.now.customers.service_lift;
    const MemberId owner = credited(state, state.customers[row], week, window);
    const bool served = owner != nobody && state.members.state[owner].hours >= state.now.effort.active_hours;
    if (u * lift < (served ? lift : 1.0)) orders.push_back(row);
  }
};

/// A repeat order of whom it falls due to: a customer through her seller, or a member for herself.
Order repeat_order(const State& state, CustomerId row, Week week, Week window) {
  const Customer& c = state.customers[row];
  const bool member = state.state_of(c.person) == PersonState::member;
  const MemberId owner = member ? nobody : credited(state, c, week, window);
  return {c.person, owner, member ? Channel::own_use : Channel::reorder, static_cast<double>(state.now.product.basket_repeat) / 100.0};
}

/// \param waits of each customer, at the rate of one order a week  [rows]
void draw_waits(const State& state, std::span<const CustomerId> rows, std::span<double> waits) {
  for_chunks(rows.size(), state.grain.due, [&](std::size_t, std::size_t begin, std::size_t end) {
    DrawBatch draws(state.luck);
    for (std::size_t from = begin; from < end; from += DrawBatch::size) {
      const std::size_t some = std::min(end - from, DrawBatch::size);
      for (std::size_t i = 0; i < some; ++i) {
        const Customer& c = state.customers[rows[from + i]];
        draws.set(i, {Stream::wait, c.person, 0, c.occasions});
      }
      draws.draw(some);
      for (std::size_t i = 0; i < some; ++i) waits[from + i] = draws.first(i);
      exponential(waits.subspan(from, some));
    }
  });
}

/// Puts into `due` those of the calendar's list who still wait for this week; nobody waits any more, and nobody is listed twice.
void take_waiting(State& state, const std::vector<CustomerId>& listed, Week week, std::vector<CustomerId>& due) {
  constexpr std::size_t ahead = 16;
  due.clear();
  for (std::size_t i = 0; i < listed.size(); ++i) {
    if (i + ahead < listed.size()) __builtin_prefetch(&state.customers[listed[i + ahead]], 1);
    const CustomerId row = listed[i];
    Customer& c = state.customers[row];
    if (!c.waiting || c.due < static_cast<double>(week) || c.due >= static_cast<double>(week) + 1.0) continue;
    c.waiting = false;
    if (state.state_of(c.person) != PersonState::lapsed) due.push_back(row);
  }
}

/// Enters the customer in the calendar for her next occasion, `due`.
void wait_until(State& state, CustomerId row, double due, double from) {
  Customer& c = state.customers[row];
  c.due = due;
  c.waiting = c.due <= static_cast<double>(state.last_week) + 1.0;
  if (!c.waiting) return;
  // What falls within the week at hand is met at once by the caller; the calendar has given its list out already.
  const auto week = static_cast<Week>(c.due);
  if (week > static_cast<Week>(from) || from == static_cast<double>(week)) state.due.enter(week, row);
}

}  // namespace

void repeat_orders(State& state, Week week) {
  struct Due {};
  struct Again {};
  auto& due = state.spare.of<std::vector<CustomerId>, Due>();
  auto& again = state.spare.of<std::vector<CustomerId>, Again>();
  auto& ordering = state.spare.of<Proposals<CustomerId>, Due>();
  auto& orders = state.spare.of<std::vector<Order>, Due>();
  auto& waits = state.spare.of<std::vector<double>, Due>();
  const Week window = attribution_window(state.now.compensation);
  state.due.take(week, again);
  take_waiting(state, again, week, due);
  while (!due.empty()) {
    each_due(std::span<const CustomerId>(due), MeetOccasions{state, week, window}, ordering, state.grain.due);
    orders.clear();
    ordering.each([&](CustomerId row) { orders.push_back(repeat_order(state, row, week, window)); });
    each_sale(state, orders, true, week, [&](const Sale& sale) {
      (void)book_sale(state, sale, week);
      const Order& order = sale.order;
      if (order.member != nobody && sale.join < state.now.joining.offer_at_order)
        state.join_offers.push_back({order.person, order.member, 0, false, false});
    });
    again.clear();
    waits.resize(due.size());
    draw_waits(state, due, waits);
    for (std::size_t i = 0; i < due.size(); ++i) {
      const CustomerId row = due[i];
      if (std::isinf(state.customers[row].due)) continue;  // dropped out
      schedule_next(state, row, state.customers[row].due, waits[i]);
      if (state.customers[row].due < static_cast<double>(week) + 1.0) again.push_back(row);
    }
    take_waiting(state, again, week, due);
  }
}

double order_rate(const State& state, const Customer& c) {
  const Person& person = state.people[c.person];
  const bool buyer = person.state() == PersonState::member && state.members.seller[person.member()] == 0;
  const CustomerLaw& law = state.now.customers;
  return c.rate * (buyer ? law.buyer_multiplier : law.rate_multiplier) * eagerness(state, c);
}

void change_pace(State& state, CustomerId row, double rate_before, double from) {
  Customer& c = state.customers[row];
  if (std::isinf(c.due) || c.due <= from) return;
  const double rate = order_rate(state, c);
  if (rate == rate_before) return;
  wait_until(state, row, rate > 0 ? from + (c.due - from) * rate_before / rate : infinite, from);
}

void schedule_next(State& state, CustomerId row, double from) {
  const Customer& c = state.customers[row];
  schedule_next(state, row, from, exponential(uniform(state.luck, Stream::wait, c.person, 0, c.occasions)));
}

void schedule_next(State& state, CustomerId row, double from, double wait) {
  Customer& c = state.customers[row];
  check(!c.waiting, "an occasion is scheduled when none is waited for");
  ++c.occasions;
  const double rate = order_rate(state, c) * state.now.customers.service_lift;
  wait_until(state, row, rate > 0 ? from + wait / rate : infinite, from);
}

}  // namespace downline
