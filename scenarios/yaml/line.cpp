#include "scenarios/yaml/line.hpp"

#include <algorithm>

#include "models/catalog.hpp"
#include "scenarios/yaml/mixing.hpp"

namespace downline {
namespace {

/// Refuses a point that cannot run; `at` says which.
void require_consistent(const Scenario& scenario, double at) {
  Problems problems;
  for (const Parameters* side : {&scenario.now, &scenario.before})
    for (Problem problem : inconsistencies(*side)) {
      problem.place = {"the point at " + std::to_string(at).substr(0, 5) + " of the line", 0, 0};
      problems.add(std::move(problem));
    }
  problems.raise();
}

}  // namespace

Scenario between(Scenario from, Scenario to, const Line& line, double at) {
  if (at == 0.0 || (at == 1.0 && line.levers.empty())) return at == 0.0 ? from : to;
  Problems problems;
  const MixPlan plan(line, at, from.now, to.now, problems);
  problems.raise();
  Scenario point = from;
  point.now = mixed(from.now, to.now, plan, true, problems);
  // Named levers are what is decided now: the company that stands at the start is then that of `from`.
  if (line.levers.empty()) point.before = mixed(from.before, to.before, plan, false, problems);
  problems.raise();
  require_consistent(point, at);
  point.text = resolved_yaml(point);
  return point;
}

const std::vector<std::string>& scalable_budgets() {
  static const std::vector<std::string> paths{
      "leads.ads_budget",      "leads.search_budget", "events.budget",         "events.trip_budget",     "supports.printed",
      "supports.digital",      "community.quality",   "community.recognition", "leadership.recognition", "training.in_person_hours",
      "training.online_hours", "content.plan",        "content.boost_budget"};
  return paths;
}

Scenario with_budgets(Scenario scenario, double factor) {
  const Fields fields = scenario.now.fields();
  for (const std::string& path : scalable_budgets()) {
    const Field& budget = *find(fields, path);
    set_number(budget, std::clamp(number(budget) * factor, budget.low, budget.high));
  }
  scenario.text = resolved_yaml(scenario);
  return scenario;
}

bool can_spend_more(Scenario scenario) {
  const Fields fields = scenario.now.fields();
  return std::any_of(scalable_budgets().begin(), scalable_budgets().end(), [&](const std::string& path) {
    const Field& budget = *find(fields, path);
    return number(budget) > 0 && number(budget) < budget.high;
  });
}

}  // namespace downline
