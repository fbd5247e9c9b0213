#include "app/sweep_cases.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "results/analysis/statistics.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

std::size_t place_of_name(const std::vector<std::string>& known, const std::string& name, const std::string& what) {
  const auto found = std::find(known.begin(), known.end(), name);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string list;
  for (const std::string& word : known) list += (list.empty() ? "" : ", ") + word;
  const std::string near = nearest(name, known);
  throw Error(ErrorKind::usage, "no " + what + " `" + printable(name) + "` in the file", {},
              near.empty() ? "there are: " + list : "did you mean `" + near + "`?");
}

/// The value as a number, or its place in the list.
double as_number(const Dimension& dimension, const std::string& text) {
  if (!dimension.ordered) {
    const auto found = std::find(dimension.listed.begin(), dimension.listed.end(), text);
    return static_cast<double>(found - dimension.listed.begin());
  }
  double value = no_value;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<Dimension> dimensions_of(const SweepDesign& design, const std::vector<std::string>& starts) {
  std::vector<Dimension> dimensions;
  for (const SweepAxis& axis : design.axes) {
    Dimension d{axis.path, axis.unit, axis.kind <= Kind::real, {}};
    if (!d.ordered) d.listed = axis.listed;
    dimensions.push_back(std::move(d));
  }
  if (starts.size() > 1) dimensions.push_back({"start", "1", false, starts});
  return dimensions;
}

[[noreturn]] void other_designs() {
  throw Error(ErrorKind::file, "the designs of the file are not those of the design it keeps",
              "it was made by another version of the program", "merge the sweep again");
}

/// Puts every run of the table into its case; a point of the table is one of the design under one start.
void place_runs(const sweep::Table& table, std::size_t metric, SweepCases& cases) {
  const std::vector<std::string>& all_starts = cases.design.starts;
  for (std::size_t i = 0; i < table.designs.size(); ++i) {
    const sweep::Design& design = table.designs[i];
    const std::size_t point = design.point / all_starts.size();
    if (point >= cases.design.points.size() || cases.design.points[point].values != design.values ||
        all_starts[design.point % all_starts.size()] != design.start)
      other_designs();
    const auto start = std::find(cases.starts.begin(), cases.starts.end(), design.start);
    if (start == cases.starts.end()) continue;
    const std::size_t at = point * cases.starts.size() + static_cast<std::size_t>(start - cases.starts.begin());
    const std::size_t scenario = place_of_name(cases.scenarios, design.scenario, "scenario");
    for (int r = 0; r < table.replications; ++r)
      cases.runs[scenario][at][static_cast<std::size_t>(r)] = table.values[metric][table.slot(i, r)];
  }
}

/// In the order of the design.
std::vector<std::string> scenarios_of(const sweep::Table& table) {
  std::vector<std::string> names;
  for (const sweep::Design& design : table.designs) {
    if (std::find(names.begin(), names.end(), design.scenario) != names.end()) break;
    names.push_back(design.scenario);
  }
  return names;
}

}  // namespace

SweepCases cases_of(const sweep::Table& table, const std::string& metric, const std::string& start) {
  const std::size_t m = place_of_name(table.metrics, metric, "metric");
  SweepCases e;
  e.design = played_design(table.design_text, table.scenario_texts);
  e.scenarios = scenarios_of(table);
  e.metric = metric;
  e.unit = table.units[m];
  e.replications = table.replications;
  e.starts = e.design.starts;
  if (!start.empty()) e.starts = {e.design.starts[place_of_name(e.design.starts, start, "start")]};
  e.dimensions = dimensions_of(e.design, e.starts);
  const std::size_t n = e.design.points.size() * e.starts.size();
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<double> values;
    for (std::size_t k = 0; k < e.design.axes.size(); ++k)
      values.push_back(as_number(e.dimensions[k], e.design.points[i / e.starts.size()].values[k]));
    if (e.starts.size() > 1) values.push_back(static_cast<double>(i % e.starts.size()));
    e.values.push_back(std::move(values));
  }
  const std::vector<double> none(static_cast<std::size_t>(table.replications), no_value);
  e.runs.assign(e.scenarios.size(), std::vector<std::vector<double>>(n, none));
  place_runs(table, m, e);
  e.means.assign(e.scenarios.size(), std::vector<double>(n));
  for (std::size_t s = 0; s < e.scenarios.size(); ++s)
    for (std::size_t i = 0; i < n; ++i) e.means[s][i] = estimate(e.runs[s][i]).mean;
  return e;
}

std::vector<double> SweepCases::differences(std::size_t a, std::size_t b) const {
  std::vector<double> all;
  for (std::size_t i = 0; i < values.size(); ++i) all.push_back(difference(runs[a][i], runs[b][i]).estimate.mean);
  return all;
}

/// All cases are played in the same worlds: a lucky world lifts all of them and is no difference between them, so it is taken out first.
double SweepCases::share_of_luck(std::size_t scenario) const {
  std::vector<double> world(static_cast<std::size_t>(replications));
  for (std::size_t r = 0; r < world.size(); ++r) {
    std::vector<double> across;
    for (const std::vector<double>& of_case : runs[scenario]) across.push_back(of_case[r]);
    world[r] = estimate(across).mean;
  }
  double luck = 0;
  int n = 0;
  for (std::vector<double> of_case : runs[scenario]) {
    for (std::size_t r = 0; r < world.size(); ++r) of_case[r] -= world[r];
    const Estimate e = estimate(of_case);
    if (e.n < 2) continue;
    luck += e.sd * e.sd / e.n;
    ++n;
  }
  const Estimate spread = estimate(means[scenario]);
  return n == 0 || !(spread.sd > 0) ? no_value : std::min(1.0, luck / n / (spread.sd * spread.sd));
}

std::vector<double> SweepCases::by_point(const std::vector<double>& by_case) const {
  std::vector<double> all(by_case.size() / starts.size());
  for (std::size_t i = 0; i < by_case.size(); ++i) all[i / starts.size()] += by_case[i] / static_cast<double>(starts.size());
  return all;
}

std::size_t SweepCases::scenario(const std::string& name) const { return place_of_name(scenarios, name, "scenario"); }

}  // namespace downline
