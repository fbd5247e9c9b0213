#include "app/sweep_plan.hpp"

#include <algorithm>
#include <sstream>

#include "app/until.hpp"
#include "models/catalog.hpp"
#include "results/analysis/statistics.hpp"
#include "results/sweep/shard.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr std::string_view usual_series = "members,customers,joins,quits,orders,sales,commissions,profit";

/// What of this program decides what a run leaves: the names of all that is recorded, and what of it is kept.
std::string recorded(const std::vector<std::string>& kept) {
  std::string words = "sweep 1";
  for (const SeriesInfo& info : series()) words += " " + std::string(info.name);
  for (const MetricInfo& metric : metrics()) words += " " + std::string(metric.name);
  words += " keeps";
  for (const std::string& name : kept) words += " " + name;
  return words;
}

/// The scenario without what does not touch its runs.
std::string what_runs(Scenario scenario) {
  scenario.title.clear();
  return resolved_yaml(scenario);
}

std::string name_of(const SweepDesign& design, const SweepRow& row) {
  const std::string& name = design.scenarios[row.scenario].name;
  return row.start.empty() || design.starts.size() == 1 ? name : name + ", " + row.start;
}

bool is_number(Kind kind) {
  return kind == Kind::money || kind == Kind::share || kind == Kind::basis_points || kind == Kind::count || kind == Kind::real;
}

/// Throws now if the metric or the pair of `until` is unknown. [strategies of one point]
void check_precision(const SweepDesign& design, const sweep::Precision& precision) {
  ResultTable table;
  for (const SweepScenario& scenario : design.scenarios) table.strategies.push_back({scenario.name, {}, {}, {}, {}, {}});
  static_cast<void>(half_width(table, precision.metric, precision.pair));
}

}  // namespace

Experiment::Experiment(SweepDesign design) : design_(std::move(design)) {
  for (const SweepScenario& scenario : design_.scenarios)
    for (const std::string& start : design_.starts) bases_.emplace_back(scenario.reference, start);
}

std::size_t Experiment::base_of(const SweepRow& row) const {
  const auto start = std::find(design_.starts.begin(), design_.starts.end(), row.start) - design_.starts.begin();
  return row.scenario * design_.starts.size() + static_cast<std::size_t>(start);
}

Scenario Experiment::scenario(std::size_t index) const {
  const SweepRow row = design_.row(index);
  return bases_[base_of(row)].with(row.overrides);
}

std::string Experiment::fingerprint(const std::vector<std::string>& series) const {
  std::string all = recorded(series) + "\n" + design_.text + "\n" + design_.until + "\n" + std::to_string(design_.replications);
  for (const Override& setting : design_.settings) all += "\n" + setting.path + "=" + setting.value;
  for (const ScenarioBase& base : bases_) all += "\n" + what_runs(base.with({}));
  return sweep::key_of(all).hex();
}

sweep::Plan Experiment::plan(const std::vector<std::string>& series, const std::string& options) const {
  sweep::Plan plan;
  plan.title = design_.title;
  plan.options = options;
  plan.design_text = design_.text;
  plan.replications = design_.replications;
  plan.series = series;
  plan.fingerprint = fingerprint(series);
  if (!design_.until.empty()) {
    const Precision precision = parse_precision(design_.until);
    plan.precision = sweep::Precision{precision.metric, precision.half_width, precision.pair};
    check_precision(design_, *plan.precision);
  }
  for (const SweepAxis& axis : design_.axes) plan.axes.push_back({axis.path, axis.unit, std::string(axis.label.en), is_number(axis.kind)});
  const std::string schema = recorded(series) + "\n";
  std::vector<Problem> problems;
  for (std::size_t index = 0; index < design_.rows(); ++index) {
    const SweepRow row = design_.row(index);
    const std::size_t group = index / design_.scenarios.size();  // one point under one start
    try {
      const Scenario scenario = bases_[base_of(row)].with(row.overrides);
      const std::string text = what_runs(scenario);
      const int weeks = static_cast<int>(scenario.now.run.weeks);
      if (index == 0) plan.weeks = weeks;
      if (weeks != plan.weeks)
        throw Error(ErrorKind::scenario, "the designs run for " + std::to_string(plan.weeks) + " and " + std::to_string(weeks) + " weeks",
                    "weekly series of one sweep are of one length", "set the same `weeks` for all");
      plan.designs.push_back(
          {sweep::key_of(schema + text), group, design_.scenarios[row.scenario].name, row.start, design_.points[row.point].values});
      if (const std::string name = name_of(design_, row); group < design_.starts.size()) {
        plan.scenario_names.push_back(name);
        plan.scenario_texts.push_back(text);
      }
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::scenario) throw;
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
      if (problems.size() > 20) break;
    }
  }
  if (!problems.empty()) throw Error(ErrorKind::scenario, std::move(problems));
  return plan;
}

std::vector<std::string> parse_series(const std::string& text) {
  std::vector<std::string> names, known;
  for (const SeriesInfo& info : series()) known.emplace_back(info.name);
  if (text == "none") return {};
  if (text == "all") return known;
  std::istringstream words(text.empty() ? std::string(usual_series) : text);
  for (std::string word; std::getline(words, word, ',');) {
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      const std::string near = nearest(word, known);
      throw Error(ErrorKind::usage, "no weekly series `" + printable(word) + "`", {},
                  near.empty() ? "`downline explain` lists them; or all, none" : "did you mean `" + near + "`?");
    }
    names.push_back(word);
  }
  // In the program's order, each once: the same choice is the same sweep however it is written.
  std::vector<std::string> ordered;
  for (const std::string& name : known)
    if (std::find(names.begin(), names.end(), name) != names.end()) ordered.push_back(name);
  return ordered;
}

}  // namespace downline
