#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// How many hours members give, and how they split them.
struct Effort {
  double hours_max = 20.0;
  double constant = -4.75;
  double drive = 2.3;
  double wage_floor = 1.0;
  double wage_centre = -0.3;
  double help_centre = 0.04;
  double bond = 0.8;         ///< weight of belonging [logit]
  double bond_centre = 0.0;  ///< mean belonging of the base
  double smoothing = 0.3;
  double idle_hours = 1.0;
  double digital_tilt = 0.5;
  double active_hours = 1.0;
};

void declare(Fields& fields, Effort& effort);

}  // namespace downline
