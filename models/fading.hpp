#pragma once
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// 2^(-weeks / half-life), tabulated: every week asks for it of many members and people.
class Fading {
 public:
  /// Tabulates 0..longest [weeks], unless it is done. \param half_life [weeks]
  void use(double half_life, Week longest);
  /// \param weeks at least 0
  [[nodiscard]] double operator()(Week weeks) const {
    return static_cast<std::size_t>(weeks) < left_.size() ? left_[static_cast<std::size_t>(weeks)] : beyond(weeks);
  }

 private:
  [[nodiscard]] double beyond(Week weeks) const;
  double half_life_ = 0;
  std::vector<double> left_;  ///< [weeks]
};

}  // namespace downline
