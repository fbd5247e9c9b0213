#include "results/charts/figures.hpp"

#include <algorithm>
#include <cmath>

#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"
#include "results/charts/telling.hpp"

namespace downline::charts {
namespace {

constexpr float tile_height = 116, tile_gap = 12, narrowest_tile = 200;

std::size_t tile_columns(std::size_t tiles, float room) {
  const auto fit = static_cast<std::size_t>(std::max(1.0F, (room + tile_gap) / (narrowest_tile + tile_gap)));
  if (tiles <= fit) return std::max<std::size_t>(1, tiles);
  const std::size_t rows = (tiles + fit - 1) / fit;
  return (tiles + rows - 1) / rows;  // rows as equal as they can be
}

std::string difference_text(const Figure& figure, Language language) {
  if (!figure.difference || figure.difference->n < 1) return "";
  const Estimate& d = *figure.difference;
  const Numbers numbers = numbers_of(d, figure.unit, language);
  const bool undecided = d.n >= 2 && d.low <= 0 && d.high >= 0;
  if (d.n >= 2 && d.low == 0 && d.high == 0) return in(language, {"equal", "égal"});
  if (undecided) return in(language, {"undecided", "indécis"});
  return (d.mean > 0 ? "▲ " : d.mean < 0 ? "▼ " : "") + numbers.signed_with_unit(d.mean);
}

void draw_tile(Pen& pen, const Figure& figure, const Box& box, std::size_t series) {
  constexpr float inset = 14;
  const float room = box.width() - 2 * inset;
  const Language language = pen.language();
  pen.add(Rect{box, {Role::page}, {{Role::grid}, 1, Dash::solid}, 6});
  pen.fitted_text({box.left + inset, box.top + 24}, figure.label, room, quiet_type);
  const Numbers numbers = numbers_of(figure.value, figure.unit, language);
  const std::string value = numbers.number(figure.value.mean), unit = numbers.unit();
  // The figure large, its unit beside it small: they must fit together, or the figure steps down.
  const float unit_width = unit.empty() ? 0 : pen.width(unit, {title_size}) + 6;
  const bool large = pen.width(value, {figure_size, Weight::semibold}) + unit_width <= room;
  const Type type{large ? figure_size : large_size, Weight::semibold};
  pen.text({box.left + inset, box.top + 58}, value, type);
  const float after = box.left + inset + pen.width(value, type) + 6;
  if (std::isfinite(figure.value.mean))
    pen.fitted_text({after, box.top + 58}, unit, box.right - inset - after,
                    {title_size, Weight::regular, Anchor::start, {Role::secondary}});
  const std::string interval = figure.value.n >= 2   ? numbers.interval(figure.value.low, figure.value.high)
                               : figure.value.n == 1 ? in(language, {"one replication", "une seule réplication"})
                                                     : in(language, {"not defined", "non défini"});
  pen.fitted_text({box.left + inset, box.top + 80}, interval, room, quiet_type);
  const std::string difference = difference_text(figure, language);
  pen.fitted_text({box.left + inset, box.top + 101}, difference, room,
                  {small_size, Weight::semibold, Anchor::start, {Role::series_text, 1, static_cast<float>(series)}});
}

}  // namespace

Figures figures(const ResultTable& table, const Summary& summary, std::size_t strategy, Language language) {
  Figures data;
  data.title = table.strategies.at(strategy).name;
  const std::size_t other = strategy == 0 ? 1 : 0;
  const bool compared = other < table.strategies.size();
  data.subtitle = (compared ? in(language, {"Below the interval: difference to ", "Sous l'intervalle : écart à "}) +
                                  table.strategies[other].name + in(language, {"; ", " ; "})
                            : "") +
                  in(language, {"95 % intervals of the mean; ", "intervalles à 95 % de la moyenne ; "}) + extent_text(table, language);
  data.series = strategy;
  for (std::size_t m = 0; m < summary.metrics.size(); ++m) {
    if (!metrics()[m].main) continue;
    Figure figure{in(language, metrics()[m].label), summary.units[m], summary.estimates[m][strategy], {}, {},
                  metric_values(table, m, strategy)};
    if (compared) {
      figure.difference = paired(summary, m, strategy, other).estimate;
      figure.against = table.strategies[other].name;
    }
    data.figures.push_back(std::move(figure));
  }
  return data;
}

float height_of(const Figures& data, const Canvas& canvas) {
  Pen pen(canvas);
  pen.head(data.title, data.subtitle);
  const std::size_t columns = tile_columns(data.figures.size(), pen.room().width());
  const std::size_t rows = (data.figures.size() + columns - 1) / columns;
  return pen.room().top + static_cast<float>(rows) * (tile_height + tile_gap) - tile_gap + margin;
}

DisplayList draw(const Figures& data, const Canvas& canvas) {
  Pen pen(canvas);
  pen.head(data.title, data.subtitle);
  if (data.figures.empty()) {
    pen.nothing(in(pen.language(), {"No figure to show.", "Aucun chiffre à montrer."}));
    return pen.finish();
  }
  const Box room = pen.room();
  const std::size_t columns = tile_columns(data.figures.size(), room.width());
  const float wide = (room.width() - tile_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < data.figures.size(); ++i) {
    const std::size_t row = i / columns, column = i % columns;
    const float left = room.left + static_cast<float>(column) * (wide + tile_gap),
                top = room.top + static_cast<float>(row) * (tile_height + tile_gap);
    draw_tile(pen, data.figures[i], {left, top, left + wide, top + tile_height}, data.series);
    pen.describe(data.figures[i].label + " " +
                 numbers_of(data.figures[i].value, data.figures[i].unit, pen.language()).with_unit(data.figures[i].value.mean));
  }
  return pen.finish();
}

Sheet sheet(const Figures& data) {
  Sheet sheet{
      {"figure", "unit", "mean", "low_95", "high_95", "replications", "difference", "difference_low_95", "difference_high_95", "against"},
      {}};
  for (const Figure& f : data.figures) {
    const double none = std::nan("");
    const Estimate d = f.difference.value_or(Estimate{0, 0, none, none, none, none});
    sheet.rows.push_back(
        {f.label, f.unit, f.value.mean, f.value.low, f.value.high, static_cast<double>(f.value.n), d.mean, d.low, d.high, f.against});
  }
  return sheet;
}

}  // namespace downline::charts
