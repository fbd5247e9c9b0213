#pragma once
#include <string>
#include <vector>

#include "app/options.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// Puts two scenarios behind the only one of `scenarios` for each plan: PLAN-shadow, in which members go on under their own plan while
/// the other is booked on the same sales, people and network; and PLAN, in which they live by it.
/// \param plans files or shipped names; only their `compensation` is taken
/// Errors: as `load_plan`; ErrorKind::scenario when a plan cannot be paid in the scenario or its law forbids it.
void add_plans(std::vector<Scenario>& scenarios, const std::vector<std::string>& plans);

/// What each plan pays on the same sales, and what comes of people reacting to it; empty for a table made without plans.
[[nodiscard]] std::string plans_text(const ResultTable& table, Language language);
/// The same as the value of the key `plans` of `compare --json`, as text.
[[nodiscard]] std::string plans_json(const ResultTable& table);

}  // namespace downline
