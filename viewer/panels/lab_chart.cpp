#include "viewer/panels/lab_parts.hpp"

#include <algorithm>

#include "results/charts/heat_map.hpp"
#include "results/charts/scatter.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// Paths and YAML values of an axis as people read them.
void name_axis(const App& app, const Lever& lever, std::string& label, std::vector<std::string>& values) {
  const Field* field = app.session.field(lever.path);
  if (field == nullptr) return;
  label = app.say(field->label);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(2, values.size()) - 1);
    values[i] = lever_text(*field, lever.low + (lever.high - lever.low) * share, app.ui.language());
  }
}

/// The heat map has its axes in the order of the paths; here the user says which one goes across.
charts::HeatMap turned(charts::HeatMap map) {
  charts::HeatMap other = map;
  other.xs = map.ys, other.ys = map.xs;
  other.x_label = map.y_label, other.y_label = map.x_label;
  other.values.assign(other.ys.size(), std::vector<double>(other.xs.size()));
  for (std::size_t y = 0; y < other.ys.size(); ++y)
    for (std::size_t x = 0; x < other.xs.size(); ++x) other.values[y][x] = map.values[x][y];
  return other;
}

}  // namespace

void metric_chart(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0) return empty_card(app, box, app.say(words::wait_runs));
  show_chart(app, "two-metrics", box, app.metric_across + "/" + app.metric_up, [&](const charts::Canvas& canvas) {
    charts::Scatter data = charts::scatter(picture->table, app.metric_across, app.metric_up, app.ui.language());
    charts::DisplayList list = charts::draw(data, canvas);
    return drawn(std::move(data), std::move(list));
  });
}

void map_chart(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  if (app.hold_stored) return empty_card(app, box, app.say(words::map_live));
  if (picture == nullptr || picture->map_wanted == 0) return empty_card(app, box, app.say(words::map_none));
  if (picture->map.strategies.empty())
    return empty_card(app, box,
                      filled(app.say(words::map_forming), {std::to_string(picture->map_done), std::to_string(picture->map_wanted)}));
  const Lever &across = lever_at(app.map.across), &up = lever_at(app.map.up);
  const std::string extra = std::string(across.path) + "/" + std::string(up.path) + "/" + app.metric_up;
  show_chart(app, "map", box, extra, [&](const charts::Canvas& canvas) {
    charts::HeatMap data = charts::heat_map(picture->map, picture->map_summary, app.metric_up, app.ui.language());
    if (data.x_label != across.path) data = turned(std::move(data));
    name_axis(app, across, data.x_label, data.xs);
    name_axis(app, up, data.y_label, data.ys);
    charts::DisplayList list = charts::draw(data, canvas);
    return drawn(std::move(data), std::move(list));
  });
}

}  // namespace downline::viewer
