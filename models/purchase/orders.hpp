#pragma once
#include "models/purchase/sale.hpp"
#include "models/state.hpp"

namespace downline {

/// Whether a member sells there face to face.
[[nodiscard]] constexpr bool in_person(Channel channel) { return channel == Channel::party || channel == Channel::one_to_one; }

/// Where an order is concluded. What began online, with a member whose class may close there, else in the company's shop; what began in
/// person and repeat orders as they began, or in the shop when placed the digital way (click and collect).
/// \param digital placed the digital way  \param closes_online the member's class may; false without a member
[[nodiscard]] Channel closing_channel(Channel began, bool digital, bool closes_online);

/// Books one order, in the order in which they are committed: the money, the customer's row, the seller's credit.
/// \return what the seller is credited with: the order before a member's discount and points; 0 if it was sent back [cents]
Cents book_sale(State& state, const Sale& sale, Week week);

/// Repeat orders that fall due this week, several for the same customer where her rate is high.
void repeat_orders(State& state, Week week);

}  // namespace downline
