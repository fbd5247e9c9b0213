#pragma once
#include <string>
#include <vector>

#include "app/job.hpp"
#include "results/analysis/middle.hpp"
#include "scenarios/yaml/line.hpp"

namespace downline {

/// A position of a line at equal money.
struct EqualMoney {
  double factor = 1.0;  ///< on the scalable budgets
  double target = 0;    ///< the straight line between what the ends spend [EUR]
  double spent = 0;     ///< mean over the replications [EUR]
  bool met = true;      ///< within 1 %
};

/// One line between two scenarios under one value of kappa, with all its runs.
struct LineRuns {
  std::string from, to;  ///< names of the ends
  double kappa = 0;
  std::vector<double> at;                      ///< [points]
  std::vector<Scenario> planned;               ///< [points]
  std::vector<Scenario> equal;                 ///< [points]; the ends are those of `planned`
  std::vector<EqualMoney> money;               ///< [points]
  RunsOf planned_runs, equal_runs;             ///< [points][replications]
  std::vector<std::vector<double>> divisions;  ///< [points][replications], profit [EUR]
};

/// What is asked for.
struct LineOrder {
  std::string from, to;
  Line line;
  int points = 5;  ///< positions, both ends included
  int replications = 20;
  std::vector<double> kappas{0, 1};
};

/// The scenarios of the line at every kappa, as planned, named for results. Errors: ErrorKind::scenario.
[[nodiscard]] std::vector<LineRuns> lay_lines(const LineOrder& order, const ScenarioOptions& options);

/// Runs the lines as planned, then at equal money, then the two divisions, all in the same worlds. `job` holds how to run; failures
/// are added to its table. \return false when a stop or a failure left something out
[[nodiscard]] bool run_lines(std::vector<LineRuns>& lines, int replications, Job& job);

/// Profit along the line. \param equal at equal money
[[nodiscard]] LineValues profits(const LineRuns& line, bool equal);

}  // namespace downline
