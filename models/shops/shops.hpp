#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// Members' own online shops, and windows of the shop on their pages.
struct Shops {
  double mini_site = 0.0;  ///< share of members who joined to earn who run one
  double widget = 0.0;     ///< share of them with a window on their pages
};

void declare(Fields& fields, Shops& shops);

}  // namespace downline
