#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// What an organisation costs before the first member uses it: euros a year per 100 000 people of market.
struct Costs {
  Cents head_office = 52'000'00;
  Cents field_organisation = 6'240'00;
  Cents school = 2'860'00;
  Cents platform = 3'900'00;
  Cents manager_salary = 45'000'00;
  double discount_rate = 0.08;
};

void declare(Fields& fields, Costs& costs);

}  // namespace downline
