#include "models/talk/rewards.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/message/drift.hpp"
#include "models/purchase/attributes.hpp"
#include "models/talk/rules.hpp"

namespace downline {
namespace {

/// Weight of the points programme against one of 5 % that is valid here only.
double points_weight(const Parameters& p) {
  const double rate = static_cast<double>(p.programme.loyalty_rate) / 5'00.0;
  return p.mechanisms.loyalty * rate * (1.0 + 0.5 * p.programme.points_elsewhere);
}

/// Whether a person still orders by herself.
bool still_orders(const State& state, PersonId person) {
  const Person& p = state.people[person];
  if (p.customer_plus_one == 0 || p.state() == PersonState::lapsed) return false;
  return std::isfinite(state.customers[p.customer()].due);
}

}  // namespace

Cents redeem_points(State& state, Customer& customer, Cents amount, Week week) {
  if (customer.points == 0 || state.state_of(customer.person) == PersonState::member) return 0;
  if (week - customer.last_order > static_cast<Week>(state.now.programme.points_weeks)) customer.points = 0;
  const Cents worth = std::min<Cents>(customer.points, amount);
  customer.points -= static_cast<std::uint32_t>(worth);
  state.totals[Series::rewards] += worth;
  return worth;
}

void earn_points(State& state, Customer& customer, Cents paid) {
  const CustomerProgramme& programme = state.now.programme;
  if (programme.loyalty_rate == 0 || paid <= 0 || state.state_of(customer.person) == PersonState::member) return;
  const Cents room = std::numeric_limits<std::uint32_t>::max() / 2 - customer.points;
  const Cents earned = std::min(share_of(paid, programme.loyalty_rate), room);
  customer.points += static_cast<std::uint32_t>(earned);
  const double asked = programme.points_elsewhere * static_cast<double>(share_of(earned, programme.elsewhere_cost)) / 100.0;
  state.ledger.post(Account::referral_rewards, Account::suppliers, to_cents(asked));
}

void reward_referrer(State& state, PersonId referrer, Week /*week*/) {
  const Cents reward = state.now.programme.referral_reward;
  if (referrer == nobody) return;
  state.ledger.post(Account::referral_rewards, Account::customers, reward);
  state.totals[Series::rewards] += reward;
}

double dropout_chance(const State& state, const Customer& customer) {
  const Parameters& p = state.now;
  double chance = customer.dropout * std::max(0.0, 1.0 - p.programme.loyalty_stay * points_weight(p));
  if (customer.referrer != nobody && still_orders(state, customer.referrer))
    chance *= std::max(0.0, 1.0 - p.mechanisms.referral * p.programme.referred_stay);
  return chance;
}

double eagerness(const State& state, const Customer& customer) {
  const Parameters& p = state.now;
  const bool sent = customer.referrer != nobody && p.mechanisms.referral > 0 && still_orders(state, customer.referrer);
  const double by_sender = sent ? 1.0 + p.mechanisms.referral * p.programme.referred_lift : 1.0;
  return std::min(most_eagerness, attributes_rate(p) * (1.0 + p.programme.loyalty_lift * points_weight(p)) * by_sender);
}

double satisfaction_chance(const State& state, const Order& order, Week week) {
  const double drifted = order.member == nobody ? 0.0 : drift_disappointment(state, order.member);
  return std::clamp(state.now.product.quality - spoilt_share(state, week) - drifted, 0.0, 1.0);
}

}  // namespace downline
