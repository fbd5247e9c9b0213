#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Overrides on the levels of a forced matrix, which fills in order of enrolment.
struct Matrix {
  std::int64_t width = 3;
  std::vector<BasisPoints> rates{5'00, 5'00, 5'00};  ///< by level; their number is the depth
  int spill = 3;                                     ///< a PlacementRule
  Cents active_sales = 0;                            ///< own sales that make a member active
  bool compress = false;                             ///< the inactive do not use up a level
};

void declare_terms(Declare& add, Matrix& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Matrix& terms, const Earlier& earlier = {});

}  // namespace downline
