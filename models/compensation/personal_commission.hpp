#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Commission on a member's own sales, by the tier her sales of the period reach. On customers' sales alone it is a retail margin.
struct PersonalCommission {
  std::vector<Cents> from{0};             ///< sales of the period at which each tier starts
  std::vector<BasisPoints> rates{20'00};  ///< one for each tier
  bool sliced = false;                    ///< each rate on its own slice instead of on all sales
  bool customers_only = false;            ///< what she buys herself does not count
};

void declare_terms(Declare& add, PersonalCommission& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const PersonalCommission& terms, const Earlier& earlier = {});

}  // namespace downline
