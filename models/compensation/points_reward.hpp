#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Points on own sales, worth goods and gifts.
struct PointsReward {
  BasisPoints rate = 2'00;         ///< face value of the points earned, of own sales
  Cents redeem_from = 50'00;       ///< balance from which points are redeemed, all at once
  std::int64_t expiry = 12;        ///< pay periods after which points expire, oldest first; 0: never
  BasisPoints cost_ratio = 25'00;  ///< what a point of face value costs the company
};

void declare_terms(Declare& add, PointsReward& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const PointsReward& terms, const Earlier& earlier = {});

}  // namespace downline
