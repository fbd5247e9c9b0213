#include "models/talk/rewards.hpp"

#include "sim/core/math.hpp"

namespace downline {

Cents redeem_points(State& /*state*/, Customer& /*customer*/, Cents /*amount*/) { return 0; }
void earn_points(State& /*state*/, Customer& /*customer*/, Cents /*paid*/) {}
void reward_referrer(State& /*state*/, PersonId /*referrer*/, Week /*week*/) {}
double dropout_chance(const State& /*state*/, const Customer& customer) { return customer.dropout; }

double eagerness(const State& state, const Customer& /*customer*/) {
  // A dearer product is ordered less often: by the weight of price, as every decision.
  const double price = state.now.product.price;
  return price == 1.0 ? 1.0 : math::pow(price, -state.now.decision.price);
}

double satisfaction_chance(const State& state, const Order& /*order*/, Week /*week*/) { return state.now.product.quality; }

}  // namespace downline
