#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"
#include "sim/observe/table.hpp"

namespace downline::charts {

/// What a chart of a result is asked for. Empty: what suits the chart.
struct ChartRequest {
  Canvas canvas;
  std::vector<std::string> metrics;    ///< names of metrics or of weekly figures
  std::vector<double> positions;       ///< of the scenarios on the line of strategies
  std::size_t strategy = 0;            ///< of charts of one scenario
  std::optional<std::int64_t> member;  ///< whose life; who is at the top of the tree
  std::optional<int> week;             ///< pointed at
  bool summed = false;                 ///< weekly figures added up
};

/// A picture and the figures it shows.
struct Chart {
  DisplayList picture;
  Sheet sheet;
};

struct ChartInfo {
  std::string_view name;
  Words sentence;
  Chart (*make)(const ResultTable& table, const ChartRequest& request);
};

/// Every chart that a result file can be drawn as. Errors of `make`: ErrorKind::usage for what the result cannot show.
[[nodiscard]] const std::vector<ChartInfo>& gallery();

/// Errors: ErrorKind::usage for an unknown name, with a suggestion.
[[nodiscard]] const ChartInfo& find_chart(const std::string& name);

}  // namespace downline::charts
