#include "models/traits.hpp"

#include <cmath>

#include "sim/core/math.hpp"

namespace downline {
namespace {

const QuantileTable& beta_of(double mean, double concentration) {
  return beta_quantiles(mean * concentration, (1.0 - mean) * concentration);
}

}  // namespace

Traits::Traits(const Luck& luck, const Market& market)
    : luck_(luck),
      market_(market),
      interest_(&beta_of(market.interest_mean, market.interest_concentration)),
      digital_(&beta_of(market.digital_mean, market.digital_concentration)),
      normal_(&standard_normal()),
      most_log_interest_(-math::log(market.interest_mean)) {}

double Traits::log_interest(PersonId p) const { return math::log(interest(p)) + most_log_interest_; }

double Traits::aptitude(PersonId p) const {
  const double rho = market_.drive_aptitude_correlation;
  return rho * drive(p) + std::sqrt(1.0 - rho * rho) * (*normal_)(uniform(luck_, Stream::aptitude, p));
}

double Traits::outside_wage(PersonId p) const {
  return market_.outside_wage * math::exp(market_.outside_wage_sigma * (*normal_)(uniform(luck_, Stream::outside_wage, p)));
}

}  // namespace downline
