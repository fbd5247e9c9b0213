#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "models/state.hpp"

namespace downline {

/// An order on its way into the books: what is known of it before any other is booked.
struct Sale {
  Order order{};
  std::uint32_t number = 0;     ///< the person's how manieth, from 0
  std::uint32_t occasions = 0;  ///< drawn for her so far
  bool member = false;          ///< who orders is one
  bool first = false;           ///< her first as a customer
  bool known = false;           ///< she has a customer row
  bool placed_online = false;   ///< the whole catalogue was at hand, not only the items carried around
  bool satisfied = true;        ///< by the order
  bool returned = false;        ///< since it did not satisfy
  Channel closed{};             ///< where
  std::uint32_t item = 0;       ///< by popularity
  Cents amount = 0;             ///< at the price, before any discount
  Cents discount = 0;           ///< of a member
  Cents promoted = 0;           ///< discount of a post or a group
  Cents cost = 0;               ///< of goods
  double rate = 0, drop = 0;    ///< luck of who has no row yet: of her rate, of her chance of dropping out
  double wait = 0;              ///< until her next occasion, at the rate of one a week: of who does not order again
  double stay = 0;              ///< luck of staying: of who orders again, or did not like it
  double join = 0, book = 0;    ///< luck of getting the offer to join, of booking a party
};

/// Whether an order is a customer's or a member's next one, for which no seller worked.
[[nodiscard]] constexpr bool orders_again(Channel began) { return began == Channel::reorder || began == Channel::own_use; }

/// What can be known of orders before they are booked, many at a time and in parallel: nothing is written. No person has two of them.
/// \param again whether all of them order again; else somebody won them all  \param sales [orders]
void prepare_sales(const State& state, std::span<const Order> orders, bool again, Week week, std::span<Sale> sales);
/// Prepares orders and hands each to `book(sale)`, in their order, some at a time so that what was prepared is still at hand.
template <class Book>
void each_sale(State& state, std::span<const Order> orders, bool again, Week week, Book&& book) {
  constexpr std::size_t at_hand = 1024;
  auto& sales = state.spare.of<std::vector<Sale>>();
  sales.resize(at_hand);
  for (std::size_t from = 0; from < orders.size(); from += at_hand) {
    const std::size_t some = std::min(at_hand, orders.size() - from);
    prepare_sales(state, orders.subspan(from, some), again, week, std::span(sales).first(some));
    for (std::size_t i = 0; i < some; ++i) book(sales[i]);
  }
}

}  // namespace downline
