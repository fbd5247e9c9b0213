#include "viewer/panels/decide_charts.hpp"

#include <cstdlib>
#include <map>

#include "results/charts/income.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/strategy_line.hpp"
#include "results/charts/tornado.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// `path/low/value` and `path/high/value` of one lever are one swing; the few widest are shown.
charts::Tornado tornado_of(const App& app, const Picture& picture) {
  charts::Tornado data;
  data.unit = "EUR";
  std::map<std::string, std::size_t> places;
  for (const Effect& effect : picture.effects) {
    const std::size_t first = effect.name.find('/'), second = effect.name.find('/', first + 1);
    const std::string path = effect.name.substr(0, first), value = effect.name.substr(second + 1);
    const bool low = effect.name.substr(first + 1, second - first - 1) == "low";
    const auto [place, fresh] = places.try_emplace(path, data.swings.size());
    if (fresh) {
      const Field* field = app.session.field(path);
      data.swings.push_back({field == nullptr ? path : app.say(field->label), {}, {}, Estimate{}, Estimate{}});
    }
    charts::Swing& swing = data.swings[place->second];
    (low ? swing.low_value : swing.high_value) = value;
    (low ? swing.low : swing.high) = effect.profit.estimate;
  }
  return data;
}

/// The ends of the line by their names, and a verdict that says where between them the trough is.
void name_places(const App& app, const Picture& source, charts::StrategyLine& data) {
  std::vector<std::vector<double>> values;
  std::vector<std::string> names;
  for (const charts::LinePoint& point : data.points) {
    values.push_back(metric_values(source.line->table, metric_index("profit"), point.series));
    names.push_back(filled(app.say(words::between_at), {point.name}));
  }
  data.verdict = charts::verdict_text(valley(values), names, data.unit, app.ui.language());
  data.points.front().name = app.say(words::strategy_1);
  data.points.back().name = app.say(words::strategy_2);
}

std::string line_note(const App& app, const Line& line) {
  return filled(app.say(words::line_note), {std::to_string(line.table.replications)});
}

}  // namespace

void line_card(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  const PicturePtr& source = picture != nullptr && picture->line != nullptr ? picture : app.stored;
  const bool there = source != nullptr && source->line != nullptr;
  const Box room = card(app, box, app.say(words::chart_line), there ? line_note(app, *source->line) : std::string());
  if (!there) return empty_card(app, room, app.say(app.hold_stored ? words::stored_no_line : words::wait_line));
  show_chart(app, "line", room, app.ui.dragging() ? "held" : "", [&](const charts::Canvas& canvas) {
    std::vector<double> positions;
    for (const Strategy& point : source->line->table.strategies) positions.push_back(std::strtod(point.name.c_str(), nullptr) / 100);
    charts::StrategyLine data = charts::strategy_line(source->line->table, source->line->summary, "profit", positions, app.ui.language());
    name_places(app, *source, data);
    if (picture != nullptr && picture->done > 0) {
      const std::size_t profit = metric_index("profit"), draft = picture->summary.strategies.size() - 1;
      data.here = charts::LinePoint{app.session.position(), picture->summary.strategies[draft], picture->summary.estimates[profit][draft],
                                    draft, !app.session.on_line()};
    }
    charts::DisplayList list = charts::draw(data, canvas, axis_held(app, "line"));
    keep_axis(app, "line", list);
    return drawn(std::move(data), std::move(list));
  });
}

void sellers_card(App& app, const Box& box) {
  weekly_chart(app, "sellers", card(app, box, app.say(words::chart_sellers)), "sellers", false);
}

void tornado_card(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  const bool forming = picture != nullptr && picture->effects.size() < picture->effects_wanted;
  std::string note;
  if (forming)
    note = filled(app.say(words::forming), {std::to_string(picture->effects.size()), std::to_string(picture->effects_wanted)});
  else if (picture != nullptr && !picture->effects.empty())
    note = filled(app.say(words::tornado_market),
                  {charts::count(picture->effect_people, app.ui.language()), std::to_string(picture->effect_runs)});
  const Box room = card(app, box, app.say(words::chart_tornado), note);
  if (picture == nullptr || picture->effects.empty())
    return empty_card(app, room, app.say(app.hold_stored ? words::stored_no_tornado : words::wait_tornado));
  show_chart(app, "tornado", room, {}, [&](const charts::Canvas& canvas) {
    charts::Tornado data = tornado_of(app, *picture);
    data.forming = forming;
    charts::DisplayList list = charts::draw(data, canvas);
    return drawn(std::move(data), std::move(list));
  });
}

void income_card(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  const Box room = card(app, box, app.say(words::chart_income));
  if (picture == nullptr || picture->done == 0) return empty_card(app, room, app.say(words::wait_runs));
  show_chart(app, "income", room, app.ui.dragging() ? "held" : "", [&](const charts::Canvas& canvas) {
    charts::Incomes data = charts::incomes(picture->table, app.ui.language());
    charts::DisplayList list = charts::draw_quantiles(data, canvas, axis_held(app, "income"));
    keep_axis(app, "income", list);
    return Drawn{std::move(list), [data = std::move(data)] { return charts::sheet_of_quantiles(data); }};
  });
}

}  // namespace downline::viewer
