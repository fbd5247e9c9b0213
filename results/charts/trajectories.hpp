#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"
#include "sim/observe/table.hpp"

namespace downline::charts {

/// Shares of the runs that the nested bands hold, widest first.
inline constexpr std::array<double, 3> band_shares{0.95, 0.80, 0.50};
/// With fewer runs each run is drawn: so few say nothing about one in twenty.
inline constexpr int least_runs_of_bands = 20;

/// What the runs of one scenario did week by week. Not a number: not defined in that week.
struct Fan {
  std::string name;
  std::size_t series = 0;                                         ///< its place among the scenarios: colour, dash, marker
  int runs = 0;                                                   ///< replications
  std::vector<double> median;                                     ///< [weeks shown]
  std::array<std::vector<double>, band_shares.size()> low, high;  ///< [weeks shown] each, by `band_shares`
  std::vector<std::vector<double>> paths;                         ///< the runs themselves while they are few
  [[nodiscard]] bool banded() const { return runs >= least_runs_of_bands; }
};

struct Trajectories {
  std::string title, subtitle, unit;  ///< unit as in the metrics
  int first_week = 0;                 ///< of the values: 0 for stocks and sums, 1 for flows
  std::vector<Fan> fans;
};

/// A series or gauge by its name, over the replications that all strategies finished.
/// \param summed flows are added up from the first week on
/// Errors: ErrorKind::usage for an unknown name, with a suggestion; a stock cannot be summed.
[[nodiscard]] Trajectories trajectories(const ResultTable& table, std::string_view name, bool summed, Language language);

/// Median and quantiles of runs, week by week; values that are not numbers are left out.
/// \param runs [replications][weeks shown]
[[nodiscard]] Fan fan(std::string name, std::size_t series, const std::vector<std::vector<double>>& runs);

/// \param values axis that is kept; otherwise from the data  \param week the week that is pointed at: a line, and every value there
[[nodiscard]] DisplayList draw(const Trajectories& data, const Canvas& canvas, Range values = {}, std::optional<int> week = {});

/// The lowest and highest value that is drawn, for axes shared among pictures.
[[nodiscard]] Range range_of(const Trajectories& data);

/// One row a scenario and week: median and the ends of each band.
[[nodiscard]] Sheet sheet(const Trajectories& data);

}  // namespace downline::charts
