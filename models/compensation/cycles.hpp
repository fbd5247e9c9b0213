#pragma once
#include "sim/core/money.hpp"

namespace downline {

/// Volume in the two legs below a member, or an amount of each.
struct Legs {
  Cents left = 0, right = 0;
  [[nodiscard]] Cents sum() const { return left + right; }
};

/// Takes cycles out of the legs: while the larger holds `strong` and the smaller `weak`, and no more than `most` in all, takes
/// `strong` from the larger and `weak` from the smaller of the moment. A few steps, however many cycles there are.
/// \param strong >= weak > 0  \return how many were taken
[[nodiscard]] Cents take_cycles(Legs& legs, Cents strong, Cents weak, Cents most);

}  // namespace downline
