#include "models/catalogue/adoption.hpp"

#include <algorithm>

#include "sim/core/math.hpp"

namespace downline {

double adoption_share(const Adoption& adoption, double years) {
  if (adoption.share_now <= 0 || adoption.share_now >= adoption.ceiling) return std::min(adoption.share_now, adoption.ceiling);
  return adoption.ceiling * math::logistic(math::logit(adoption.share_now / adoption.ceiling) + adoption.growth * years);
}

bool placed_digitally(const State& state, PersonId person, std::uint32_t number, Week week) {
  const double open = state.now.adoption.open * state.now.mechanisms.adoption;
  const double u = uniform(state.luck, Stream::digital_order, person, 0, number);
  if (u >= open) return false;
  const double share = adoption_share(state.now.adoption, static_cast<double>(week - state.first_reported) / 52.0);
  return u < open * std::min(1.0, share * state.traits.digital(person) / state.now.market.digital_mean);
}

}  // namespace downline
