#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

/// What the company promises members about goods and selling; the law asks for it, and only the checks of the law read it.
struct Safeguards {
  BasisPoints buy_back = 90'00;
  std::int64_t buy_back_months = 12;
  std::int64_t least_customers = 0;
  BasisPoints least_sold = 0;
};

void declare(Fields& fields, Safeguards& safeguards);

}  // namespace downline
