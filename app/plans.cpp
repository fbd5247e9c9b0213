#include "app/plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/columns.hpp"
#include "models/catalog.hpp"
#include "results/analysis/plan_effects.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

using Json = nlohmann::ordered_json;

/// What forbids a scenario to take a plan, said of the plan's file.
void require_fit(const Scenario& scenario, const std::string& plan, std::vector<Problem>& problems) {
  for (Problem& problem : inconsistencies(scenario.now)) {
    problem.place = {plan, 0, 0};
    problems.push_back(std::move(problem));
  }
}

/// The scenario that `change` makes of `base`, with its own provenance: every parameter written out.
template <class Change>
Scenario changed(const Scenario& base, const std::string& name, const std::string& title, const Change& change) {
  Scenario scenario = base;
  scenario.name = name;
  scenario.title = title;
  change(scenario.now);
  scenario.text = resolved_yaml(scenario);
  return scenario;
}

Json estimate_json(const Estimate& e) { return {{"mean", e.mean}, {"ci95", Json::array({e.low, e.high})}}; }

/// The flags of a strategy, each once, behind those told already.
void add_remarks(std::string& text, std::set<std::string>& told, const Strategy& strategy) {
  for (const std::string& flag : strategy.flags)
    if (told.insert(strategy.name + flag).second) text += fmt::format("  {}: {}\n", strategy.name, flag);
}

std::string effects_text(const PlanEffects& plan, const std::string& base, Language language) {
  Columns columns;
  columns.left = {0, 1, 2, 3, 4, 5};
  columns.add({"", base, in(language, {"same sales", "mêmes ventes"}), in(language, {"run again", "rejoué"}),
               in(language, {"arithmetic", "arithmétique"}), in(language, {"incentive effect", "effet d'incitation"})});
  for (const PlanEffect& e : plan.effects) {
    const MetricInfo& info = metrics()[e.metric];
    const auto mean = [&](const Estimate& of) { return NumberFormat(of.mean, of.half_width(), info.unit, language).with_unit(of.mean); };
    columns.add({in(language, info.label), mean(e.base), mean(e.shadow), mean(e.rerun),
                 format_difference(e.arithmetic, info.unit, language), format_difference(e.incentive, info.unit, language)});
  }
  return columns.text();
}

}  // namespace

void add_plans(std::vector<Scenario>& scenarios, const std::vector<std::string>& plans) {
  const Scenario base = scenarios.front();
  std::vector<Problem> problems;
  std::set<std::string> taken{base.name};
  for (const std::string& reference : plans) {
    const Scenario plan = load_plan(reference);
    std::string name = plan.name;
    for (int i = 2; taken.contains(name) || taken.contains(name + std::string(shadow_suffix)); ++i)
      name = plan.name + "#" + std::to_string(i);
    taken.insert(name);
    taken.insert(name + std::string(shadow_suffix));
    scenarios.push_back(changed(base, name + std::string(shadow_suffix), base.title + ", paid on paper by " + name,
                                [&](Parameters& now) { now.shadow_plan = plan.now.compensation; }));
    scenarios.push_back(
        changed(base, name, base.title + ", under " + name, [&](Parameters& now) { now.compensation = plan.now.compensation; }));
    require_fit(scenarios.back(), reference, problems);
  }
  if (!problems.empty()) throw Error(ErrorKind::scenario, std::move(problems));
}

std::string plans_text(const ResultTable& table, Language language) {
  const std::vector<PlanEffects> plans = plan_effects(table);
  if (plans.empty()) return "";
  const std::string& base = table.strategies[plans.front().base].name;
  std::string text = fmt::format(
      "{} {} {}\n{}\n{}\n", in(language, {"Plans on the sales, people and network of", "Plans sur les ventes, les gens et le réseau de"}),
      base,
      in(language, {"(\"same sales\", nobody reacts), then run again with people reacting (\"run again\")",
                    "(« mêmes ventes », personne ne réagit), puis rejoués, chacun réagissant (« rejoué »)"}),
      in(language,
         {"arithmetic = same sales - own plan; incentive effect = run again - same sales; paired, with 95 % intervals",
          "arithmétique = mêmes ventes - plan propre ; effet d'incitation = rejoué - mêmes ventes ; par paires, intervalles à 95 %"}),
      in(language, {"Of metrics that do not depend on pay, such as sales, the whole difference is the incentive effect.",
                    "Pour ce qui ne dépend pas de la rémunération, comme les ventes, toute la différence est l'effet d'incitation."}));
  for (const PlanEffects& plan : plans) text += fmt::format("\n{}\n", plan.plan) + effects_text(plan, base, language);
  std::set<std::string> told;
  std::string remarks;
  for (const PlanEffects& plan : plans)
    for (const std::size_t s : {plan.base, plan.rerun}) add_remarks(remarks, told, table.strategies[s]);
  return text + (remarks.empty() ? "" : "\n" + remarks);
}

std::string plans_json(const ResultTable& table) {
  Json all = Json::object();
  for (const PlanEffects& plan : plan_effects(table)) {
    Json& one = all[plan.plan] = Json::object();
    one["base"] = table.strategies[plan.base].name;
    one["shadow"] = table.strategies[plan.shadow].name;
    one["remarks"] = table.strategies[plan.rerun].flags;
    for (const PlanEffect& e : plan.effects)
      one["metrics"][std::string(metrics()[e.metric].name)] = {
          {"unit", metrics()[e.metric].unit},          {"base", estimate_json(e.base)},
          {"shadow", estimate_json(e.shadow)},         {"rerun", estimate_json(e.rerun)},
          {"arithmetic", estimate_json(e.arithmetic)}, {"incentive", estimate_json(e.incentive)},
          {"together", estimate_json(e.together)}};
  }
  return all.dump();
}

}  // namespace downline
