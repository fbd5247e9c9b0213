#include "results/charts/fans.hpp"

#include <algorithm>
#include <cmath>

#include "results/charts/numbers.hpp"

namespace downline::charts {
namespace {

/// Calls `piece(first, last)` for every longest stretch [first, last) in which all is defined.
template <class Defined, class Piece>
void each_piece(std::size_t size, const Defined& defined, const Piece& piece) {
  for (std::size_t first = 0; first < size; ++first) {
    if (!defined(first)) continue;
    std::size_t last = first;
    while (last < size && defined(last)) ++last;
    piece(first, last);
    first = last;
  }
}

void draw_band(Pen& pen, const Fan& fan, std::size_t b, const Plot& plot, int first_week) {
  each_piece(
      fan.low[b].size(), [&](std::size_t w) { return std::isfinite(fan.low[b][w]) && std::isfinite(fan.high[b][w]); },
      [&](std::size_t first, std::size_t last) {
        Band band{{}, {}, {Role::series, band_alphas[b], static_cast<float>(fan.series)}};
        for (std::size_t w = first; w < last; ++w) {
          const float x = plot.x(first_week + static_cast<double>(w));
          band.upper.push_back({x, plot.y(fan.high[b][w])});
          band.lower.push_back({x, plot.y(fan.low[b][w])});
        }
        pen.add(std::move(band));
      });
}

void draw_path(Pen& pen, const std::vector<double>& path, const Plot& plot, int first_week, const Stroke& stroke) {
  each_piece(
      path.size(), [&](std::size_t w) { return std::isfinite(path[w]); },
      [&](std::size_t first, std::size_t last) {
        Line line{{}, stroke};
        for (std::size_t w = first; w < last; ++w) line.points.push_back({plot.x(first_week + static_cast<double>(w)), plot.y(path[w])});
        if (line.points.size() == 1)  // a single week is a point
          pen.add(Circle{line.points.front(), std::max(1.5F, stroke.width), stroke.paint, {}});
        else
          pen.add(std::move(line));
      });
}

/// One row of the box at the crosshair.
struct Reading {
  const Fan* fan;
  std::string value, interval;
  double median;
};

std::vector<Reading> readings_at(const Trajectories& data, std::size_t w, Language language) {
  std::vector<Reading> rows;
  for (const Fan& fan : data.fans) {
    if (w >= fan.median.size() || !std::isfinite(fan.median[w])) continue;
    const bool banded = fan.banded();
    const double low = fan.low[0][w], high = fan.high[0][w];
    const Numbers numbers(std::max({std::abs(fan.median[w]), std::abs(low), std::abs(high)}), (high - low) / 2, data.unit, language);
    rows.push_back({&fan, numbers.with_unit(fan.median[w]), banded ? numbers.interval(low, high) : "", fan.median[w]});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Reading& a, const Reading& b) { return a.median > b.median; });
  return rows;
}

}  // namespace

void draw_fans(Pen& pen, std::span<const Fan> fans, const Plot& plot, int first_week) {
  for (std::size_t b = 0; b < band_shares.size(); ++b)
    for (const Fan& fan : fans)
      if (fan.banded()) draw_band(pen, fan, b, plot, first_week);
  for (const Fan& fan : fans)
    if (fan.runs > 1)
      for (const auto& path : fan.paths)
        draw_path(pen, path, plot, first_week, {{Role::series, 0.35F, static_cast<float>(fan.series)}, 1, Dash::solid});
  for (const Fan& fan : fans)
    draw_path(pen, fan.median, plot, first_week, {{Role::series, 1, static_cast<float>(fan.series)}, 2, dash_of(fan.series)});
}

void draw_crosshair(Pen& pen, const Trajectories& data, const Plot& plot, int week) {
  const int last = static_cast<int>(std::lround(plot.x_last));
  week = std::clamp(week, std::min(data.first_week, last), last);
  const auto w = static_cast<std::size_t>(week - data.first_week);
  const auto rows = readings_at(data, w, pen.language());
  const float x = plot.x(week);
  pen.line({x, plot.box.top}, {x, plot.box.bottom}, {{Role::border}, 1, Dash::solid});
  for (const Reading& row : rows)
    marker(pen, {x, plot.y(row.median)}, row.fan->series, 4, {Role::series, 1, static_cast<float>(row.fan->series)},
           {{Role::plot}, 1, Dash::solid});
  constexpr float padding = 10;
  const std::string head = in(pen.language(), {"Week ", "Semaine "}) + std::to_string(week);
  float names = 0, values = 0, intervals = 0;
  for (const Reading& row : rows) {
    names = std::max(names, std::min(150.0F, pen.width(row.fan->name)));
    values = std::max(values, pen.width(row.value, strong_type));
    intervals = std::max(intervals, row.interval.empty() ? 0 : pen.width(row.interval) + 10);
  }
  const float wide = std::max(pen.width(head, strong_type), 16 + names + 14 + values + intervals) + 2 * padding;
  const float high = line_height * static_cast<float>(rows.size() + 1) + 2 * padding - 4;
  const float left = x + 12 + wide <= pen.canvas().width - 4 ? x + 12 : std::max(4.0F, x - 12 - wide);
  const float top = std::clamp(plot.box.top + 4, 4.0F, std::max(4.0F, pen.canvas().height - high - 4));
  pen.add(Rect{{left, top, left + wide, top + high}, {Role::plot, 0.96F}, {{Role::border}, 1, Dash::solid}, 4});
  float baseline = top + padding + small_size - 2;
  pen.text({left + padding, baseline}, head, strong_type);
  for (const Reading& row : rows) {
    baseline += line_height;
    marker(pen, {left + padding + 5, baseline - 4.5F}, row.fan->series, 4, {Role::series, 1, static_cast<float>(row.fan->series)});
    pen.fitted_text({left + padding + 16, baseline}, row.fan->name, 150);
    pen.text({left + padding + 16 + names + 14 + values, baseline}, row.value, anchored(strong_type, Anchor::end));
    if (!row.interval.empty()) pen.text({left + padding + 16 + names + 24 + values, baseline}, row.interval, quiet_type);
  }
}

}  // namespace downline::charts
