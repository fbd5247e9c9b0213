#include "models/catalogue/adoption.hpp"

#include <algorithm>

#include "sim/core/math.hpp"

namespace downline {

double adoption_share(const Adoption& adoption, double years) {
  if (adoption.share_now <= 0 || adoption.share_now >= adoption.ceiling) return std::min(adoption.share_now, adoption.ceiling);
  return adoption.ceiling * math::logistic(math::logit(adoption.share_now / adoption.ceiling) + adoption.growth * years);
}

DigitalWay::DigitalWay(const State& state, Week week)
    : open_(state.now.adoption.open * state.now.mechanisms.adoption),
      share_(open_ > 0 ? adoption_share(state.now.adoption, static_cast<double>(week - state.first_reported) / 52.0) : 0.0),
      mean_(state.now.market.digital_mean) {}

bool DigitalWay::operator()(double u, double preference) const { return u < open_ * std::min(1.0, share_ * preference / mean_); }

}  // namespace downline
