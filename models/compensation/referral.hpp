#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// A share of each sale for the seller, and for those who recruited her, tier by tier.
struct Referral {
  std::vector<BasisPoints> rates{20'00, 3'00, 1'50};  ///< the seller's own, then those above, nearest first
  bool on_commission = false;                         ///< those above get their share of her commission instead of her sales
  Cents active_sales = 0;                             ///< own sales that make a member active
  Cents most_sales = 0;                               ///< of one referred member and period that count for those above; 0: all
  std::int64_t periods = 0;                           ///< after which a referred member no longer pays those above; 0: never
};

void declare_terms(Declare& add, Referral& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Referral& terms, const Earlier& earlier = {});

}  // namespace downline
