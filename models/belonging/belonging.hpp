#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// What sponsors give their teams.
struct Leadership {
  double recognition = 0.0;  ///< 0..1
  double coaching_hours = 0.0;
  double span = 10.0;  ///< members a leader leads well
};

/// What members give each other.
struct Community {
  double quality = 0.0;      ///< of the social platform, 0..1
  double recognition = 0.0;  ///< of sellers on it, 0..1
};

/// Events and trips, in person.
struct Events {
  Cents budget = 0;
  Cents trip_budget = 0;
  Cents trip_sales = 10'000'00;  ///< sales of a year that qualify
};

void declare(Fields& fields, Leadership& leadership);
void declare(Fields& fields, Community& community);
void declare(Fields& fields, Events& events);

}  // namespace downline
