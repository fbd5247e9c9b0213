#include "app/summary_json.hpp"

#include "app/plans.hpp"

#include <nlohmann/json.hpp>

namespace downline {
namespace {

// The library writes a number that is none as null, and every other one with the digits that give the same bits back.
using Json = nlohmann::ordered_json;

Json estimate_json(const Estimate& estimate, const std::string& unit) {
  return {{"mean", estimate.mean}, {"ci95", Json::array({estimate.low, estimate.high})}, {"unit", unit}};
}

Json difference_json(const Difference& difference) {
  const Estimate& estimate = difference.estimate;
  return {{"mean", estimate.mean},
          {"ci95", Json::array({estimate.low, estimate.high})},
          {"lower_in", difference.lower_in},
          {"of", estimate.n},
          {"variance_ratio", difference.variance_ratio}};
}

Json summary_object(const ResultTable& table, const Summary& summary) {
  Json all_metrics = Json::object();
  Json all_differences = Json::object();
  for (std::size_t m = 0; m < summary.metrics.size(); ++m) {
    Json& metric = all_metrics[summary.metrics[m]] = Json::object();
    for (std::size_t s = 0; s < summary.strategies.size(); ++s)
      metric[summary.strategies[s]] = estimate_json(summary.estimates[m][s], summary.units[m]);
    Json& differences = all_differences[summary.metrics[m]] = Json::object();
    for (std::size_t p = 0; p < summary.pairs.size(); ++p) differences[summary.pairs[p].name] = difference_json(summary.differences[m][p]);
  }
  Json all{{"seed", table.seed},
           {"replications", summary.replications.size()},
           {"metrics", std::move(all_metrics)},
           {"differences", std::move(all_differences)}};
  for (const Strategy& strategy : table.strategies)
    if (!strategy.flags.empty()) all["remarks"][strategy.name] = strategy.flags;
  if (Json plans = Json::parse(plans_json(table)); !plans.empty()) all["plans"] = std::move(plans);
  return all;
}

std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string summary_json(const ResultTable& table, const Summary& summary) { return dumped(summary_object(table, summary)); }

std::string summary_json(const ResultTable& table, const Summary& summary, const std::string& name, const Json& more) {
  Json all = summary_object(table, summary);
  all[name] = more;
  return dumped(all);
}

}  // namespace downline
