#include "app/sensitivity.hpp"

#include <cmath>
#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct SensitivityOptions {
  std::string file, metric = "profit", start, wins;
  std::vector<std::string> of;
  int box = -1;
  bool json = false;
  Language language = Language::en;
};

Sensitivity sensitivity_of(const SweepCases& cases, const std::string& name, const std::vector<double>& response) {
  Sensitivity s;
  s.of = name;
  s.response = estimate(response);
  s.cases = s.response.n;
  s.share_of_luck = std::nan("");
  std::vector<double> column(response.size());
  for (std::size_t k = 0; k < cases.dimensions.size(); ++k) {
    for (std::size_t i = 0; i < column.size(); ++i) column[i] = cases.values[i][k];
    s.bars.push_back(tornado_bar(column, response));
  }
  std::vector<std::vector<double>> at;
  for (const SweepPoint& point : cases.design.points) at.push_back(point.at);
  const std::vector<double> by_point = cases.by_point(response);
  if (cases.design.method == SweepMethod::morris) s.effects = elementary_effects(at, by_point);
  if (cases.design.method == SweepMethod::saltelli)
    s.indices = sobol_indices(by_point, cases.design.axes.size(), cases.design.second_order);
  return s;
}

Sensitivity scenario_sensitivity(const SweepCases& cases, std::size_t scenario) {
  Sensitivity s = sensitivity_of(cases, cases.scenarios[scenario], cases.means[scenario]);
  s.share_of_luck = cases.share_of_luck(scenario);
  return s;
}

/// "A" or "A - B"; names may hold hyphens, so every hyphen is tried.
Sensitivity asked_sensitivity(const SweepCases& cases, const std::string& name) {
  const auto index = [&](std::string part) {
    while (part.ends_with(' ')) part.pop_back();
    part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
    const auto found = std::find(cases.scenarios.begin(), cases.scenarios.end(), part);
    return static_cast<std::size_t>(found - cases.scenarios.begin());
  };
  for (std::size_t dash = name.find('-'); dash != std::string::npos; dash = name.find('-', dash + 1)) {
    const std::size_t a = index(name.substr(0, dash)), b = index(name.substr(dash + 1));
    if (a < cases.scenarios.size() && b < cases.scenarios.size())
      return sensitivity_of(cases, cases.scenarios[a] + " - " + cases.scenarios[b], cases.differences(a, b));
  }
  return scenario_sensitivity(cases, cases.scenario(name));
}

/// Every scenario, and the difference when there are two.
std::vector<Sensitivity> all_sensitivities(const SweepCases& cases, const std::vector<std::string>& of) {
  std::vector<Sensitivity> all;
  all.reserve(of.size());
  for (const std::string& name : of) all.push_back(asked_sensitivity(cases, name));
  if (!of.empty()) return all;
  for (std::size_t s = 0; s < cases.scenarios.size(); ++s) all.push_back(scenario_sensitivity(cases, s));
  if (cases.scenarios.size() == 2) {
    const std::string pair = cases.scenarios[0] + " - " + cases.scenarios[1];
    all.push_back(sensitivity_of(cases, pair, cases.differences(0, 1)));
  }
  return all;
}

/// A case is of interest where the scenario's mean is above that of every other; cases that lack a mean are left out.
Discovery discover(const SweepCases& cases, const SensitivityOptions& options) {
  const std::size_t winner = cases.scenario(options.wins);
  if (cases.scenarios.size() < 2)
    throw Error(ErrorKind::usage, "--wins needs scenarios to win against", "the sweep has one",
                "name several under `scenario` in the design");
  std::vector<std::vector<double>> values;
  std::vector<bool> wins;
  for (std::size_t i = 0; i < cases.values.size(); ++i) {
    bool known = true, first = true;
    for (std::size_t s = 0; s < cases.scenarios.size(); ++s) {
      known = known && std::isfinite(cases.means[s][i]);
      first = first && (s == winner || cases.means[winner][i] > cases.means[s][i]);
    }
    if (!known) continue;
    values.push_back(cases.values[i]);
    wins.push_back(first);
  }
  std::vector<PrimParameter> parameters;
  for (const Dimension& dimension : cases.dimensions) parameters.push_back({dimension.ordered});
  Discovery discovery{cases.scenarios[winner], prim(values, wins, parameters), 0};
  discovery.chosen = options.box < 0 ? balanced_box(discovery.boxes) : static_cast<std::size_t>(options.box);
  if (discovery.chosen >= discovery.boxes.size())
    throw Error(ErrorKind::usage, "no box " + std::to_string(options.box), "there are 0 to " + std::to_string(discovery.boxes.size() - 1));
  return discovery;
}

ExitCode sensitivity(const SensitivityOptions& options) {
  const SweepCases cases = cases_of(sweep::read_table(options.file), options.metric, options.start);
  const std::vector<Sensitivity> all = all_sensitivities(cases, options.of);
  std::optional<Discovery> discovery;
  if (!options.wins.empty()) discovery = discover(cases, options);
  print(options.json ? sensitivity_json(cases, all, discovery) : sensitivity_text(cases, all, discovery, options.language));
  return ExitCode::ok;
}

}  // namespace

void add_sensitivity(CLI::App& program, Action& action) {
  const auto options = std::make_shared<SensitivityOptions>();
  CLI::App* verb = program.add_subcommand("sensitivity", "What matters in a merged sweep, and where a scenario wins");
  verb->add_option("RESULT", options->file, "Merged sweep")->required();
  verb->add_option("--metric", options->metric, "What is looked at (default: profit)")->type_name("METRIC");
  verb->add_option("--of", options->of, "A scenario, or a difference \"A - B\" (default: every scenario, and the difference of two)")
      ->type_name("NAME");
  verb->add_option("--start", options->start, "Only under this start (default: all of the sweep)")->type_name("NAME");
  verb->add_option("--wins", options->wins, "Find the box of assumptions in which this scenario comes first (PRIM)")->type_name("NAME");
  verb->add_option("--box", options->box, "Show this box of the way (default: the best balance of coverage and density)")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N");
  add_telling(*verb, options->json, options->language);
  verb->footer("Examples:\n  downline sensitivity sweep.h5\n  downline sensitivity sweep.h5 --metric sales --wins strategy-2");
  verb->callback([options, &action] { action = [options] { return sensitivity(*options); }; });
}

}  // namespace downline
