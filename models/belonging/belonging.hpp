#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// What makes belonging grow and fade.
struct Belonging {
  double smoothing = 0.1;
};

/// What sponsors give their teams.
struct Leadership {
  double recognition = 0.0;  ///< 0..1
  double weight = 0.3;
  double span = 10.0;  ///< members a leader leads well
  Cents cost = 2'000'00;
  Cents recognition_cost = 25'00;
  double coaching_hours = 0.0;
  double coaching_full = 0.5;
  double coaching_weight = 0.4;
};

/// What members give each other.
struct Community {
  double quality = 0.0;  ///< of the social platform, 0..1
  double weight = 0.3;
  double recognition = 0.0;  ///< of sellers on it, 0..1
  double recognition_weight = 0.2;
  Cents cost = 2'600'00;
  Cents member_cost = 6'00;
  Cents recognition_cost = 12'00;
};

/// Events and trips, in person.
struct Events {
  Cents budget = 0;
  double a_year = 2.0;
  Cents seat_cost = 60'00;
  double attend = 0.4;
  double weight = 0.3;
  double memory = 13.0;  ///< half-life [weeks]
  Cents trip_budget = 0;
  Cents trip_cost = 1'200'00;
  Cents trip_sales = 10'000'00;  ///< sales of a year that qualify
  double trip_weight = 0.6;
};

void declare(Fields& fields, Belonging& belonging);
void declare(Fields& fields, Leadership& leadership);
void declare(Fields& fields, Community& community);
void declare(Fields& fields, Events& events);

}  // namespace downline
