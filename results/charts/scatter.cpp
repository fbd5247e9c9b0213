#include "results/charts/scatter.hpp"

#include <algorithm>
#include <cmath>

#include "results/charts/pen.hpp"
#include "results/charts/telling.hpp"

namespace downline::charts {
namespace {

constexpr float cloud_name = 170, cloud_gap = 16;

bool drawn(const Cloud& cloud, std::size_t i) { return std::isfinite(cloud.x[i]) && std::isfinite(cloud.y[i]); }

Range reach_of(const Scatter& data, const std::vector<double> Cloud::*values) {
  Range range{INFINITY, -INFINITY};
  for (const Cloud& cloud : data.clouds)
    for (std::size_t i = 0; i < cloud.x.size(); ++i)
      if (drawn(cloud, i)) range = {std::min(range.low, (cloud.*values)[i]), std::max(range.high, (cloud.*values)[i])};
  return range;
}

void draw_cloud(Pen& pen, const Cloud& cloud, const Plot& plot) {
  const auto number = static_cast<float>(cloud.series);
  const float alpha = cloud.x.size() > 200 ? 0.2F : 0.45F;
  for (std::size_t i = 0; i < cloud.x.size(); ++i)
    if (drawn(cloud, i)) marker(pen, {plot.x(cloud.x[i]), plot.y(cloud.y[i])}, cloud.series, 3, {Role::series, alpha, number});
}

void draw_mean(Pen& pen, const Scatter& data, const Cloud& cloud, const Plot& plot) {
  double x = 0, y = 0, n = 0;
  for (std::size_t i = 0; i < cloud.x.size(); ++i)
    if (drawn(cloud, i)) x += cloud.x[i], y += cloud.y[i], ++n;
  if (n == 0) return;
  const Point at{plot.x(x / n), plot.y(y / n)};
  marker(pen, at, cloud.series, 7, {Role::series, 1, static_cast<float>(cloud.series)}, {{Role::plot}, 2, Dash::solid});
  const Language language = pen.language();
  const std::string words = cloud.name + "\n" + data.x_label + " " + shown(x / n, data.x_unit, language) + "\n" + data.y_label + " " +
                            shown(y / n, data.y_unit, language);
  pen.target({at.x - 9, at.y - 9, at.x + 9, at.y + 9}, static_cast<std::int64_t>(cloud.series), words);
  pen.describe(cloud.name + ": " + shown(x / n, data.x_unit, language) + ", " + shown(y / n, data.y_unit, language));
}

std::string with_unit(const std::string& label, const Axis& axis) { return axis.unit.empty() ? label : label + " (" + axis.unit + ")"; }

}  // namespace

Scatter scatter(const ResultTable& table, std::string_view x_metric, std::string_view y_metric, Language language) {
  const std::size_t x = find_metric(x_metric), y = find_metric(y_metric);
  Scatter data;
  data.x_label = in(language, metrics()[x].label);
  data.y_label = in(language, metrics()[y].label);
  data.x_unit = metrics()[x].unit;
  data.y_unit = metrics()[y].unit;
  std::string lower = data.x_label;
  if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  data.title = data.y_label + in(language, {" against ", " selon "}) + lower;
  data.subtitle = in(language, {"Small marks: runs; large: means; ", "Petites marques : exécutions ; grandes : moyennes ; "}) +
                  extent_text(table, language);
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    data.clouds.push_back({table.strategies[s].name, s, metric_values(table, x, s), metric_values(table, y, s)});
  return data;
}

DisplayList draw(const Scatter& data, const Canvas& canvas, Range xs, Range ys) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  const Range across = reach_of(data, &Cloud::x), upward = reach_of(data, &Cloud::y);
  if (across.low > across.high) {
    pen.nothing(in(language, {"No run has both figures.", "Aucune exécution n'a les deux chiffres."}));
    return pen.finish();
  }
  const Box room = pen.room();
  float names = 0;
  for (const Cloud& cloud : data.clouds) names = std::max(names, pen.width(cloud.name, strong_type));
  names = std::min(names, cloud_name) + 16;
  const Axis up = value_axis(upward.low, upward.high, std::clamp(static_cast<int>(room.height() / 55), 2, 7), data.y_unit, language, ys);
  const float gutter = widest_label(pen, up) + 8;
  Plot plot{{room.left + gutter, room.top + 26, room.right - names - cloud_gap, room.bottom - 2 * line_height - 4}, 0, 1, up.low, up.high};
  const Axis right =
      value_axis(across.low, across.high, std::clamp(static_cast<int>(plot.box.width() / 80), 2, 7), data.x_unit, language, xs);
  plot.x_first = right.low, plot.x_last = right.high;
  pen.fitted_text({room.left, room.top + small_size - 2}, with_unit(data.y_label, up) + " ↑", room.width(), quiet_type);
  pen.fitted_text({plot.box.right, plot.box.bottom + 2 * line_height + 2}, with_unit(data.x_label, right) + " →", plot.box.width(),
                  anchored(quiet_type, Anchor::end));
  draw_values_left(pen, plot, up);
  draw_values_below(pen, plot, right);
  pen.plot(plot);
  pen.add(Clip{{plot.box.left - 8, plot.box.top - 8, plot.box.right + 8, plot.box.bottom + 8}});
  for (const Cloud& cloud : data.clouds) draw_cloud(pen, cloud, plot);
  for (const Cloud& cloud : data.clouds) draw_mean(pen, data, cloud, plot);
  pen.add(Unclip{});
  float baseline = plot.box.top + 11;
  for (const Cloud& cloud : data.clouds) {
    const float left = plot.box.right + cloud_gap;
    marker(pen, {left + 5, baseline - 5}, cloud.series, 5, {Role::series, 1, static_cast<float>(cloud.series)});
    pen.fitted_text({left + 16, baseline}, cloud.name, names - 16,
                    {small_size, Weight::semibold, Anchor::start, {Role::series_text, 1, static_cast<float>(cloud.series)}});
    baseline += line_height + 2;
    if (baseline > plot.box.bottom) break;
  }
  return pen.finish();
}

Sheet sheet(const Scatter& data) {
  Sheet sheet{{"scenario", "run", data.x_label, data.y_label}, {}};
  for (const Cloud& cloud : data.clouds)
    for (std::size_t i = 0; i < cloud.x.size(); ++i) sheet.rows.push_back({cloud.name, static_cast<double>(i), cloud.x[i], cloud.y[i]});
  return sheet;
}

}  // namespace downline::charts
