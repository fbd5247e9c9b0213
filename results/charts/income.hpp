#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"
#include "sim/observe/table.hpp"

namespace downline::charts {

/// What the members of one scenario earn, all of them, nobody left out.
struct IncomeCurve {
  std::string name;
  std::size_t series = 0;
  std::vector<double> shares, incomes;  ///< quantiles: so large a share of members has at most so much [EUR a year]
  double at_most_zero = 0;              ///< share
  double median = 0;                    ///< [EUR a year]
  std::vector<double> lorenz;           ///< share of all net income held by the least paid 0, 1 .. 100 %; empty where it is not defined
};

struct Incomes {
  std::string title, subtitle;
  std::vector<IncomeCurve> curves;
};

/// Quantiles are means over the replications; the Lorenz curve needs the table of members that a run kept.
[[nodiscard]] Incomes incomes(const ResultTable& table, Language language);

/// Net income against the share of members, zeros included; the best-paid hundredth is told in words.
[[nodiscard]] DisplayList draw_quantiles(const Incomes& data, const Canvas& canvas, Range values = {});
/// Whose income it is: the share held by the least paid. Below zero where members lose more than they earn.
[[nodiscard]] DisplayList draw_lorenz(const Incomes& data, const Canvas& canvas);

[[nodiscard]] Sheet sheet_of_quantiles(const Incomes& data);
[[nodiscard]] Sheet sheet_of_lorenz(const Incomes& data);

/// Lorenz curve of incomes in cents, in percent steps; empty if there is none or they do not sum to more than zero.
[[nodiscard]] std::vector<double> lorenz_curve(std::vector<std::int64_t> incomes);

}  // namespace downline::charts
