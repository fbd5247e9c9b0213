#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

/// How members leave: shifted-beta-geometric (Fader & Hardie 2007), moved by met expectations (Wotruba & Tyagi 1991).
struct Retention {
  double alpha = 0.4;
  double beta = 2.5;
  double period_weeks = 52.0 / 12.0;
  double gap_centre = 0.27;
  std::int64_t lapse_weeks = 78;
};

void declare(Fields& fields, Retention& retention);

}  // namespace downline
