#include "models/fading.hpp"

#include "sim/core/math.hpp"

namespace downline {

void Fading::use(double half_life, Week longest) {
  if (half_life == half_life_) return;
  half_life_ = half_life;
  left_.clear();
  for (Week weeks = 0; weeks <= longest; ++weeks) left_.push_back(beyond(weeks));
}

double Fading::beyond(Week weeks) const { return math::pow(2.0, -static_cast<double>(weeks) / half_life_); }

}  // namespace downline
