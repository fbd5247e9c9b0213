#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

/// How members leave: shifted-beta-geometric (Fader & Hardie 2007), moved by met expectations (Wotruba & Tyagi 1991), belonging,
/// awkwardness, what they paid to enter, and the loss of their sponsor.
struct Retention {
  double alpha = 0.38;
  double beta = 2.9;
  double period_weeks = 52.0 / 12.0;
  double gap_centre = 0.27;
  std::int64_t lapse_weeks = 78;
  std::int64_t buyer_lapse_weeks = 39;
  double bond = 0.8;
  double awkward = 0.3;
  double awkward_centre = 0.78;
  double snub_smoothing = 0.1;
  double sunk = 0.3;
  double sunk_weeks = 26.0;
  double orphan = 0.5;
  double orphan_weeks = 13.0;
  double orphan_centre = 0.03;
};

void declare(Fields& fields, Retention& retention);

}  // namespace downline
