#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// What pays in a binary.
enum class BinaryUnit : int {
  share,   ///< a rate of the weaker leg
  cycles,  ///< a fixed sum each time the legs hold `strong` and `weak`
};
/// What becomes of volume below somebody inactive.
enum class InactiveLegs : int { keep, stop, flush };

/// Pay on two legs of the placement tree, as far as they match.
struct Binary {
  int placement = 0;         ///< 0: the network's own; else one more than a PlacementRule
  int unit = 0;              ///< a BinaryUnit
  BasisPoints rate = 10'00;  ///< of the weaker leg
  Cents strong = 200'00;     ///< volume of the larger leg that makes a cycle
  Cents weak = 100'00;       ///< of the smaller one
  Cents cycle_pay = 14'00;
  bool first_pair_double = false;  ///< one's first cycle takes `strong` once more, from the larger leg
  Cents active_sales = 0;          ///< own sales that make a member paid
  bool each_side = false;          ///< she needs an active recruit of her own on each side
  Cents most = 0;                  ///< for one member and period; 0: no cap
  bool over_carried = false;       ///< what is over the cap stays in the legs instead of being flushed
  Cents carry_most = 0;            ///< volume that a leg can carry over; 0: no cap
  std::int64_t expiry = 0;         ///< periods after which carried volume expires, oldest first; 0: never
  int inactive = 0;                ///< an InactiveLegs
};

void declare_terms(Declare& add, Binary& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Binary& terms, const Earlier& earlier = {});

}  // namespace downline
