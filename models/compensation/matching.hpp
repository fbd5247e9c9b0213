#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// A share of what others of the line earn from earlier components.
struct Matching {
  std::string of{};                       ///< which: names with commas between; empty: all before
  std::vector<BasisPoints> rates{10'00};  ///< by level or generation; with `levels` one row a rank
  std::int64_t levels = 0;                ///< length of a row of `rates`; 0: one row for every rank
  bool cascading = false;                 ///< what is matched is matched again above; one level only
  Cents active_sales = 0;                 ///< own sales that make a member paid
  std::int64_t generation_rank = 0;       ///< levels are generations between members of this rank or above; 0: plain levels
  int tree = 1;                           ///< a TreeName
};

void declare_terms(Declare& add, Matching& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Matching& terms, const Earlier& earlier = {});

}  // namespace downline
