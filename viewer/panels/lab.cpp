#include <algorithm>
#include <array>

#include "results/charts/numbers.hpp"
#include "results/charts/text.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/lab_parts.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float margin = 16, space = 12, least_picture = 420;

/// How far the simulation is, and how precise the mean profit of the draft is by now.
std::string progress_words(const App& app, const Picture& picture) {
  const auto of = [&](const Words& words, std::size_t done, std::size_t wanted) {
    return wanted == 0 ? std::string() : "  ·  " + filled(app.say(words), {std::to_string(done), std::to_string(wanted)});
  };
  std::string words = filled(app.say(words::progress), {std::to_string(picture.done), std::to_string(picture.wanted)});
  if (picture.done > 1) {
    const Estimate& e = picture.summary.estimates[metric_index("profit")].back();
    words += "  ·  " + filled(app.say(words::precision), {charts::shown(e.half_width(), "EUR", app.ui.language())});
  }
  words += of(words::progress_levers, picture.effects.size(), picture.effects_wanted);
  return words + of(words::progress_map, static_cast<std::size_t>(picture.map_done), static_cast<std::size_t>(picture.map_wanted));
}

void progress(App& app, const Box& box) {
  Ui& ui = app.ui;
  const PicturePtr picture = app.picture();
  const Box room = card(app, box, app.say(words::running));
  if (picture == nullptr) return empty_card(app, room, app.say(words::nothing_yet));
  const float done = picture->wanted > 0 ? static_cast<float>(picture->done) / static_cast<float>(picture->wanted) : 1;
  const Box track{room.left, room.top + 2, room.right - 4, room.top + 8};
  ui.fill(track, {Role::grid}, 3);
  if (done > 0) ui.fill({track.left, track.top, track.left + track.width() * std::min(1.0F, done), track.bottom}, {Role::accent}, 3);
  ui.paragraph({room.left, room.top + 14, room.right, room.bottom + 6}, progress_words(app, *picture),
               {13, Weight::regular, {Role::secondary}});
}

std::optional<std::string> metric_choice(App& app, const std::string& name, const Box& box, const std::string& now) {
  std::vector<std::string> labels;
  std::size_t at = 0;
  std::vector<std::string> names;
  for (const bool main : {true, false})  // those that matter first
    for (const MetricInfo& metric : metrics()) {
      if (metric.main != main) continue;
      if (metric.name == now) at = labels.size();
      labels.push_back(app.say(metric.label));
      names.emplace_back(metric.name);
    }
  const auto chosen = choice(app.ui, name, box, labels, at);
  return chosen ? std::optional(names[*chosen]) : std::nullopt;
}

std::optional<std::size_t> lever_choice(App& app, const std::string& name, const Box& box, std::size_t now) {
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < lever_count; ++i) {
    const Field* field = app.session.field(lever_at(i).path);
    labels.push_back(field != nullptr ? app.say(field->label) : std::string(lever_at(i).path));
  }
  return choice(app.ui, name, box, labels, now);
}

/// Which of the two pictures is shown: two words beside each other, or a list where they have no room.
void kind_choice(App& app, const Box& box) {
  Ui& ui = app.ui;
  const std::array<std::string, 2> labels{app.say(words::two_metrics), app.say(words::two_levers)};
  const auto width = [&](const std::string& label) { return ui.width(label, 13, Weight::semibold) + 28; };
  if (width(labels[0]) + width(labels[1]) > box.width()) {
    if (const auto chosen = choice(ui, "lab/kind", {box.left, box.top + 4, box.right, box.bottom + 4}, labels, app.map.on ? 1 : 0))
      app.map.on = *chosen == 1;
    return;
  }
  float x = box.left - 14;
  for (const bool map : {false, true}) {
    const std::string& label = labels[map ? 1 : 0];
    if (tab(ui, map ? "lab/map" : "lab/metrics", {x, box.top, x + width(label), box.bottom}, label, app.map.on == map)) app.map.on = map;
    x += width(label);
  }
}

constexpr float picker_height = 54;

/// Pickers beside each other where the longest choice has room, else below each other.
std::size_t picker_columns(const App& app, float width) {
  const std::size_t n = app.map.on ? 3 : 2;
  float widest = 0;
  for (std::size_t i = 0; i < lever_count && app.map.on; ++i)
    if (const Field* field = app.session.field(lever_at(i).path); field != nullptr)
      widest = std::max(widest, app.ui.width(app.say(field->label), 13, Weight::semibold));
  for (const std::string& name : {app.metric_up, app.metric_across})
    widest = std::max(widest, app.ui.width(app.say(metrics()[metric_index(name)].label), 13, Weight::semibold));
  return (width - space * static_cast<float>(n - 1)) / static_cast<float>(n) >= widest + 44 ? n : 1;
}

/// What the picture shows: a figure against another, or over two levers. \return the height it took
float axes(App& app, const Box& box) {
  Ui& ui = app.ui;
  const std::size_t n = app.map.on ? 3 : 2, columns = picker_columns(app, box.width());
  const float each = (box.width() - space * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto place = [&](std::size_t i) {
    const std::size_t row = i / columns, column = i % columns;
    const float x = box.left + static_cast<float>(column) * (each + space), y = box.top + static_cast<float>(row) * picker_height;
    return Box{x, y + 22, x + each, y + picker_height};
  };
  const auto head = [&](std::size_t i, const Words& words) {
    const Box below = place(i);
    ui.text({below.left, below.top - 22, below.right, below.top - 2}, app.say(words), {13, Weight::regular, {Role::secondary}});
  };
  if (app.map.on) {
    head(0, words::figure), head(1, words::up), head(2, words::across);
    if (const auto chosen = lever_choice(app, "lab/map/across", place(2), app.map.across)) app.map.across = *chosen;
    if (const auto chosen = lever_choice(app, "lab/map/up", place(1), app.map.up)) app.map.up = *chosen;
  } else {
    head(0, words::up), head(1, words::across);
    if (const auto chosen = metric_choice(app, "lab/across", place(1), app.metric_across)) app.metric_across = *chosen;
  }
  if (const auto chosen = metric_choice(app, "lab/up", place(0), app.metric_up)) app.metric_up = *chosen;
  const std::size_t rows = (n + columns - 1) / columns;
  return static_cast<float>(rows) * picker_height;
}

/// Of the card that says how far the simulation is: its words may take several lines.
float progress_height(const App& app, float width) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr) return 88;
  const auto measure = [&](std::string_view text, float size, Weight weight) { return app.ui.width(text, size, weight); };
  const auto lines = charts::wrapped(progress_words(app, *picture), width - 28, 13, Weight::regular, measure, 9);
  return 64 + 18 * static_cast<float>(lines.size());
}

}  // namespace

void lab_screen(App& app, const Box& box) {
  const float list = std::clamp(box.width() * 0.36F, 300.0F, 520.0F);
  parameter_list(app, {box.left + margin, box.top + margin, box.left + margin + list, box.bottom - margin});
  // A low window scrolls the picture instead of making it too small to read.
  const Box view{box.left + margin + list, box.top, box.right, box.bottom};
  const float bottom = progress_height(app, view.width() - 2 * margin);
  const float content = std::max(view.height() - 2 * margin, least_picture + space + bottom);
  app.ui.clip(view);
  const float top = view.top + margin - app.ui.scroll("lab/right", view, content + 2 * margin);
  const Box right{view.left + margin, top, view.right - margin, top + content};
  const Box room = card(app, {right.left, right.top, right.right, right.bottom - bottom - space}, {});
  kind_choice(app, {room.left, room.top - 32, room.right, room.top - 2});
  const float used = axes(app, {room.left, room.top + 6, room.right - 4, room.bottom});
  const Box chart{room.left, room.top + used + 12, room.right, room.bottom};
  app.map.on ? map_chart(app, chart) : metric_chart(app, chart);
  progress(app, {right.left, right.bottom - bottom, right.right, right.bottom});
  app.ui.unclip();
}

}  // namespace downline::viewer
