#pragma once
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"

namespace downline::charts {

/// What one input changes when it alone is moved: down to one value, up to another.
struct Swing {
  std::string label;                   ///< of the input
  std::string low_value, high_value;   ///< as they were set; empty: not moved that way
  Estimate low, high;                  ///< paired differences to the base case; n = 0: not run
  [[nodiscard]] double reach() const;  ///< the larger of the two sizes; 0 if neither is known
};

struct Tornado {
  std::string title, subtitle, unit;
  std::vector<Swing> swings;
  bool forming = false;  ///< more is still being computed; the picture says so
};

/// The swings of a table: its first scenario is the base case; every other one that differs from it in exactly one parameter is a
/// swing of that parameter. Scenarios that differ in more are left out, and counted in the subtitle.
[[nodiscard]] Tornado tornado(const ResultTable& table, const Summary& summary, std::string_view metric, Language language);

/// Widest swing on top; bars grow from zero, the base case; whiskers are the 95 % intervals.
[[nodiscard]] DisplayList draw(const Tornado& data, const Canvas& canvas, Range values = {});
[[nodiscard]] Sheet sheet(const Tornado& data);

}  // namespace downline::charts
