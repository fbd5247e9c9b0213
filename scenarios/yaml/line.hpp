#pragma once
#include <string>
#include <utility>
#include <vector>

#include "scenarios/yaml/scenario.hpp"

namespace downline {

/// How one goes from one scenario to another.
struct Line {
  std::vector<std::string> levers;  ///< groups or dotted parameters that move; the others stay as at the start; empty: all levers
  std::vector<std::pair<std::string, bool>> choose;  ///< parameters with nothing between: true takes the value of the far end
};

/// The scenario at `at` between 0 (`from`) and 1 (`to`), levers interpolated as each declares. At 0 it is `from` itself, at 1 `to`,
/// or `from` with the levers of `to` that the line names. Errors: ErrorKind::scenario for ends in different worlds, for what has no
/// between and is not chosen, for a point that cannot run.
[[nodiscard]] Scenario between(Scenario from, Scenario to, const Line& line, double at);

/// Levers that are budgets or cost in proportion: they can all be scaled by one factor.
[[nodiscard]] const std::vector<std::string>& scalable_budgets();

/// The scenario with its scalable budgets multiplied by `factor` (at least 0), each as far as its bounds go.
[[nodiscard]] Scenario with_budgets(Scenario scenario, double factor);

/// Whether a larger factor would still change a budget.
[[nodiscard]] bool can_spend_more(Scenario scenario);

}  // namespace downline
