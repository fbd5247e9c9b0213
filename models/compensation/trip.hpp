#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// A trip or an event for whoever sells enough in a window of periods.
struct Trip {
  Cents from = 10'000'00;          ///< own sales of the window that win it
  std::int64_t window = 6;         ///< pay periods
  Cents value = 1'500'00;          ///< face value
  BasisPoints accepted = 80'00;    ///< mean share of winners who take it
  BasisPoints cost_ratio = 60'00;  ///< what a euro of face value costs the company
};

void declare_terms(Declare& add, Trip& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Trip& terms, const Earlier& earlier = {});

}  // namespace downline
