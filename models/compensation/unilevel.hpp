#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Overrides on the sales of the levels below.
struct Unilevel {
  std::vector<BasisPoints> rates{5'00, 2'00};  ///< by level; with `levels` one row a rank
  Cents active_sales = 100'00;                 ///< own sales of the period that make a member active
  int compression = 1;                         ///< a Compression
  std::int64_t levels = 0;                     ///< length of a row of `rates`; 0: one row for every rank
  int tree = 0;                                ///< a TreeName
};

void declare_terms(Declare& add, Unilevel& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Unilevel& terms, const Earlier& earlier = {});

}  // namespace downline
