#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// One tier: commission on customers' orders while they count for the member who won them, paid when they are approved and enough has
/// come together.
struct Affiliate {
  BasisPoints rate = 10'00;
  BasisPoints approved = 95'00;  ///< share of sales that is not returned or void
  std::int64_t delay = 1;        ///< pay periods until an order is approved
  Cents minimum = 30'00;         ///< payout; less is carried over
  std::int64_t window = 0;       ///< weeks from a customer's first order on in which her orders count for the member; 0: for good
};

void declare_terms(Declare& add, Affiliate& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Affiliate& terms, const Earlier& earlier = {});

}  // namespace downline
