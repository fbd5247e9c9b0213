#include "app/inputs.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr std::size_t longest_name = 100;

/// `name`, or `name#2`, `name#3` ... when it is taken.
std::string free_name(const std::string& name, const std::set<std::string>& taken) {
  std::string candidate = name;
  for (int i = 2; taken.contains(candidate); ++i) candidate = name + "#" + std::to_string(i);
  return candidate;
}

void check_names(const std::vector<std::string>& names, std::size_t scenarios) {
  if (names.size() > scenarios)
    throw Error(ErrorKind::usage,
                "--as is given " + std::to_string(names.size()) + " times for " + std::to_string(scenarios) + " scenarios",
                "each --as renames one scenario, in their order");
  for (const std::string& name : names)
    if (name.empty() || name.size() > longest_name || printable(name) != name || name.find('\n') != std::string::npos)
      throw Error(ErrorKind::usage, "not a name: `" + printable(name) + "`",
                  "a name is 1 to " + std::to_string(longest_name) + " bytes of text on one line");
}

/// Values of one parameter over all scenarios, in the order the parameters are declared.
struct Row {
  InputDifference difference;
  Group group;
};

void collect(std::vector<Row>& rows, std::map<std::string, std::size_t>& places, const Fields& fields, const std::string& prefix,
             std::size_t scenario, std::size_t scenarios) {
  for (const Field& field : fields) {
    const std::string path = prefix + field.path;
    const auto [place, fresh] = places.emplace(path, rows.size());
    if (fresh) rows.push_back({{path, std::string(field.unit), std::vector<std::string>(scenarios, "-")}, field.group});
    rows[place->second].difference.values[scenario] = value_text(field);
  }
}

/// The parameters on which not all agree.
std::vector<Row> disagreements(std::vector<Scenario>& scenarios, Parameters Scenario::*side, const std::string& prefix) {
  std::vector<Row> rows;
  std::map<std::string, std::size_t> places;
  for (std::size_t s = 0; s < scenarios.size(); ++s) collect(rows, places, (scenarios[s].*side).fields(), prefix, s, scenarios.size());
  std::erase_if(rows, [](const Row& row) {
    const auto& values = row.difference.values;
    return std::all_of(values.begin(), values.end(), [&](const std::string& value) { return value == values.front(); });
  });
  return rows;
}

bool is_world(Group group) { return group == Group::world || group == Group::run; }

}  // namespace

std::vector<Scenario> load_all(const std::vector<std::string>& references, const ScenarioOptions& options,
                               const std::vector<std::string>& names) {
  check_names(names, references.size());
  const std::vector<Override> overrides = options.overrides();
  std::vector<Scenario> scenarios;
  std::vector<Problem> problems;
  for (const std::string& reference : references) {
    try {
      scenarios.push_back(load_scenario(reference, overrides, options.start));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::scenario) throw;
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) throw Error(ErrorKind::scenario, std::move(problems));
  std::set<std::string> taken;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    scenarios[s].name = free_name(s < names.size() ? names[s] : scenarios[s].name, taken);
    taken.insert(scenarios[s].name);
  }
  return scenarios;
}

void require_same_world(std::vector<Scenario>& scenarios) {
  std::vector<Problem> problems;
  for (const Row& row : disagreements(scenarios, &Scenario::now, "")) {
    if (!is_world(row.group)) continue;
    std::string values;
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      if (s > 0) values += ", ";
      values += scenarios[s].name + ": " + row.difference.values[s];
    }
    problems.push_back({"the scenarios are not set in the same world: `" + row.difference.path + "` differs",
                        values,
                        problems.empty() ? "only the same people under the same luck can be compared; give all the same value (--set " +
                                               row.difference.path + "=VALUE sets it for all)"
                                         : "",
                        {}});
  }
  if (!problems.empty()) throw Error(ErrorKind::scenario, std::move(problems));
}

std::vector<InputDifference> input_differences(std::vector<Scenario>& scenarios) {
  std::vector<InputDifference> differences;
  for (Row& row : disagreements(scenarios, &Scenario::now, "")) differences.push_back(std::move(row.difference));
  for (Row& row : disagreements(scenarios, &Scenario::before, "before.")) differences.push_back(std::move(row.difference));
  return differences;
}

}  // namespace downline
