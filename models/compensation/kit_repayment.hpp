#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// A share of what earlier components pay is kept until the kit is paid for.
struct KitRepayment {
  std::string of{};  ///< which: names with commas between; empty: all before
  BasisPoints share = 25'00;
  Cents until = 190'00;
};

void declare_terms(Declare& add, KitRepayment& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const KitRepayment& terms, const Earlier& earlier = {});

}  // namespace downline
