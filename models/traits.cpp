#include "models/traits.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/math.hpp"

namespace downline {
namespace {

const QuantileTable& beta_of(double mean, double concentration) {
  return beta_quantiles(mean * concentration, (1.0 - mean) * concentration);
}

/// Share of a standard normal law below z, by bisection of its quantiles.
double share_below(const QuantileTable& normal, double z) {
  double low = 0.0, high = 1.0;
  for (int i = 0; i < 53; ++i) {
    const double half = 0.5 * (low + high);
    (normal(half) <= z ? low : high) = half;
  }
  return low;
}

}  // namespace

Traits::Traits(const Luck& luck, const Market& market, std::int64_t people)
    : luck_(luck),
      market_(market),
      interest_(&beta_of(market.interest_mean, market.interest_concentration)),
      digital_(&beta_of(market.digital_mean, market.digital_concentration)),
      normal_(&standard_normal()),
      most_log_interest_(-math::log(market.interest_mean)),
      most_followers_(std::min(market.followers_most, market.digital_mean * static_cast<double>(people))) {
  if (market.followers_sigma > 0)
    followers_upto_ = share_below(*normal_, math::log(most_followers_ / market.followers_median) / market.followers_sigma);
}

double Traits::followers(PersonId p) const {
  const double z = (*normal_)(followers_upto_ * uniform(luck_, Stream::followers, p));
  return std::min(most_followers_, market_.followers_median * math::exp(market_.followers_sigma * z));
}

double Traits::drift(PersonId p) const { return std::abs((*normal_)(uniform(luck_, Stream::drift, p))); }

void Traits::quantiles(Stream stream, const QuantileTable& law, std::span<const PersonId> people, std::span<double> out) const {
  DrawBatch draws(luck_);
  for (std::size_t from = 0; from < people.size(); from += DrawBatch::size) {
    const std::size_t some = std::min(people.size() - from, DrawBatch::size);
    for (std::size_t i = 0; i < some; ++i) draws.set(i, {stream, people[from + i]});
    draws.draw(some);
    for (std::size_t i = 0; i < some; ++i) out[from + i] = law(draws.first(i));
  }
}

void Traits::drives(std::span<const PersonId> people, std::span<double> out) const { quantiles(Stream::drive, *normal_, people, out); }

void Traits::outside_wages(std::span<const PersonId> people, std::span<double> out) const {
  quantiles(Stream::outside_wage, *normal_, people, out);
  for (std::size_t i = 0; i < people.size(); ++i) out[i] *= market_.outside_wage_sigma;
  math::exp(out.first(people.size()));
  for (std::size_t i = 0; i < people.size(); ++i) out[i] *= market_.outside_wage;
}

double Traits::log_interest(PersonId p) const { return math::log(interest(p)) + most_log_interest_; }

double Traits::aptitude(PersonId p) const {
  const double rho = market_.drive_aptitude_correlation;
  return rho * drive(p) + std::sqrt(1.0 - rho * rho) * (*normal_)(uniform(luck_, Stream::aptitude, p));
}

double Traits::outside_wage(PersonId p) const {
  return market_.outside_wage * math::exp(market_.outside_wage_sigma * (*normal_)(uniform(luck_, Stream::outside_wage, p)));
}

}  // namespace downline
