#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Stairstep: each is paid the difference between her own step and the steps of those below her.
struct Differential {
  std::vector<Cents> from{0, 200'00, 600'00, 1'200'00};  ///< points of the group, herself included, that make each step
  std::vector<BasisPoints> rates{0, 3'00, 6'00, 9'00};   ///< one for each step, ascending
  bool by_rank = false;                                  ///< the step is the rank instead; `from` is not used
  Cents active_sales = 0;                                ///< own sales that make a member paid
  bool breakaway = false;                                ///< groups at the highest step no longer count above
  BasisPoints leadership = 4'00;                         ///< of the sales of a group that broke away, for the one above
  Cents leader_from = 0;                                 ///< points of one's remaining group needed to keep that; else it goes up
  Cents guarantee = 0;                                   ///< sales on which a leader owes `leadership` at least
  int tree = 0;                                          ///< a TreeName
};

void declare_terms(Declare& add, Differential& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Differential& terms, const Earlier& earlier = {});

}  // namespace downline
