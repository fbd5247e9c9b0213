#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

/// Which ways of selling the company opens to its members: the weight of each in their hours.
struct ChannelLevers {
  double party = 1.0;
  double one_to_one = 0.2;
  double lead = 0.0;
  double sharing = 0.0;
};

/// How parties and contacts go.
struct Reach {
  double party_hours = 6.0;
  std::int64_t invited = 26;
  double attendance = 0.40;
  double attendance_interest = 0.5;
  double asks_per_hour = 1.0;
  double host_customer = 0.092;
  double host_tie = 0.033;
  double booking = 0.09;
  std::int64_t booking_weeks = 3;
  std::int64_t enough_booked = 2;  ///< parties booked ahead at which a member no longer asks for hosts
  std::int64_t most_booked = 4;    ///< and at which guests can book no more
  std::int64_t wait_weeks = 4;     ///< that a booked party waits for its member's hours
  double contact_hours = 1.0;
  double annoyed = 0.1;
  double annoyed_weight = 0.3;
  std::int64_t annoyed_weeks = 26;
  double annoyance_centre = 0.012;
};

void declare(Fields& fields, ChannelLevers& levers);
void declare(Fields& fields, Reach& reach);

}  // namespace downline
