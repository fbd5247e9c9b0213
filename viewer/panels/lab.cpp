#include <algorithm>
#include <array>
#include <cctype>

#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/lab_chart.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float margin = 16, space = 12, row_height = 26, head_height = 32;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// A word of the search may stand in the path, in either label or in either sentence.
bool matches(const Field& field, const std::string& word) {
  if (word.empty()) return true;
  for (const std::string_view in : {std::string_view(field.path), field.label.en, field.label.fr, field.sentence.en, field.sentence.fr})
    if (lower(in).find(word) != std::string::npos) return true;
  return false;
}

/// The part of the path before its first point; what stands alone belongs to the run.
std::string group_of(const Field& field) {
  const std::size_t point = field.path.find('.');
  return point == std::string::npos ? std::string() : field.path.substr(0, point);
}

/// Units as people write them; one that has no words keeps its own.
std::string unit_words(const App& app, const Field& field) {
  if (field.unit == "1") return {};
  for (const auto& [unit, words] : words::units)
    if (unit == field.unit) return app.say(words);
  return std::string(field.unit);
}

std::string group_words(const App& app, const std::string& group) {
  for (const auto& [prefix, words] : words::groups)
    if (prefix == group) return app.say(words);
  return group;
}

/// \param unit_room of the column of units
void parameter_row(App& app, const Box& box, const Field& field, const Box& view, float unit_room) {
  Ui& ui = app.ui;
  // Out of sight it is there for the keyboard alone.
  if (box.bottom < view.top || box.top > view.bottom) return void(ui.touch("lab/" + field.path, box));
  const bool changed = app.session.draft().changes.contains(field.path);
  const std::string value = value_text(field);
  const float value_width = std::clamp(ui.width(value, 13, Weight::semibold) + 12, 72.0F, box.width() * 0.45F);
  const Box label{box.left, box.top, box.right - value_width - unit_room - 6, box.bottom};
  if (changed) ui.disc({box.left - 7, (box.top + box.bottom) / 2}, 3, {Role::accent});
  ui.text(label, app.say(field.label), {13, changed ? Weight::semibold : Weight::regular, {Role::ink}, Anchor::start, true});
  ui.text({box.right - unit_room, box.top, box.right, box.bottom}, unit_words(app, field),
          {13, Weight::regular, {Role::secondary}, Anchor::start, true});
  if (Box{box.left, box.top, box.right - value_width - unit_room - 6, box.bottom}.holds(ui.pointer())) {
    std::string text = field.path + "\n" + app.say(field.sentence);
    if (field.high > field.low)
      text += "\n" +
              filled(app.say(words::allowed), {charts::shown(field.low, "", ui.language()), charts::shown(field.high, "", ui.language())});
    if (field.unit.find("100k") != std::string_view::npos) text += "\n" + app.say(words::per_100k);
    ui.hint(text + (field.source.empty() ? "" : "\n" + filled(app.say(words::source), {std::string(field.source)})));
  }
  const auto typed =
      entry(ui, "lab/" + field.path, {box.right - value_width - unit_room - 4, box.top + 1, box.right - unit_room - 4, box.bottom - 1},
            value, Anchor::end);
  if (typed && *typed != value) {
    const std::string path = field.path;  // the fields are read anew below
    if (const auto wrong = app.session.set_text(path, *typed)) app.message = *wrong;
  }
}

/// Groups stand in the order of their words: a group that is declared in two places is one.
std::size_t group_place(const Field& field) {
  const std::string group = group_of(field);
  const auto found = std::find_if(words::groups.begin(), words::groups.end(), [&](const auto& one) { return one.first == group; });
  return static_cast<std::size_t>(found - words::groups.begin());
}

void parameters(App& app, const Box& box) {
  Ui& ui = app.ui;
  field(ui, "lab/search", {box.left, box.top, box.right, box.top + 32}, app.session.search, app.say(words::search));
  const std::string word = lower(app.session.search);
  const Fields fields = app.session.fields();
  std::vector<const Field*> found;
  for (const Field& one : fields)
    if (matches(one, word) || lower(group_words(app, group_of(one))).find(word) != std::string::npos) found.push_back(&one);
  std::stable_sort(found.begin(), found.end(), [](const Field* a, const Field* b) { return group_place(*a) < group_place(*b); });
  ui.text({box.left, box.top + 36, box.right, box.top + 58},
          filled(app.say(words::found), {std::to_string(found.size()), std::to_string(fields.size())}),
          {13, Weight::regular, {Role::secondary}});
  const Box view{box.left, box.top + 62, box.right, box.bottom};
  std::size_t groups = 0;
  for (std::size_t i = 0; i < found.size(); ++i) groups += i == 0 || group_of(*found[i]) != group_of(*found[i - 1]) ? 1 : 0;
  ui.fill(view, {Role::plot}, 6);
  ui.frame(view, {Role::grid}, 1, 6);
  ui.clip(view);
  float y =
      view.top + 6 - ui.scroll("lab", view, static_cast<float>(found.size()) * row_height + static_cast<float>(groups) * head_height + 12);
  const std::uint64_t version = app.session.version();
  float unit_room = 0;
  for (const Field* one : found) unit_room = std::max(unit_room, ui.width(unit_words(app, *one), 13) + 2);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i == 0 || group_of(*found[i]) != group_of(*found[i - 1])) {
      if (y + head_height > view.top && y < view.bottom)
        ui.text({view.left + 16, y + 6, view.right - 16, y + head_height}, group_words(app, group_of(*found[i])),
                {13, Weight::semibold, {Role::accent}, Anchor::start, true});
      y += head_height;
    }
    parameter_row(app, {view.left + 20, y, view.right - 10, y + row_height}, *found[i], view, unit_room);
    if (app.session.version() != version) break;  // a value was taken: the rest is drawn in the next frame
    y += row_height;
  }
  ui.unclip();
}

/// Scenarios and results of the current folder; the folder is read when the list opens.
void open_choice(App& app, const Box& box) {
  if (app.ui.open.choice != "lab/open") app.openable.clear();
  std::vector<std::string> options{app.say(words::open_file)};
  options.insert(options.end(), app.openable.begin(), app.openable.end());
  const auto chosen = choice(app.ui, "lab/open", box, options, 0);
  if (app.ui.open.choice == "lab/open" && app.openable.empty() && app.folder) app.openable = app.folder();
  if (!chosen || *chosen == 0) return;
  app.to_open = options[*chosen];
  app.request = Request::open;
}

/// How far the simulation is, and how precise the mean profit of the draft is by now.
void progress(App& app, const Box& box) {
  Ui& ui = app.ui;
  const PicturePtr picture = app.picture();
  const Box room = card(app, box, app.say(words::running));
  if (picture == nullptr) return empty_card(app, room, app.say(words::nothing_yet));
  const float done = picture->wanted > 0 ? static_cast<float>(picture->done) / static_cast<float>(picture->wanted) : 1;
  const Box track{room.left, room.top + 8, room.right - 8, room.top + 14};
  ui.fill(track, {Role::grid}, 3);
  if (done > 0) ui.fill({track.left, track.top, track.left + track.width() * std::min(1.0F, done), track.bottom}, {Role::accent}, 3);
  std::string words = std::to_string(picture->done) + "/" + std::to_string(picture->wanted);
  if (picture->done > 1) {
    const Estimate& e = picture->summary.estimates[metric_index("profit")].back();
    words += "  ·  " + filled(app.say(words::precision), {charts::shown(e.half_width(), "EUR", ui.language())});
  }
  ui.paragraph({room.left, room.top + 18, room.right, room.top + 56}, words, {13, Weight::regular, {Role::secondary}});
  const float line = room.top - 34,
              open_width = std::min(ui.width(app.say(words::open_file), 13, Weight::semibold) + 46, room.width() * 0.5F);
  open_choice(app, {room.right - 4 - open_width, line, room.right - 4, line + 28});
  const float w = ui.width(app.say(words::live), 13, Weight::semibold) + 20, right = room.right - 4 - open_width - 8;
  if (app.hold_stored && button(ui, "lab/live", {right - w, line, right, line + 28}, app.say(words::live))) app.hold_stored = false;
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
    if (const auto chosen = choice(ui, "lab/kind", {box.left, box.top, box.right, box.bottom + 2}, labels, app.map.on ? 1 : 0))
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

}  // namespace

void lab_screen(App& app, const Box& box) {
  Ui& ui = app.ui;
  const float left = std::clamp(box.width() * 0.36F, 300.0F, 520.0F);
  parameters(app, {box.left + margin, box.top + margin, box.left + margin + left, box.bottom - margin});
  const Box right{box.left + 2 * margin + left, box.top + margin, box.right - margin, box.bottom - margin};
  const float bottom = 110;
  const Box room = card(app, {right.left, right.top, right.right, right.bottom - bottom - space}, {});
  kind_choice(app, {room.left, room.top - 32, room.right, room.top - 2});
  const Box chart{room.left, room.top + 66, room.right, room.bottom};
  app.map.on ? map_chart(app, chart) : metric_chart(app, chart);
  progress(app, {right.left, right.bottom - bottom, right.right, right.bottom});
  const float n = app.map.on ? 3 : 2, each = (room.width() - 12 * (n - 1)) / n;
  const auto place = [&](float i) {
    return Box{room.left + i * (each + 12), room.top + 28, room.left + i * (each + 12) + each, room.top + 60};
  };
  const auto head = [&](float i, const Words& words) {
    const Box below = place(i);
    ui.text({below.left, below.top - 22, below.right, below.top - 2}, app.say(words),
            {13, Weight::regular, {Role::secondary}, Anchor::start, true});
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
}

}  // namespace downline::viewer
