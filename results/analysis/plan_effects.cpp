#include "results/analysis/plan_effects.hpp"

#include <algorithm>
#include <array>

namespace downline {
namespace {

/// Whether the strategy books a plan of its own beside the one its members live by.
bool has_shadow(const Strategy& strategy) {
  return std::any_of(strategy.parameters.begin(), strategy.parameters.end(),
                     [](const ParameterValue& value) { return value.path.starts_with("shadow_plan."); });
}

std::size_t strategy_of(const ResultTable& table, const std::string& name) {
  const auto found = std::find_if(table.strategies.begin(), table.strategies.end(), [&](const Strategy& s) { return s.name == name; });
  return static_cast<std::size_t>(found - table.strategies.begin());
}

PlanEffect effect_of(const ResultTable& table, std::size_t metric, const PlanEffects& plan) {
  const std::vector<double> base = metric_values(table, metric, plan.base);
  const std::vector<double> shadow = metric_values(table, metric, plan.shadow);
  const std::vector<double> rerun = metric_values(table, metric, plan.rerun);
  return {metric,
          estimate(base),
          estimate(shadow),
          estimate(rerun),
          difference(shadow, base).estimate,
          difference(rerun, shadow).estimate,
          difference(rerun, base).estimate};
}

}  // namespace

std::vector<std::size_t> plan_metrics() {
  constexpr std::array told{
      "sales", "commissions", "gifts", "payout_ratio", "profit", "median_income", "share_income_below_zero", "share_income_at_most_zero"};
  std::vector<std::size_t> indices;
  indices.reserve(told.size());
  for (const char* name : told) indices.push_back(metric_index(name));
  return indices;
}

std::vector<PlanEffects> plan_effects(const ResultTable& table) {
  std::vector<PlanEffects> all;
  for (std::size_t s = 1; s < table.strategies.size(); ++s) {
    const std::string& name = table.strategies[s].name;
    if (!name.ends_with(shadow_suffix) || !has_shadow(table.strategies[s])) continue;
    PlanEffects plan{name.substr(0, name.size() - shadow_suffix.size()), 0, s, 0, {}};
    plan.rerun = strategy_of(table, plan.plan);
    if (plan.rerun == table.strategies.size()) continue;
    for (const std::size_t metric : plan_metrics()) plan.effects.push_back(effect_of(table, metric, plan));
    all.push_back(std::move(plan));
  }
  return all;
}

}  // namespace downline
