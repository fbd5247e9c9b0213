#include "viewer/state/levers.hpp"

#include <algorithm>
#include <cmath>

#include "viewer/panels/bars.hpp"
#include "viewer/state/values.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// Heights of the rail's parts; tight where all of it would not fit otherwise.
struct Rail {
  float row, title, preset, position, foot;
  [[nodiscard]] float content() const { return 8 + preset + position + 4 * (title + 3 * row); }
};
constexpr Rail roomy{37, 26, 70, 70, 80}, tight{29, 21, 58, 57, 66};

std::string label_of(const App& app, const Field& field) { return app.say(field.label); }

void explain(App& app, const Field& field) {
  std::string text = app.say(field.label) + "\n" + app.say(field.sentence);
  if (const std::string note = unit_note(field, app.ui.language()); !note.empty()) text += "\n" + note;
  if (!field.source.empty()) text += "\n" + filled(app.say(words::source), {read_source(field, app.ui.language())});
  app.ui.hint(text);
}

void lever_row(App& app, const Box& box, const Lever& lever) {
  Ui& ui = app.ui;
  const float line = box.height() > 32 ? 22.0F : 18.0F;
  const std::string path(lever.path), name = "lever/" + path;
  const Field* field = app.session.field(path);
  if (field == nullptr || !lever_value(*field)) {
    ui.text({box.left, box.top, box.right, box.top + line}, path, {13, Weight::regular, {Role::secondary}, Anchor::start, true});
    ui.text({box.left, box.top + line - 4, box.right, box.bottom}, app.say(words::no_such), {13, Weight::regular, {Role::secondary}});
    return;
  }
  const double value = *lever_value(*field);
  const std::string shown = lever_text(*field, value, ui.language());
  const float room = std::max(64.0F, ui.width(shown, 13, Weight::semibold) + 10);
  const Box label{box.left, box.top, box.right - room - 4, box.top + line};
  const bool changed = app.session.draft().changes.contains(path);
  ui.text(label, label_of(app, *field), {13, changed ? Weight::semibold : Weight::regular, {Role::ink}, Anchor::start, true});
  if (ui.asks(label, name) || ui.asks(label, name + "/value")) explain(app, *field);
  // Digits end where the track does.
  const Box value_box{box.right - room, box.top, box.right + 4, box.top + line};
  if (const auto typed = entry(ui, name + "/value", value_box, shown, Anchor::end)) {
    if (auto number = typed_number(*typed)) {
      const bool share = field->kind == Kind::share || field->kind == Kind::basis_points || field->kind == Kind::rates;
      if (share && typed->find('%') == std::string::npos && *number > 1) *number /= 100;
      app.session.set_lever(path, *number, false);
    }
  }
  SliderLook look{lever.low, lever.high, lever.step, std::nullopt, lever.logarithmic, true};
  if (const Field* base = app.session.base_field(path); base != nullptr) look.ghost = lever_value(*base);
  const bool goes_on = app.gesture == name && ui.held() == name;
  if (const auto moved = slider(ui, name, {box.left, box.top + line - 3, box.right, box.bottom}, value, look)) {
    app.session.set_lever(path, *moved, goes_on);
    app.gesture = name;
  } else if (ui.held() != name && app.gesture == name) {
    app.gesture.clear();
  }
}

/// Presets, and the company's own file: the one that was opened, or a way to open one.
float preset_part(App& app, const Box& box, float y, float height) {
  Ui& ui = app.ui;
  const float line = height > 60 ? 24.0F : 18.0F;
  ui.text({box.left, y, box.right, y + line - 2}, app.say(words::start_from), {13, Weight::semibold, {Role::secondary}});
  const Session& session = app.session;
  std::vector<std::string> options{app.say(words::between_name)}, bases{Draft::between};
  for (const auto& [base, name] : words::presets) options.push_back(app.say(name)), bases.emplace_back(base);
  options.push_back(session.own() ? session.own()->title : app.say(words::own_company)), bases.emplace_back(Draft::own);
  const auto now = static_cast<std::size_t>(std::find(bases.begin(), bases.end(), session.draft().base) - bases.begin());
  if (now == bases.size()) options.push_back(session.draft().base), bases.push_back(session.draft().base);
  const Box place{box.left, y + line, box.right, y + line + 32};
  if (const auto chosen = choice(ui, "preset", place, options, now); chosen && (bases[*chosen] != Draft::own || session.own()))
    app.session.start_from(bases[*chosen]);
  else if (chosen)
    ui.open.choice = "preset/open";
  open_list(app, "preset/open", place);
  return y + height;
}

/// Names of both strategies below the ends of the slider.
void position_ends(App& app, const Box& box) {
  Ui& ui = app.ui;
  const std::string left = app.say(words::strategy_1), right = app.say(words::strategy_2);
  const float right_width = ui.width(right, 13) + 1;
  ui.text({box.left, box.top, box.right - right_width - 8, box.bottom}, left, {13, Weight::regular, {Role::series_text, 1, 0}});
  ui.text({box.right - right_width, box.top, box.right, box.bottom}, right, {13, Weight::regular, {Role::series_text, 1, 1}, Anchor::end});
}

float position_part(App& app, const Box& box, float y, float height) {
  Ui& ui = app.ui;
  const double at = app.session.position();
  const float line = height > 60 ? 22.0F : 18.0F;
  const Box label{box.left, y, box.right - 34, y + line};
  ui.text(label, app.say(words::position), {13, Weight::semibold});
  if (ui.asks(label, "position")) ui.hint(app.say(words::position_hint));
  if (app.session.on_line())
    ui.text({box.right - 30, y, box.right, y + line}, std::to_string(std::lround(at * 100)),
            {13, Weight::semibold, {Role::ink}, Anchor::end});
  const bool held = ui.held() == "position";
  if (const auto moved = slider(ui, "position", {box.left, y + line, box.right, y + 2 * line}, at,
                                {0, 1, 0.01, 0.5, false, true, app.session.on_line()})) {
    app.session.place_between(*moved, app.gesture == "position" && held);
    app.gesture = "position";
  } else if (!held && app.gesture == "position") {
    app.gesture.clear();
  }
  position_ends(app, {box.left, y + 2 * line - 2, box.right, y + 3 * line - 4});
  return y + height;
}

/// The three places to keep a setting; one that holds something is filled.
void keep_buttons(App& app, const Box& box) {
  Ui& ui = app.ui;
  constexpr float space = 6;
  const std::string keep = app.say(words::keep_as);
  const float label = std::min(ui.width(keep, 13) + 4, box.width() * 0.6F);
  ui.text({box.left, box.top, box.left + label, box.bottom}, keep, {13, Weight::regular, {Role::secondary}});
  const float w = (box.width() - label - 8 - 2 * space) / 3;
  for (std::size_t i = 0; i < 3; ++i) {
    const float left = box.left + label + 8 + static_cast<float>(i) * (w + space);
    const auto& kept = app.session.slots()[i];
    const std::string letter(1, static_cast<char>('A' + i));
    const Box place{left, box.top, left + w, box.bottom};
    if (button(ui, "keep/" + letter, place, letter, true, kept.has_value())) app.session.keep(i);
    if (!ui.asks(place, "keep/" + letter)) continue;
    ui.hint(kept ? filled(app.say(words::kept_hint), {letter, name_of(*kept, ui.language())})
                 : filled(app.say(words::keep_hint), {letter}));
  }
}

/// Undo, redo, reset and the three places to keep a setting, at the foot of the rail.
void actions(App& app, const Box& box) {
  Ui& ui = app.ui;
  const float space = 6, h = std::floor((box.height() - space) / 2);
  const std::array<std::string, 3> labels{"↩", "↪", app.say(words::reset)};
  const std::array<std::string, 3> hints{app.say(words::undo) + " (Ctrl+Z)", app.say(words::redo) + " (Ctrl+Y)",
                                         app.say(words::reset_hint)};
  float total = 0;
  std::array<float, 3> widths{};
  for (std::size_t i = 0; i < 3; ++i) total += widths[i] = ui.width(labels[i], 13, Weight::semibold) + 18;
  const float spare = std::max(0.0F, box.width() - 2 * space - total) / 3;
  float x = box.left;
  const std::array<bool, 3> enabled{app.session.history().can_undo(), app.session.history().can_redo(),
                                    !app.session.draft().changes.empty()};
  for (std::size_t i = 0; i < 3; ++i) {
    const float w = std::min(widths[i] + spare, box.right - x);
    if (button(ui, "action/" + std::to_string(i), {x, box.top, x + w, box.top + h}, labels[i], enabled[i]))
      i == 0 ? app.session.undo() : i == 1 ? app.session.redo() : app.session.reset_all();
    if (ui.asks({x, box.top, x + w, box.top + h}, "action/" + std::to_string(i))) ui.hint(hints[i]);
    x += w + space;
  }
  keep_buttons(app, {box.left, box.top + h + space, box.right, box.top + 2 * h + space});
}

}  // namespace

void lever_rail(App& app, const Box& box) {
  Ui& ui = app.ui;
  ui.fill(box, {Role::plot});
  ui.line({box.right, box.top}, {box.right, box.bottom}, {Role::grid});
  const float more = app.session.expert_changes() > 0 ? 34 : 0;
  const Rail& rail = roomy.content() + more + roomy.foot <= box.height() ? roomy : tight;
  const Box foot{box.left + 16, box.bottom - rail.foot, box.right - 20, box.bottom - 8};
  const Box view{box.left, box.top, box.right, foot.top - 8};
  const float content = rail.content() + more;
  ui.clip(view);
  const float offset = ui.scroll("rail", view, content);
  const Box inner{box.left + 16, view.top, box.right - 20, view.bottom};
  float y = view.top + 8 - offset;
  y = preset_part(app, inner, y, rail.preset);
  y = position_part(app, inner, y, rail.position);
  for (const LeverGroup& group : lever_groups()) {
    ui.text({inner.left, y + 2, inner.right, y + rail.title}, app.say(group.title), {13, Weight::semibold, {Role::accent}});
    y += rail.title;
    for (const Lever& lever : group.levers) {
      lever_row(app, {inner.left, y, inner.right, y + rail.row}, lever);
      y += rail.row;
    }
  }
  if (const int n = app.session.expert_changes(); n > 0) {
    const std::string words = n == 1 ? app.say(words::expert_one) : filled(app.say(words::expert_many), {std::to_string(n)});
    const Box place{inner.left, y + 4, std::min(inner.right, inner.left + ui.width(words, 13, Weight::semibold) + 20), y + 28};
    chip(ui, place, words, {Role::warn});
    if (ui.touch("expert", place, words).clicked) app.session.screen = Screen::lab;
    if (ui.asks(place, "expert")) ui.hint(app.say(words::expert_hint));
  }
  ui.unclip();
  ui.line({box.left, foot.top - 8}, {box.right, foot.top - 8}, {Role::grid});
  actions(app, foot);
}

namespace {

/// What the profit of a setting did, small.
void thumbnail(Ui& ui, const Box& box, const std::vector<float>& profit, float low, float high) {
  const auto at = [&](std::size_t k) {
    const float along = static_cast<float>(k) / static_cast<float>(profit.size() - 1);
    return charts::Point{box.left + 5 + along * (box.width() - 10),
                         box.bottom - 5 - (profit[k] - low) / (high - low) * (box.height() - 10)};
  };
  for (std::size_t k = 0; k + 1 < profit.size(); ++k) ui.line(at(k), at(k + 1), {Role::series, 1, 2}, 1.5F);
}

}  // namespace

void history_strip(App& app, const Box& box) {
  Ui& ui = app.ui;
  const History& history = app.session.history();
  const auto& moments = history.moments();
  const float w = 52, space = 6;
  const auto fit = static_cast<std::size_t>(std::max(1.0F, std::floor((box.width() + space) / (w + space))));
  // The last ones, or those up to the present one where that is older.
  const std::size_t first = std::min(moments.size() > fit ? moments.size() - fit : 0, history.at());
  float low = 0, high = 1;
  for (const Moment& moment : moments)
    for (const float v : moment.profit) low = std::min(low, v), high = std::max(high, v);
  for (std::size_t i = first; i < std::min(moments.size(), first + fit); ++i) {
    const float x = box.left + static_cast<float>(i - first) * (w + space);
    const Box one{x, box.top, x + w, box.bottom};
    const bool now = i == history.at();
    ui.fill(one, {Role::page}, 4);
    ui.frame(one, {now ? Role::accent : Role::grid}, now ? 2.0F : 1.0F, 4);
    thumbnail(ui, one, moments[i].profit, low, high);
    if (ui.touch("history/" + std::to_string(i), one).clicked) app.session.jump(i);
    if (ui.asks(one, "history/" + std::to_string(i)))
      ui.hint(
          filled(app.say(words::moment_hint), {std::to_string(i + 1), std::to_string(moments.size()),
                                               name_of(moments[i].draft, ui.language()), std::to_string(moments[i].draft.changes.size())}));
  }
  const std::string first_move = app.say(words::first_move);
  if (moments.size() == 1 && box.width() > w + 12 + ui.width(first_move, 13))
    ui.text({box.left + w + 12, box.top, box.right, box.bottom}, first_move, {13, Weight::regular, {Role::secondary}});
}

}  // namespace downline::viewer
