#pragma once
#include <memory>
#include <string>
#include <vector>

#include "results/sweep/plan.hpp"
#include "scenarios/yaml/design.hpp"

namespace downline {

/// A design with its scenarios, each read once.
class Experiment {
 public:
  /// Errors: as `load_scenario`.
  explicit Experiment(SweepDesign design);
  [[nodiscard]] const SweepDesign& design() const { return design_; }
  /// The scenario of a row. Errors: ErrorKind::scenario.
  [[nodiscard]] Scenario scenario(std::size_t index) const;
  /// Of everything that the plan is made from: design, scenarios, program. \param series kept of each run
  [[nodiscard]] std::string fingerprint(const std::vector<std::string>& series) const;
  /// Reads every row: what is run, under its key. Errors: ErrorKind::scenario with the problems of all rows.
  [[nodiscard]] sweep::Plan plan(const std::vector<std::string>& series, const std::string& options) const;

 private:
  [[nodiscard]] std::size_t base_of(const SweepRow& row) const;
  SweepDesign design_;
  std::vector<ScenarioBase> bases_;  ///< [scenario * starts + start]
};

/// The weekly series of `--series`: names with commas between, `all`, `none`; empty: the usual ones. Errors: ErrorKind::usage.
[[nodiscard]] std::vector<std::string> parse_series(const std::string& text);

}  // namespace downline
