#pragma once
#include <string>
#include <vector>

#include "results/charts/canvas.hpp"

namespace downline::charts {

/// An axis: its ends, and the round values that are written beside it.
struct Axis {
  double low = 0, high = 1;
  std::vector<double> ticks;        ///< ascending, within the ends
  std::vector<std::string> labels;  ///< one a tick, without unit
  std::string unit;                 ///< "M€"; written once
};

/// An axis of values that holds [low, high] and ends at a tick where that wastes little room; steps are 1, 2 or 5 times a power of ten, of
/// counts at least 1. A frozen range keeps its ends. Values that are not finite make an axis from 0 to 1. \param most ticks, at least 2
/// \param unit as in the metrics
[[nodiscard]] Axis value_axis(double low, double high, int most, const std::string& unit, Language language, Range frozen = {});

/// An axis of weeks: ticks at whole quarters and years where there is no room for every week.
[[nodiscard]] Axis week_axis(int first, int last, int most, Language language);

/// Whether a unit counts things that come in wholes.
[[nodiscard]] bool whole_unit(const std::string& unit);

}  // namespace downline::charts
