#pragma once
#include <optional>
#include <string>
#include <vector>

#include "results/analysis/valley.hpp"
#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"

namespace downline::charts {

/// A scenario on the way from one strategy to the other.
struct LinePoint {
  double position = 0;  ///< 0: the first strategy alone .. 1: the last alone
  std::string name;
  Estimate estimate;
  std::size_t series = 0;  ///< its colour and marker when it stands beside the line
  bool beside = false;     ///< a named mix that is no point of the line
};

struct StrategyLine {
  std::string title, subtitle, unit;
  std::string verdict;            ///< one sentence: trough confirmed, absent, reversed or undecided
  std::vector<LinePoint> points;  ///< ascending positions; those `beside` anywhere
  std::optional<LinePoint> here;  ///< the reader's own scenario; one that is `beside` has no place between the strategies, only a value
};

/// The scenarios of a table as points of the line, in their order.
/// \param positions [strategies] 0 to 1; empty: evenly spaced from the first to the last. Of several at one place the first is a point of
/// the line, the others stand beside it. Errors: ErrorKind::usage for a wrong number of positions or one that is not between 0 and 1.
[[nodiscard]] StrategyLine strategy_line(const ResultTable& table, const Summary& summary, std::string_view metric,
                                         std::vector<double> positions, Language language);

/// "Trough confirmed: ..." of the verdict on points of these names.
[[nodiscard]] std::string verdict_text(const ValleyVerdict& verdict, const std::vector<std::string>& names, std::string_view unit,
                                       Language language);

[[nodiscard]] DisplayList draw(const StrategyLine& data, const Canvas& canvas, Range values = {});
[[nodiscard]] Sheet sheet(const StrategyLine& data);

}  // namespace downline::charts
