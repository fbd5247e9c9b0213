#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Override on the groups of leaders below, generation by generation.
struct Generations {
  std::vector<BasisPoints> rates{5'00, 3'00, 1'00};  ///< on the groups 1, 2, ... leaders below
  std::int64_t leader_rank = 1;                      ///< from which a member closes a generation and is paid
  bool own_rank = false;                             ///< one's generations are closed only by one's own rank or above
  Cents active_sales = 0;                            ///< own sales that a leader needs; others are passed over
  int tree = 0;                                      ///< a TreeName
};

void declare_terms(Declare& add, Generations& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Generations& terms, const Earlier& earlier = {});

}  // namespace downline
