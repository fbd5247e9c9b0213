#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// What members have in hand.
struct Supports {
  Cents printed = 0;     ///< a year and member who joined to earn
  double digital = 0.0;  ///< quality of digital supports, 0..1
};

void declare(Fields& fields, Supports& supports);

}  // namespace downline
