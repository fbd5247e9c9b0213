#pragma once
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"

namespace downline::charts {

/// A metric over two levers.
struct HeatMap {
  std::string title, subtitle, unit;
  std::string x_label, y_label;
  std::vector<std::string> xs, ys;          ///< the levers' values, ascending
  std::vector<std::vector<double>> values;  ///< [ys][xs]; not a number: not run, or not defined
};

/// The scenarios of a table as a map: they must differ in exactly two parameters. Scenarios at the same place count once, the first.
/// Errors: ErrorKind::usage if they differ in fewer or more.
[[nodiscard]] HeatMap heat_map(const ResultTable& table, const Summary& summary, std::string_view metric, Language language);

/// Cells with their numbers where there is room; a ramp about zero where values have both signs.
[[nodiscard]] DisplayList draw(const HeatMap& data, const Canvas& canvas, Range values = {});
[[nodiscard]] Sheet sheet(const HeatMap& data);

}  // namespace downline::charts
