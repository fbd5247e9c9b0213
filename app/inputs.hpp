#pragma once
#include <string>
#include <vector>

#include "app/options.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline {

/// Loads every scenario and names it: its file's stem, or the next of `names`; a name already taken gets `#2`, `#3`.
/// Errors: ErrorKind::scenario with the problems of all of them; ErrorKind::usage for a bad or superfluous name.
[[nodiscard]] std::vector<Scenario> load_all(const std::vector<std::string>& references, const ScenarioOptions& options,
                                             const std::vector<std::string>& names = {});

/// Errors: ErrorKind::scenario when they are not set in the same world; names each parameter that differs, with its values.
void require_same_world(std::vector<Scenario>& scenarios);

/// A parameter that is not the same in all scenarios.
struct InputDifference {
  std::string path;  ///< levers of the weeks before the reported ones carry the prefix `before.`
  std::string unit;
  std::vector<std::string> values;  ///< [n_scenarios]; "-" where the parameter does not exist
};
[[nodiscard]] std::vector<InputDifference> input_differences(std::vector<Scenario>& scenarios);

}  // namespace downline
