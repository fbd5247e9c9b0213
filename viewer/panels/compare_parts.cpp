#include "viewer/panels/compare_parts.hpp"

#include <algorithm>
#include <map>

#include "results/charts/differences.hpp"
#include "results/charts/numbers.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float line_height = 24;

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
  const float label = std::min(560.0F, room.width() * 0.45F), column = (room.width() - label - 24) / static_cast<float>(n);
  const auto right_of = [&](std::size_t s) { return room.left + label + static_cast<float>(s + 1) * column; };
  for (std::size_t s = 0; s < n; ++s)
    ui.text({right_of(s) - column + 8, room.top, right_of(s), room.top + line_height}, picture.table.strategies[s].name,
            {13, Weight::semibold, {Role::series_text, 1, static_cast<float>(s)}, Anchor::end, true});
  const Box view{room.left, room.top + line_height + 4, room.right, room.bottom};
  ui.clip(view);
  float y = view.top - ui.scroll("inputs", view, line_height * static_cast<float>(rows.size()));
  for (const InputRow& row : rows) {
    ui.line({room.left, y}, {right_of(n - 1), y}, {Role::grid});
    const Field* field = app.session.field(row.path);
    const std::string name = field != nullptr ? app.say(field->label) : row.path;
    const float wide = std::min(ui.width(name, 13), label);
    ui.text({room.left, y, room.left + label, y + line_height}, name, {13, Weight::regular, {Role::ink}, Anchor::start, true});
    if (field != nullptr && label - wide > 60)
      ui.text({room.left + wide + 12, y, room.left + label, y + line_height}, row.path,
              {13, Weight::regular, {Role::secondary}, Anchor::start, true});
    for (std::size_t s = 0; s < n; ++s)
      ui.text({right_of(s) - column + 8, y, right_of(s), y + line_height}, charts::typeset(row.values[s]),
              {13, Weight::regular, {Role::ink}, Anchor::end, true});
    y += line_height;
  }
  ui.unclip();
}

}  // namespace downline::viewer
