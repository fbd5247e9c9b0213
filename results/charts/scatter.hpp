#pragma once
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"

namespace downline::charts {

/// One scenario's runs: a dot each.
struct Cloud {
  std::string name;
  std::size_t series = 0;
  std::vector<double> x, y;  ///< [replications]; a run of which either is not a number is not drawn
};

/// Any two metrics against each other.
struct Scatter {
  std::string title, subtitle;
  std::string x_label, x_unit, y_label, y_unit;
  std::vector<Cloud> clouds;
};

[[nodiscard]] Scatter scatter(const ResultTable& table, std::string_view x_metric, std::string_view y_metric, Language language);

/// Small marks are runs, the large one of each scenario lies at its means.
[[nodiscard]] DisplayList draw(const Scatter& data, const Canvas& canvas, Range xs = {}, Range ys = {});
[[nodiscard]] Sheet sheet(const Scatter& data);

}  // namespace downline::charts
