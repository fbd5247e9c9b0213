#pragma once
#include <optional>
#include <vector>

#include "sim/observe/record.hpp"
#include "sim/population/customers.hpp"
#include "sim/population/members.hpp"
#include "sim/population/people.hpp"

namespace downline {

/// What people brought, summed over all who ever ordered or were members.
struct PeopleValue {
  double people = 0;
  double purchases = 0;  ///< their own
  double sent = 0;       ///< of customers whom they sent
  double sales = 0;      ///< as members, in the reported weeks
  double team = 0;       ///< sales of those below them in the enrolment tree
};

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
  /// What several figures are made of, once one of them has been asked for.
  struct Found {
    std::optional<PeopleValue> value;
    std::optional<std::vector<Cents>> incomes;
  };
  mutable Found found{};
};

/// Fills `record.metrics` and `record.income` by the definitions in metrics.cpp, each written once.
void summarise_run(const RunFacts& facts, RunRecord& record);

}  // namespace downline
