#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// How far members may tell the product their own way, and what comes of it.
struct Message {
  double control = 0.5;           ///< 0: as they like, 1: in the company's words
  double drift_centre = 0.4;      ///< mean drift of the base: half of the mean of |z|, sqrt(2 / pi)
  double reach = 0.3;             ///< own words travel further [log]
  double misfit = 0.2;            ///< and suit those they reach less [logit]
  double complaints = 0.03;       ///< and promise what the product does not keep
  Cents control_cost = 5'200'00;  ///< of full control, over what a head office does anyway
};

void declare(Fields& fields, Message& message);

}  // namespace downline
