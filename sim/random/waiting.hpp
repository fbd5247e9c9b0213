#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// Weeks until something that happens with the same chance every week: P(wait >= n) = (1 - chance)^n. One draw stands for those of
/// all weeks. Tabulated, with a first guess for each 256th of u; no logarithm.
class Waiting {
 public:
  /// \param chance 0..1  \param horizon weeks beyond which nobody asks
  Waiting(double chance, Week horizon) : horizon_(horizon) {
    double stays = 1.0;
    for (Week n = 0; n <= horizon && stays > 0x1p-60; ++n) upto_.push_back(1.0 - (stays *= 1.0 - chance));
    for (std::size_t g = 0; g < guesses_.size(); ++g) {
      const double u = static_cast<double>(g) / static_cast<double>(guesses_.size());
      guesses_[g] = static_cast<Week>(std::upper_bound(upto_.begin(), upto_.end(), u) - upto_.begin());
    }
  }
  /// Smallest n with u < P(wait <= n); 0 is this week; horizon + 1 when it is later. \param u in [0, 1)
  [[nodiscard]] Week operator()(double u) const {
    auto n = static_cast<std::size_t>(guesses_[static_cast<std::size_t>(u * static_cast<double>(guesses_.size()))]);
    while (n < upto_.size() && u >= upto_[n]) ++n;
    return n < upto_.size() ? static_cast<Week>(n) : horizon_ + 1;
  }

 private:
  Week horizon_;
  std::vector<double> upto_;  ///< [n] P(wait <= n)
  std::array<Week, 256> guesses_{};
};

}  // namespace downline
