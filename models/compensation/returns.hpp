#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Returned orders of earlier periods: they take volume back from this one and later ones, and so what was paid on them.
struct Returns {
  BasisPoints taken_back = 100'00;  ///< share of returned sales; the company bears the rest
};

void declare_terms(Declare& add, Returns& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Returns& terms, const Earlier& earlier = {});

}  // namespace downline
