#pragma once
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"

namespace downline::charts {

/// A paired difference: its interval, and the difference in every replication.
struct DifferenceRow {
  std::string label;
  Difference difference;
  std::vector<double> runs;  ///< [replications]
};

struct Differences {
  std::string title, subtitle, unit;
  std::vector<DifferenceRow> rows;
};

/// Every pair of scenarios, larger mean first, in one metric.
[[nodiscard]] Differences differences(const ResultTable& table, const Summary& summary, std::string_view metric, Language language);

/// One row a pair: a dot a run (a dot a fiftieth of the runs where they are many) and the interval of the mean, without a mark at the
/// mean: distance would be read as certainty.
[[nodiscard]] DisplayList draw(const Differences& data, const Canvas& canvas, Range values = {});
[[nodiscard]] Sheet sheet(const Differences& data);

}  // namespace downline::charts
