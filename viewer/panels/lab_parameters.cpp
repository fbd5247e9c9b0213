#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/lab_parts.hpp"
#include "viewer/state/values.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float row_height = 26, head_height = 32, line_height = 18;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// A word of the search may stand in the path, in either label, in either sentence or in a choice.
bool matches(const Field& field, const std::string& word) {
  if (word.empty()) return true;
  std::vector<std::string_view> texts{field.path, field.label.en, field.label.fr, field.sentence.en, field.sentence.fr};
  for (const Choice& choice : field.choices) texts.insert(texts.end(), {choice.name, choice.words.en, choice.words.fr});
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view in) { return lower(in).find(word) != std::string::npos; });
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

/// What was typed, as YAML: what is no number is left to the reader, who says what is wrong with it.
std::string typed_value(const Field& field, const std::string& typed) {
  const auto number = is_number(field) ? typed_number(typed) : std::nullopt;
  return number ? fmt::format("{}", *number) : typed;
}

void explain(App& app, const Field& field) {
  const Language language = app.ui.language();
  // As it stands in a scenario file; what is listed is called by its name there.
  const std::string in_file = is_listed(field) ? field.path + ": " + value_text(field) : field.path;
  std::string text = app.say(field.label) + "\n" + in_file + "\n" + app.say(field.sentence);
  if (field.high > field.low && !is_listed(field))
    text += "\n" + filled(app.say(words::allowed), {charts::shown(field.low, "", language), charts::shown(field.high, "", language)});
  if (field.unit.find("100k") != std::string_view::npos) text += "\n" + app.say(words::per_100k);
  if (!field.source.empty()) text += "\n" + filled(app.say(words::source), {read_source(field, app.ui.language())});
  app.ui.hint(std::move(text));
}

std::vector<std::string> options_of(const App& app, const Field& field) {
  if (field.kind == Kind::flag) return {app.say(words::no), app.say(words::yes)};
  std::vector<std::string> options;
  for (const Choice& choice : field.choices) options.push_back(app.say(choice.words));
  return options;
}

/// The value, to be typed over, or chosen where there are few. \return the new one as YAML
std::optional<std::string> value_entry(App& app, const Box& box, const Field& field, const std::string& shown) {
  Ui& ui = app.ui;
  const std::string name = "lab/" + field.path;
  const bool flag = field.kind == Kind::flag;
  if (is_listed(field)) {
    const std::vector<std::string> options = options_of(app, field);
    const auto chosen =
        choice(ui, name, {box.left, box.top + 1, box.right, box.bottom - 1}, options, static_cast<std::size_t>(number(field)));
    if (!chosen) return std::nullopt;
    return flag ? std::string(*chosen == 1 ? "true" : "false") : std::string(field.choices[*chosen].name);
  }
  const auto typed = entry(ui, name, box, shown, Anchor::end);
  return typed && *typed != shown ? std::optional(typed_value(field, *typed)) : std::nullopt;
}

/// A parameter as a row of the list: the label takes several lines where it must.
struct Row {
  const Field* field;
  std::string shown;
  float value_room, height;
  bool below = false;  ///< the value stands below its label
};

constexpr float gaps = 10;  ///< between label, value and unit

float value_room(const App& app, const Field& field, const std::string& shown) {
  float wanted = app.ui.width(shown, 13, Weight::semibold) + 12;
  if (is_listed(field))
    for (const std::string& option : options_of(app, field)) wanted = std::max(wanted, menu_width(app.ui, option));
  return std::max(wanted, 72.0F);
}

/// What has no unit may use the column of units.
float units_of(const Field& field, float unit_room) { return is_listed(field) ? 0 : unit_room; }

/// What was changed stands out.
Weight weight_of(const App& app, const Field& field) {
  return app.session.draft().changes.contains(field.path) ? Weight::semibold : Weight::regular;
}

Row row_of(const App& app, const Field& field, float width, float unit_room) {
  Row row{&field, read_value(field, value_text(field), app.ui.language()), 0, row_height};
  const float units = units_of(field, unit_room), room_below = width - units - 6;
  row.value_room = std::min(value_room(app, field, row.shown), room_below);
  const float room = width - row.value_room - units - gaps;
  const std::string label = app.say(field.label);
  const Weight drawn = weight_of(app, field);
  if (app.ui.width(label, 13, drawn) <= room) return row;
  const auto measure = [&](std::string_view text, float size, Weight weight) { return app.ui.width(text, size, weight); };
  const auto lines_in = [&](float wide) { return charts::wrapped(label, wide, 13, drawn, measure, 9); };
  auto lines = lines_in(std::max(1.0F, room));
  row.below = std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.ends_with("\u2026"); });
  if (row.below) lines = lines_in(width);
  row.height = std::max(row_height, line_height * static_cast<float>(lines.size()) + 8) + (row.below ? row_height + 2 : 0);
  return row;
}

/// \param unit_room of the column of units
void parameter_row(App& app, const Box& box, const Row& row, const Box& view, float unit_room) {
  Ui& ui = app.ui;
  const Field& field = *row.field;
  // Out of sight it is there for the keyboard alone.
  if (box.bottom < view.top || box.top > view.bottom) return void(ui.touch("lab/" + field.path, box));
  const float units = box.right - units_of(field, unit_room);
  const float middle = row.below ? box.bottom - row_height / 2 - 2 : (box.top + box.bottom) / 2;
  const Box value{units - 6 - row.value_room, middle - row_height / 2, units - 6, middle + row_height / 2};
  const Box label{box.left, box.top, row.below ? box.right : value.left - 4, row.below ? value.top : box.bottom};
  const Weight weight = weight_of(app, field);
  if (weight == Weight::semibold) ui.disc({box.left - 9, middle}, 3, {Role::accent});
  const Ui::Style style{13, weight, {Role::ink}, Anchor::start, true};
  if (row.height > row_height)
    ui.paragraph({label.left, label.top + 4, label.right, label.bottom - 3}, app.say(field.label), style);
  else
    ui.text(label, app.say(field.label), style);
  if (!is_listed(field))
    ui.text({units, value.top, box.right, value.bottom}, unit_words(app, field), {13, Weight::regular, {Role::secondary}});
  if (ui.asks(label, "lab/" + field.path)) explain(app, field);
  const std::string path = field.path;  // the fields are read anew below
  if (const auto typed = value_entry(app, value, field, row.shown))
    if (const auto wrong = app.session.set_text(path, *typed)) app.tell(*wrong, true);
}

/// Groups stand in the order of their words: a group that is declared in two places is one.
std::size_t group_place(const Field& field) {
  const std::string group = group_of(field);
  const auto found = std::find_if(words::groups.begin(), words::groups.end(), [&](const auto& one) { return one.first == group; });
  return static_cast<std::size_t>(found - words::groups.begin());
}

/// Those that the search finds, group by group.
std::vector<const Field*> found_by(const App& app, const Fields& fields) {
  const std::string word = lower(app.session.search);
  std::vector<const Field*> found;
  for (const Field& one : fields)
    if (matches(one, word) || lower(group_words(app, group_of(one))).find(word) != std::string::npos) found.push_back(&one);
  std::stable_sort(found.begin(), found.end(), [](const Field* a, const Field* b) { return group_place(*a) < group_place(*b); });
  return found;
}

bool begins_group(const std::vector<const Field*>& found, std::size_t i) {
  return i == 0 || group_of(*found[i]) != group_of(*found[i - 1]);
}

}  // namespace

void parameter_list(App& app, const Box& box) {
  Ui& ui = app.ui;
  field(ui, "lab/search", {box.left, box.top, box.right, box.top + 32}, app.session.search, app.say(words::search));
  const Fields fields = app.session.fields();
  const std::vector<const Field*> found = found_by(app, fields);
  ui.text({box.left, box.top + 36, box.right, box.top + 58},
          filled(app.say(words::found), {std::to_string(found.size()), std::to_string(fields.size())}),
          {13, Weight::regular, {Role::secondary}});
  const Box view{box.left, box.top + 62, box.right, box.bottom};
  ui.fill(view, {Role::plot}, 6);
  ui.frame(view, {Role::grid}, 1, 6);
  const float left = view.left + 16, right = view.right - 14;
  float unit_room = 0, content = 12;
  for (const Field* one : found) unit_room = std::max(unit_room, ui.width(unit_words(app, *one), 13) + 2);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < found.size(); ++i) {
    rows.push_back(row_of(app, *found[i], right - left, unit_room));
    content += rows.back().height + (begins_group(found, i) ? head_height : 0);
  }
  ui.clip(view);
  float y = view.top + 6 - ui.scroll("lab", view, content);
  const std::uint64_t version = app.session.version();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (begins_group(found, i)) {
      if (y + head_height > view.top && y < view.bottom)
        ui.text({left, y + 6, right, y + head_height}, group_words(app, group_of(*found[i])),
                {13, Weight::semibold, {Role::accent}, Anchor::start, true});
      y += head_height;
    }
    parameter_row(app, {left, y, right, y + rows[i].height}, rows[i], view, unit_room);
    if (app.session.version() != version) break;  // a value was taken: the rest is drawn in the next frame
    y += rows[i].height;
  }
  ui.unclip();
}

}  // namespace downline::viewer
