#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// How many hours members give, and how they split them.
struct Effort {
  double hours_max = 15.0;
  double constant = -3.0;
  double drive = 0.9;
  double wage_floor = 1.0;
  double wage_centre = 0.0;
  double help_centre = 0.0;
  double smoothing = 0.3;
  double digital_tilt = 0.5;
  double active_hours = 1.0;
};

void declare(Fields& fields, Effort& effort);

}  // namespace downline
