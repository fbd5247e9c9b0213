#include "viewer/panels/compare_parts.hpp"

#include <algorithm>
#include <map>

#include "results/charts/differences.hpp"
#include "results/charts/numbers.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float line_height = 22;
constexpr std::size_t most_inputs = 12;

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

}  // namespace

void differences_card(App& app, const Box& box, const Picture& picture, std::size_t metric, std::string_view title) {
  const std::string name(metrics()[metric].name);
  show_chart(app, "differences-" + name, card(app, box, title), {}, [&](const charts::Canvas& canvas) {
    charts::Differences data = charts::differences(picture.table, picture.summary, name, app.ui.language());
    charts::DisplayList list = charts::draw(data, canvas);
    return drawn(std::move(data), std::move(list));
  });
}

float inputs_height(const Picture& picture) {
  const std::size_t rows = std::min(most_inputs, differing(picture.table).size());
  return 48 + line_height * static_cast<float>(std::max<std::size_t>(1, rows) + 1);
}

void inputs_card(App& app, const Box& box, const Picture& picture) {
  Ui& ui = app.ui;
  const std::vector<InputRow> rows = differing(picture.table);
  const std::string more =
      rows.size() > most_inputs ? filled(app.say(words::more_inputs), {std::to_string(rows.size() - most_inputs)}) : "";
  const Box room = card(app, box, app.say(words::inputs), more);
  if (rows.empty()) return empty_card(app, room, app.say(words::no_inputs));
  const std::size_t n = picture.table.strategies.size();
  const float label = std::min(380.0F, room.width() * 0.4F), column = (room.width() - label) / static_cast<float>(n);
  for (std::size_t s = 0; s < n; ++s) {
    const float right = room.left + label + static_cast<float>(s + 1) * column;
    ui.text({right - column + 8, room.top, right, room.top + line_height}, picture.table.strategies[s].name,
            {13, Weight::semibold, {Role::series_text, 1, static_cast<float>(s)}, Anchor::end, true});
  }
  float y = room.top + line_height;
  for (std::size_t i = 0; i < std::min(most_inputs, rows.size()); ++i, y += line_height) {
    ui.line({room.left, y}, {room.right, y}, {Role::grid});
    const Field* field = app.session.field(rows[i].path);
    const std::string name = field != nullptr ? app.say(field->label) + "  " + rows[i].path : rows[i].path;
    ui.text({room.left, y, room.left + label, y + line_height}, name, {13, Weight::regular, {Role::ink}, Anchor::start, true});
    for (std::size_t s = 0; s < n; ++s) {
      const float right = room.left + label + static_cast<float>(s + 1) * column;
      ui.text({right - column + 8, y, right, y + line_height}, charts::typeset(rows[i].values[s]),
              {13, Weight::regular, {Role::ink}, Anchor::end, true});
    }
  }
}

}  // namespace downline::viewer
