#include "results/charts/multiples.hpp"

#include <algorithm>
#include <cmath>

#include "results/charts/fans.hpp"
#include "results/charts/telling.hpp"

namespace downline::charts {
namespace {

constexpr float column_gap = 16, row_gap = 14, row_title = 22;

bool flows_money(const std::string& name) {
  return std::any_of(series().begin(), series().end(),
                     [&](const SeriesInfo& s) { return s.name == name && s.kind == ValueKind::money && !s.stock; });
}

/// The medians of the other scenarios, faint, so that a panel can be read against its neighbours.
void draw_others(Pen& pen, const Trajectories& row, const Fan& own, const Plot& plot) {
  for (const Fan& other : row.fans) {
    if (&other == &own) continue;
    Line line{{}, {{Role::secondary, 0.35F}, 1, Dash::solid}};
    for (std::size_t w = 0; w < other.median.size(); ++w)
      if (std::isfinite(other.median[w])) line.points.push_back({plot.x(row.first_week + static_cast<double>(w)), plot.y(other.median[w])});
    pen.add(std::move(line));
  }
}

/// First and last week, within the panel's width, so that neighbours never touch.
void draw_ends(Pen& pen, const Plot& plot, int weeks) {
  const float baseline = plot.box.bottom + line_height + 2;
  pen.text({plot.box.left, baseline}, "0", quiet_type);
  pen.text({plot.box.right, baseline}, std::to_string(weeks), anchored(quiet_type, Anchor::end));
  for (const float x : {plot.box.left, plot.box.right})
    pen.line({x, plot.box.bottom}, {x, plot.box.bottom + 4}, {{Role::border}, 1, Dash::solid});
}

}  // namespace

Multiples multiples(const ResultTable& table, const std::vector<std::string>& names, Language language) {
  Multiples data{in(language, {"Week by week, side by side", "Semaine après semaine, côte à côte"}), {}, {}};
  const bool banded = table.common_replications().size() >= static_cast<std::size_t>(least_runs_of_bands);
  data.subtitle = (banded ? in(language, {"Bands hold 19 runs in 20, 8 in 10 and 5 in 10",
                                          "Les bandes contiennent 19 exécutions sur 20, 8 sur 10 et 5 sur 10"})
                          : in(language, {"Thin lines are single runs", "Les traits fins sont des exécutions"})) +
                  in(language, {"; grey: medians of the others; ", " ; gris : médianes des autres ; "}) + extent_text(table, language);
  for (const std::string& name : names) {
    data.rows.push_back(trajectories(table, name, flows_money(name), language));
    if (flows_money(name)) data.rows.back().title += in(language, {", added up", ", en cumul"});
  }
  return data;
}

DisplayList draw(const Multiples& data, const Canvas& canvas) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  const std::size_t columns = data.rows.empty() ? 0 : data.rows.front().fans.size();
  if (columns == 0 || data.rows.front().fans.front().runs == 0) {
    pen.nothing(in(language, {"No run is finished yet.", "Aucune exécution n'est encore terminée."}));
    return pen.finish();
  }
  const Box room = pen.room();
  const float heads = line_height + 6, foot = line_height + 6;
  const float row_high = (room.height() - heads - foot) / static_cast<float>(data.rows.size());
  std::vector<Axis> axes;
  const std::string week_word = in(language, {"week", "semaine"});
  float gutter = pen.width(week_word) + 14;
  for (const Trajectories& row : data.rows) {
    const Range range = range_of(row);
    axes.push_back(value_axis(std::min(0.0, range.low), std::max(0.0, range.high),
                              std::clamp(static_cast<int>((row_high - row_title) / 40), 3, 5), row.unit, language));
    gutter = std::max(gutter, widest_label(pen, axes.back()) + 8);
  }
  const float wide = (room.width() - gutter - column_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    const Fan& fan = data.rows.front().fans[c];
    const float left = room.left + gutter + static_cast<float>(c) * (wide + column_gap);
    marker(pen, {left + 5, room.top + 9}, fan.series, 4, {Role::series, 1, static_cast<float>(fan.series)});
    pen.fitted_text({left + 15, room.top + 13}, fan.name, wide - 15,
                    {small_size, Weight::semibold, Anchor::start, {Role::series_text, 1, static_cast<float>(fan.series)}});
  }
  for (std::size_t r = 0; r < data.rows.size(); ++r) {
    const Trajectories& row = data.rows[r];
    const float top = room.top + heads + static_cast<float>(r) * row_high;
    pen.fitted_text({room.left, top + 12}, row.title + (axes[r].unit.empty() ? "" : " (" + axes[r].unit + ")"), room.width(), quiet_type);
    for (std::size_t c = 0; c < row.fans.size(); ++c) {
      const float left = room.left + gutter + static_cast<float>(c) * (wide + column_gap);
      const int weeks = row.first_week + static_cast<int>(row.fans[c].median.size()) - 1;
      const Plot plot{{left, top + row_title, left + wide, top + row_high - row_gap},
                      0,
                      static_cast<double>(std::max(1, weeks)),
                      axes[r].low,
                      axes[r].high};
      Axis silent = axes[r];
      if (c > 0) std::fill(silent.labels.begin(), silent.labels.end(), std::string());
      draw_values_left(pen, plot, silent);
      if (r + 1 == data.rows.size()) draw_ends(pen, plot, weeks);
      pen.plot(plot);
      draw_others(pen, row, row.fans[c], plot);
      draw_fans(pen, {&row.fans[c], 1}, plot, row.first_week);
    }
  }
  pen.text({room.left + gutter - 14, room.top + heads + row_high * static_cast<float>(data.rows.size()) - row_gap + line_height + 2},
           week_word, anchored(quiet_type, Anchor::end));
  return pen.finish();
}

Sheet sheet(const Multiples& data) {
  Sheet all;
  for (const Trajectories& row : data.rows) {
    Sheet one = sheet(row);
    if (all.columns.empty()) {
      all.columns = {"figure"};
      all.columns.insert(all.columns.end(), one.columns.begin(), one.columns.end());
    }
    for (auto& cells : one.rows) {
      cells.insert(cells.begin(), row.title);
      all.rows.push_back(std::move(cells));
    }
  }
  return all;
}

}  // namespace downline::charts
