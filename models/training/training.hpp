#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

/// What the company teaches a newcomer.
struct Training {
  double in_person_hours = 6.0;
  double online_hours = 2.0;
  Cents in_person_cost = 15'00;
  Cents session_cost = 0;
  std::int64_t session_size = 10;
  Cents online_cost = 50;
  Cents price = 0;
  double in_person_completion = 0.9;
  double online_completion = 0.25;
  double half_hours = 8.0;
  double dose_centre = 0.38;
  std::int64_t weeks = 8;
};

/// What a sponsor does for a newcomer.
struct FollowUp {
  double hours_per_recruit = 6.0;
  double launch_party = 0.5;
  double full_hours = 12.0;
  double effort = 0.5;
  double hazard = 0.6;
  double unpaid_willingness = 0.3;
  BasisPoints full_override = 5'00;
  double smoothing = 0.25;
  std::int64_t weeks = 13;
  std::int64_t members_per_manager = 0;
  double manager_hours = 20.0;
};

void declare(Fields& fields, Training& training);
void declare(Fields& fields, FollowUp& follow_up);

/// Share of the full effect that a training reaches: 1 - 2^(-completed hours / half_hours).
[[nodiscard]] double training_dose(const Training& training, bool completes_in_person, bool completes_online);

}  // namespace downline
