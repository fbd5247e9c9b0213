#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// The company as a platform: it hands requests to members and keeps a fee.
struct Platform {
  double requests = 0.0;  ///< a week per 100 000 people
  BasisPoints fee = 0;    ///< of the order, from the member
  double ranking = 1.0;   ///< how much past sales weigh when a request is handed out
};

void declare(Fields& fields, Platform& platform);

}  // namespace downline
