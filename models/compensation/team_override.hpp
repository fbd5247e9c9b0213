#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Override on a leader's unit: her downline down to the next leader.
struct TeamOverride {
  std::vector<Cents> from{3'000'00};     ///< unit sales of the period that make each rank
  std::vector<BasisPoints> rates{4'00};  ///< one for each rank
  std::int64_t active_recruits = 2;      ///< recruits with sales that a leader needs
  int tree = 0;                          ///< a TreeName
};

void declare_terms(Declare& add, TeamOverride& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const TeamOverride& terms, const Earlier& earlier = {});

}  // namespace downline
