#pragma once
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"

namespace downline {

/// One figure of a company under another plan: paired over the replications of the same worlds.
struct PlanEffect {
  std::size_t metric;   ///< index in `metrics()`
  Estimate base;        ///< under its own plan
  Estimate shadow;      ///< the other plan paid on the sales, people and network of the base run, nobody reacting
  Estimate rerun;       ///< run again under the other plan, people reacting to it
  Estimate arithmetic;  ///< shadow - base: what the plan pays otherwise for the same work
  Estimate incentive;   ///< rerun - shadow: what comes of people reacting; the plan's incentive effect
  Estimate together;    ///< rerun - base
};

/// One other plan of a table made by `compare BASE --plans PLAN...`.
struct PlanEffects {
  std::string plan;                 ///< name of the strategy that runs under it
  std::size_t base, shadow, rerun;  ///< strategies of the table
  std::vector<PlanEffect> effects;  ///< sales, commissions, payout ratio, profit, incomes ...
};

/// Suffix of the name of a strategy that books another plan on its own volumes.
inline constexpr std::string_view shadow_suffix = "-shadow";

/// The plans of a table: a strategy with a `shadow_plan` named PLAN-shadow, the strategy PLAN, and the first of the table as their base.
/// Empty where the table was not made so.
[[nodiscard]] std::vector<PlanEffects> plan_effects(const ResultTable& table);

/// The metrics that are told of each plan, as indices.
[[nodiscard]] std::vector<std::size_t> plan_metrics();

}  // namespace downline
