#pragma once
#include "sim/policy/compensation.hpp"

namespace downline {

/// Takes `amount` back from what a component paid a member, for a reason.
inline void cut(ComponentPay& component, std::size_t m, Cents amount, Breakage cause) {
  component.pay[m] -= amount;
  component.cost -= amount;
  component.lost(cause) += amount;
}

}  // namespace downline
