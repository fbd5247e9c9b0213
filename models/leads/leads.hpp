#pragma once
#include "sim/param/field.hpp"

namespace downline {

enum class Allocation : int { equal, activity, sales };

/// Contacts that the company buys.
struct Leads {
  Cents ads_budget = 0;
  double recruit_share = 0.0;
  double shop_share = 0.0;
  int allocation = static_cast<int>(Allocation::activity);
  double click_price = 0.81;
  Cents saturation = 31'200'00;
  double inflation = 0.095;
  double hours_each = 0.1;
  double crowding_half = 8.0;
};

void declare(Fields& fields, Leads& leads);

}  // namespace downline
