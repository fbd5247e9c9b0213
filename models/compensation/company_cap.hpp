#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Who bears a cut of the company's.
enum class CutPolicy : int {
  in_proportion,  ///< every payment of the components that bear it by the same share
  last_first,     ///< the last component wholly before the one before it
};

/// Most that the company pays in a period on all earlier components, as a share of sales.
struct CompanyCap {
  BasisPoints most = 45'00;
  int policy = 0;         ///< a CutPolicy
  std::string bearers{};  ///< components that are cut, names with commas between; empty: all before
};

void declare_terms(Declare& add, CompanyCap& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const CompanyCap& terms, const Earlier& earlier = {});

}  // namespace downline
