#pragma once
#include <optional>
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"

namespace downline::charts {

/// A key figure of one scenario, and how it stands to another one.
struct Figure {
  std::string label, unit;  ///< unit as in the metrics
  Estimate value;
  std::optional<Estimate> difference;  ///< to `against`, paired
  std::string against;
  std::vector<double> runs;  ///< one value a replication; drawn as dots beside the interval
};

struct Figures {
  std::string title, subtitle;
  std::size_t series = 0;  ///< place of the scenario: its colour
  std::vector<Figure> figures;
};

/// The main metrics of a scenario; against the first other one where there is one.
[[nodiscard]] Figures figures(const ResultTable& table, const Summary& summary, std::size_t strategy, Language language);

/// Tiles in as many columns as there is room for: label, figure, interval, difference.
[[nodiscard]] DisplayList draw(const Figures& data, const Canvas& canvas);
[[nodiscard]] Sheet sheet(const Figures& data);

/// Height that the tiles need at a width.
[[nodiscard]] float height_of(const Figures& data, const Canvas& canvas);

}  // namespace downline::charts
