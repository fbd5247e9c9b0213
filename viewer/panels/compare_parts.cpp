#include "viewer/panels/compare_parts.hpp"

#include <algorithm>
#include <map>

#include "results/charts/differences.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/text.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

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
      if (fresh) rows.push_back({p.path, p.unit, std::vector<std::string>(table.strategies.size(), "–")});
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

void inputs_card(App& app, const Box& box, const Picture& picture) {
  Ui& ui = app.ui;
  const std::vector<InputRow> rows = differing(picture.table);
  const Box room = card(app, box, app.say(words::inputs));
  if (rows.empty()) return empty_card(app, room, app.say(words::no_inputs));
  const std::size_t n = picture.table.strategies.size();
  // Columns are as wide as what is in them, up to a limit; the names of the inputs have the rest.
  float column = 90;
  for (std::size_t s = 0; s < n; ++s) {
    column = std::max(column, ui.width(picture.table.strategies[s].name, 13, Weight::semibold) + 17);
    for (const InputRow& row : rows) column = std::max(column, ui.width(charts::typeset(row.values[s]), 13) + 17);
  }
  column = std::min(column, room.width() * 0.73F / static_cast<float>(n));
  const float label = std::min(560.0F, room.width() - 24 - column * static_cast<float>(n));
  const auto right_of = [&](std::size_t s) { return room.left + label + static_cast<float>(s + 1) * column; };
  for (std::size_t s = 0; s < n; ++s)
    ui.text({right_of(s) - column + 16, room.top, right_of(s), room.top + line_height}, picture.table.strategies[s].name,
            {13, Weight::semibold, {Role::series_text, 1, static_cast<float>(s)}, Anchor::end, true});
  std::vector<std::vector<std::string>> labels;
  float content = 0;
  for (const InputRow& row : rows) {
    const Field* field = app.session.field(row.path);
    labels.push_back(label_lines(ui, field != nullptr ? app.say(field->label) : row.path, label));
    content += line_height + second_line * static_cast<float>(labels.back().size() - 1);
  }
  const Box view{room.left, room.top + line_height + 4, room.right, room.bottom};
  ui.clip(view);
  float y = view.top - ui.scroll("inputs", view, content);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const InputRow& row = rows[i];
    ui.line({room.left, y}, {right_of(n - 1), y}, {Role::grid});
    for (std::size_t line = 0; line < labels[i].size(); ++line) {
      const float top = y + second_line * static_cast<float>(line);
      ui.text({room.left, top, room.left + label, top + line_height}, labels[i][line]);
    }
    const float wide = ui.width(labels[i].front(), 13), path = ui.width(row.path, 13);
    if (labels[i].size() == 1 && labels[i].front() != row.path && wide + 12 + path <= label)
      ui.text({room.left + wide + 12, y, room.left + label, y + line_height}, row.path, {13, Weight::regular, {Role::secondary}});
    for (std::size_t s = 0; s < n; ++s)
      ui.text({right_of(s) - column + 16, y, right_of(s), y + line_height}, charts::typeset(row.values[s]),
              {13, Weight::regular, {Role::ink}, Anchor::end, true});
    y += line_height + second_line * static_cast<float>(labels[i].size() - 1);
  }
  ui.unclip();
}

}  // namespace downline::viewer
