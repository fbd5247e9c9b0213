#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// Strengths of the assumed mechanisms: zero means that the mechanism makes no difference between members.
struct Mechanisms {
  double kappa = 1.0;
  double crowding_out = 0.25;
  double selection = 0.5;
  double training = 0.25;
  double follow_up = 1.0;
  double practice = 0.2;
  double wage_feedback = 1.06;
  double expectations = 0.67;
  double pressure = 1.0;
  double saturation = 1.0;
};

void declare(Fields& fields, Mechanisms& mechanisms);

}  // namespace downline
