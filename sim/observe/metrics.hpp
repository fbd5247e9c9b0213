#pragma once
#include "sim/observe/record.hpp"
#include "sim/population/customers.hpp"
#include "sim/population/members.hpp"
#include "sim/population/people.hpp"

namespace downline {

/// What the whole-run figures are computed from.
struct RunFacts {
  const RunRecord& record;
  const Members& members;
  const Customers& customers;
  const People& people;
  const std::vector<std::int64_t>& item_orders;  ///< [n_items] in the reported weeks; empty without a catalogue
  Week first;                                    ///< first reported week
  Week last;                                     ///< last week
  double discount_rate;                          ///< a year
  std::uint32_t leader_recruits = 3;             ///< recruits who sold that make a leader under the plan
  Cents cash = 0;                                ///< at the start of the reported weeks
  Cents recruit_pay = 0;                         ///< paid in cash for recruits, whatever they sell, over the reported weeks
};

/// Fills `record.metrics` and `record.income` by the definitions in metrics.cpp, each written once.
void summarise_run(const RunFacts& facts, RunRecord& record);

}  // namespace downline
