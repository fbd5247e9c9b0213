#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

/// The standing company of week 0, and how long it lives under the common start before the reported weeks.
struct Start {
  double members_per_100k = 60.0;
  double customers_each = 20.0;
  double tenure_weeks = 104.0;
  double discount_share = 0.15;
  double practice_hours = 2.0;  ///< a week of tenure
  std::int64_t weeks_before = 78;
  Cents cash = 0;
};

void declare(Fields& fields, Start& start);

}  // namespace downline
