#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// A share of newcomers' sales for their recruiters.
struct FastStart {
  std::vector<BasisPoints> rates{25'00, 10'00};  ///< of the recruiter, hers, ...
  std::vector<Cents> most{};                     ///< paid for one newcomer and period, by level; empty or 0: no cap
  std::int64_t periods = 3;                      ///< for which one is new
  BasisPoints reduction = 70'00;                 ///< share of their sales that later components do not see
};

void declare_terms(Declare& add, FastStart& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const FastStart& terms, const Earlier& earlier = {});

}  // namespace downline
