#pragma once
#include "models/state.hpp"

namespace downline {

/// Books one order, in the order in which they are committed: money, channel, customer, seller's credit.
/// \return the amount before any discount [cents]
Cents book_order(State& state, const Order& order, Week week);

/// Repeat orders that fall due this week, several for the same customer where her rate is high.
void repeat_orders(State& state, Week week);

}  // namespace downline
