#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// Members' own online shops, and windows of the shop on their pages.
struct Shops {
  double mini_site = 0.0;   ///< share of members who joined to earn who run one
  double widget = 0.0;      ///< share of them with a window on their pages
  double visits = 3.0;      ///< a week and shop, from anybody, at full content and care
  double readers = 0.05;    ///< share of her audience that reads her pages in a week
  double click = 0.01;      ///< share of readers who click the window
  Cents cost_each = 36'00;  ///< a year and shop
  Cents fixed_cost = 5'200'00;
};

void declare(Fields& fields, Shops& shops);

}  // namespace downline
