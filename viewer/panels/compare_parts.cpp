#include "viewer/panels/compare_parts.hpp"

#include <algorithm>
#include <map>

#include "results/charts/differences.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/text.hpp"
#include "viewer/state/values.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr const char* absent = "–";
constexpr float line_height = 24, second_line = 18;

struct InputRow {
  std::string path, unit;
  std::vector<std::string> values;  ///< [strategies]; a dash where the parameter does not exist
};

/// Parameters that are not the same everywhere, in the order of the first scenario that has them.
std::vector<InputRow> differing(const ResultTable& table) {
  std::vector<InputRow> rows;
  std::map<std::string, std::size_t> places;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const ParameterValue& p : table.strategies[s].parameters) {
      const auto [place, fresh] = places.try_emplace(p.path, rows.size());
      if (fresh) rows.push_back({p.path, p.unit, std::vector<std::string>(table.strategies.size(), absent)});
      rows[place->second].values[s] = p.value;
    }
  std::erase_if(rows, [](const InputRow& row) {
    return std::all_of(row.values.begin(), row.values.end(), [&](const auto& v) { return v == row.values.front(); });
  });
  return rows;
}

/// The name of an input in as many lines as it needs; a path is broken after a point.
std::vector<std::string> label_lines(const Ui& ui, std::string name, float room) {
  const auto measure = [&](std::string_view text, float size, Weight weight) { return ui.width(text, size, weight); };
  const bool path = name.find(' ') == std::string::npos;
  if (path && ui.width(name, 13) > room)
    for (std::size_t point = name.rfind('.'); point != std::string::npos && point > 0; point = name.rfind('.', point - 1))
      if (ui.width(name.substr(0, point + 1), 13) <= room) {
        name.insert(point + 1, " ");
        break;
      }
  return charts::wrapped(name, room, 13, Weight::regular, measure, 9);
}

}  // namespace

void differences_card(App& app, const Box& box, const Picture& picture, std::size_t metric, std::string_view title) {
  const std::string name(metrics()[metric].name);
  show_chart(app, "differences-" + name, card(app, box, title), {}, [&](const charts::Canvas& canvas) {
    charts::Differences data = charts::differences(picture.table, picture.summary, name, app.ui.language());
    std::vector<charts::DifferenceRow> shown;
    for (std::size_t pair = 0; pair < data.rows.size(); ++pair)
      if (picture.summary.pairs[pair].second < most_compared) shown.push_back(std::move(data.rows[pair]));
    data.rows = std::move(shown);
    charts::DisplayList list = charts::draw(data, canvas);
    return drawn(std::move(data), std::move(list));
  });
}

std::size_t differing_inputs(const Picture& picture) { return differing(picture.table).size(); }

namespace {

/// The rows with words for their values, and where everything stands.
struct InputTable {
  std::vector<InputRow> rows;
  std::vector<std::vector<std::string>> labels;               ///< [rows][lines]
  std::vector<std::vector<std::vector<std::string>>> values;  ///< [rows][strategies][lines]
  float label = 0, column = 90;                               ///< widths
  [[nodiscard]] float height(std::size_t row) const {
    std::size_t lines = labels[row].size();
    for (const auto& value : values[row]) lines = std::max(lines, value.size());
    return line_height + second_line * static_cast<float>(lines - 1);
  }
};

/// Columns are as wide as what is in them, up to a limit; the names of the inputs have the rest.
InputTable input_table(App& app, const Picture& picture, float width) {
  const Ui& ui = app.ui;
  InputTable table{differing(picture.table), {}, {}};
  const std::size_t n = picture.table.strategies.size();
  for (const Strategy& strategy : picture.table.strategies)
    table.column = std::max(table.column, ui.width(strategy.name, 13, Weight::semibold) + 17);
  for (InputRow& row : table.rows) {
    const Field* field = app.session.field(row.path);
    for (std::string& value : row.values) {
      value = field == nullptr || value == absent ? charts::typeset(value) : read_value(*field, value, ui.language());
      table.column = std::max(table.column, ui.width(value, 13) + 17);
    }
  }
  table.column = std::min(table.column, width * 0.73F / static_cast<float>(n));
  table.label = std::min(560.0F, width - 24 - table.column * static_cast<float>(n));
  for (const InputRow& row : table.rows) {
    const Field* field = app.session.field(row.path);
    table.labels.push_back(label_lines(ui, field != nullptr ? app.say(field->label) : row.path, table.label));
    table.values.emplace_back();
    for (const std::string& value : row.values) table.values.back().push_back(label_lines(ui, value, table.column - 16));
  }
  return table;
}

void input_row(Ui& ui, const InputTable& table, std::size_t i, charts::Point at) {
  const InputRow& row = table.rows[i];
  const auto lines = [&](float left, float right, const std::vector<std::string>& texts, const Ui::Style& style) {
    for (std::size_t line = 0; line < texts.size(); ++line) {
      const float top = at.y + second_line * static_cast<float>(line);
      ui.text({left, top, right, top + line_height}, texts[line], style);
    }
  };
  lines(at.x, at.x + table.label, table.labels[i], {});
  const float wide = ui.width(table.labels[i].front(), 13), path = ui.width(row.path, 13);
  if (table.labels[i].size() == 1 && table.labels[i].front() != row.path && wide + 12 + path <= table.label)
    ui.text({at.x + wide + 12, at.y, at.x + table.label, at.y + line_height}, row.path, {13, Weight::regular, {Role::secondary}});
  float right = at.x + table.label;
  for (const std::vector<std::string>& value : table.values[i]) {
    right += table.column;
    lines(right - table.column + 16, right, value, {13, Weight::regular, {Role::ink}, Anchor::end, true});
  }
}

}  // namespace

void inputs_card(App& app, const Box& box, const Picture& picture) {
  Ui& ui = app.ui;
  const Box room = card(app, box, app.say(words::inputs));
  const InputTable table = input_table(app, picture, room.width());
  if (table.rows.empty()) return empty_card(app, room, app.say(words::no_inputs));
  float right = room.left + table.label;
  for (std::size_t s = 0; s < picture.table.strategies.size(); ++s) {
    right += table.column;
    ui.text({right - table.column + 16, room.top, right, room.top + line_height}, picture.table.strategies[s].name,
            {13, Weight::semibold, {Role::series_text, 1, static_cast<float>(s)}, Anchor::end, true});
  }
  float content = 0;
  for (std::size_t i = 0; i < table.rows.size(); ++i) content += table.height(i);
  const Box view{room.left, room.top + line_height + 4, room.right, room.bottom};
  ui.clip(view);
  float y = view.top - ui.scroll("inputs", view, content);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    ui.line({room.left, y}, {right, y}, {Role::grid});
    input_row(ui, table, i, {room.left, y});
    y += table.height(i);
  }
  ui.unclip();
}

}  // namespace downline::viewer
