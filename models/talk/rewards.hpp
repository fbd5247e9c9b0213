#pragma once
#include "models/state.hpp"

namespace downline {

/// Points that go off an order of `amount`. \return what they are worth [cents]
Cents redeem_points(State& state, Customer& customer, Cents amount);
/// Points for what a customer paid.
void earn_points(State& state, Customer& customer, Cents paid);
/// What the customer who sent somebody gets at that person's first order.
void reward_referrer(State& state, PersonId referrer, Week week);
/// Chance that a customer drops out after a repeat order: her own, less what points and whoever sent her hold.
[[nodiscard]] double dropout_chance(const State& state, const Customer& customer);
/// What price, renewal and points make of a customer's order rate: 1 in the base.
[[nodiscard]] double eagerness(const State& state, const Customer& customer);
/// Chance that an order satisfies: quality, the member's words, a shock.
[[nodiscard]] double satisfaction_chance(const State& state, const Order& order, Week week);

}  // namespace downline
