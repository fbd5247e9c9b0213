#pragma once
#include "sim/observe/record.hpp"
#include "sim/population/customers.hpp"
#include "sim/population/members.hpp"

namespace downline {

/// What the whole-run figures are computed from.
struct RunFacts {
  const RunRecord& record;
  const Members& members;
  const Customers& customers;
  Week first;            ///< first reported week
  Week last;             ///< last week
  double discount_rate;  ///< a year
};

/// Fills `record.metrics` and `record.income` by the definitions in metrics.cpp, each written once.
void summarise_run(const RunFacts& facts, RunRecord& record);

}  // namespace downline
