#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// Items and how popular they are: Zipf; what cannot be carried around is reached the digital way only.
struct Catalogue {
  std::int64_t items = 1000;
  double zipf = 1.0;
  std::int64_t offline_items = 200;
  double tail_lift = 0.1;  ///< log of what finding an item of the tail makes of an order
};

/// How people come to place orders the digital way.
struct Adoption {
  double open = 0.0;  ///< share of orders begun in person that may be placed the digital way, in the company's shop
  double share_now = 0.15;
  double ceiling = 0.2683;
  double growth = 0.4262;
  Cents pickup_cost = 2'00;
  Cents fixed_cost = 5'000'00;
};

void declare(Fields& fields, Catalogue& catalogue);
void declare(Fields& fields, Adoption& adoption);

}  // namespace downline
