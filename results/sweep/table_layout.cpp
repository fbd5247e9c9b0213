#include "results/sweep/table_layout.hpp"

#include <algorithm>
#include <set>

#include "results/sweep/table.hpp"
#include "sim/core/check.hpp"
#include "sim/observe/record.hpp"

namespace downline::sweep {
namespace layout {
namespace {

std::vector<DatasetInfo> build() {
  const std::vector<std::string> by_run{"design", "replication"}, by_design{"metric", "design"};
  const std::string s = "/summary", p = "/provenance";
  const char* const design = "design: one scenario with one value of each parameter";
  const char* const replication = "replication; the same index is the same luck in every design";
  return {
      {"/design", Type::int32, {"design"}, "1", design},
      {"/replication", Type::int32, {"replication"}, "1", replication},
      {"/week", Type::int32, {"week"}, "week", "week; 0 is the state before the first, with flows 0"},
      {"/scenario", Type::string, {"design"}, "1", "name of the scenario"},
      {"/start", Type::string, {"design"}, "1", "start of the company; empty: the scenario's own"},
      {"/point", Type::int32, {"design"}, "1", "point of the experiment; its designs differ in the scenario only"},
      {"/design_key", Type::string, {"design"}, "1", "digest of what was run; the same for the same scenario in any sweep"},
      {"/status", Type::int32, by_run, "1", "how the run ended"},
      {s + "/metric", Type::string, {"metric"}, "1", "name of the metric"},
      {s + "/design", Type::int32, {"design"}, "1", design},
      {s + "/replication", Type::int32, {"replication"}, "1", replication},
      {s + "/unit", Type::string, {"metric"}, "1", "unit of the metric's values"},
      {s + "/value", Type::float64, {"metric", "design", "replication"}, "1", "value of the metric, in the unit given by `unit`"},
      {s + "/n", Type::int32, by_design, "1", "replications in which the metric is defined"},
      {s + "/mean", Type::float64, by_design, "1", "mean over replications, in the unit given by `unit`"},
      {s + "/sd", Type::float64, by_design, "1", "standard deviation over replications, in the unit given by `unit`"},
      {s + "/ci95_low", Type::float64, by_design, "1", "lower end of the 95 % interval of the mean, Student's t"},
      {s + "/ci95_high", Type::float64, by_design, "1", "upper end of the 95 % interval of the mean, Student's t"},
      {p + "/scenario", Type::string, {"scenario"}, "1", "name of the scenario"},
      {p + "/scenario_resolved_yaml", Type::string, {"scenario"}, "1", "the scenario at its first point, with every parameter written out"},
      {p + "/design_yaml", Type::string, {}, "1", "the design as given"},
      {p + "/axis",
       Type::string,
       {"axis"},
       "1",
       "dotted path of a parameter that the designs differ in",
       false,
       schema::Presence::when_any},
      {p + "/axis_unit", Type::string, {"axis"}, "1", "its unit", false, schema::Presence::when_any},
      {p + "/axis_label", Type::string, {"axis"}, "1", "what it is", false, schema::Presence::when_any},
      {p + "/axis_dataset", Type::string, {"axis"}, "1", "dataset of its values", false, schema::Presence::when_any},
      {p + "/failures/row", Type::int32, {"row"}, "1", "row", false, schema::Presence::when_any},
      {p + "/failures/text", Type::string, {"row"}, "1", "run that failed, and why", false, schema::Presence::when_any},
  };
}

}  // namespace

const std::vector<DatasetInfo>& datasets() {
  static const std::vector<DatasetInfo> all = build();
  return all;
}

const DatasetInfo& dataset(std::string_view path) { return schema::dataset(path, datasets()); }

DatasetInfo weekly(const std::string& name) {
  const auto found = std::find_if(series().begin(), series().end(), [&](const SeriesInfo& info) { return info.name == name; });
  const std::vector<std::string> dims{"design", "replication", "week"};
  if (found == series().end()) return {"/" + name, Type::int64, dims, "1", name};
  const bool money = found->kind == ValueKind::money;
  return {"/" + name, Type::int64, dims, money ? "EUR" : std::string(found->unit), std::string(found->sentence.en), money};
}

DatasetInfo parameter(const Axis& axis, const std::string& name) {
  return {"/" + name,
          axis.number ? Type::float64 : Type::string,
          {"design"},
          axis.unit.empty() ? "1" : axis.unit,
          axis.label.empty() ? axis.path : axis.label};
}

std::string markdown() { return schema::markdown(datasets()); }

}  // namespace layout

std::vector<std::string> names_of_axes(const std::vector<Axis>& axes) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Axis& axis : axes) {
    std::string name = "param_";
    for (const char c : axis.path) name += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    std::string free = name;
    for (int i = 2; !taken.insert(free).second; ++i) free = name + "_" + std::to_string(i);
    names.push_back(free);
  }
  return names;
}

}  // namespace downline::sweep
