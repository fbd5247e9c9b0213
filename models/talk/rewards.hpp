#pragma once
#include "models/state.hpp"

namespace downline {

/// Nobody orders so many times as often as she would by herself, however cheap, new or rewarded it is.
inline constexpr double most_eagerness = 10.0;

/// Points that go off an order of `amount`, all that she has; those of an order too long ago are lost. Members have their discount
/// and redeem none. The caller posts what is returned. \return what they are worth [cents]
Cents redeem_points(State& state, Customer& customer, Cents amount, Week week);
/// Points for what a customer paid, and what partners ask for them. Members earn none.
void earn_points(State& state, Customer& customer, Cents paid);
/// What the customer who sent somebody gets at that person's first order; posts it.
void reward_referrer(State& state, PersonId referrer, Week week);
/// Chance that a customer drops out after a repeat order:
///   dropout * max(0, 1 - loyalty_stay * points) * (1 - mechanisms.referral * referred_stay), this while who sent her is a customer
/// with points = mechanisms.loyalty * loyalty_rate / 5 % * (1 + points_elsewhere / 2).
[[nodiscard]] double dropout_chance(const State& state, const Customer& customer);
/// What price, renewal and points make of a customer's order rate, 1 in the base: that of the attributes * (1 + loyalty_lift * points).
[[nodiscard]] double eagerness(const State& state, const Customer& customer);
/// Chance that an order satisfies: quality, less what incidents spoil.
[[nodiscard]] double satisfaction_chance(const State& state, const Order& order, Week week);

}  // namespace downline
