#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/decide_charts.hpp"
#include "viewer/panels/headline.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float between = 12;

/// A key figure of the first screen, under a name short enough for a tile.
struct Tile {
  std::string_view metric;
  Words name;
};

/// "▲ 5.6 pp": a difference with its direction in place of its sign.
std::string gap_words(const charts::Numbers& numbers, double far) {
  if (far == 0) return "=";
  return (far > 0 ? "▲ " : "▼ ") + numbers.signed_with_unit(std::abs(far)).substr(1);
}

/// A key figure in words: the draft's mean with its interval.
struct Told {
  std::string value, interval;
};

/// People and years are in the tile's name.
std::string_view tile_unit(const MetricInfo& metric) {
  return metric.unit == "person" ? "" : metric.unit == "EUR/year" ? "EUR" : metric.unit;
}

Told told(const App& app, const Tile& what) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0) return {"–", {}};
  const std::size_t m = metric_index(what.metric);
  const Estimate& e = picture->summary.estimates[m].back();
  const charts::Numbers numbers = charts::numbers_of(e, tile_unit(metrics()[m]), app.ui.language());
  return {numbers.with_unit(e.mean), e.n < 2 ? std::string() : numbers.interval(e.low, e.high)};
}

constexpr float tile_left = 10, tile_right = 6, name_gap = 4;

/// How all tiles are set: in one size, since a figure is no more important for being short.
struct Setting {
  float size = 30;
  bool below = false;    ///< intervals stand below their figures, which have no room beside them
  bool against = false;  ///< "vs" stands before the names of the strategies
};

constexpr float least_beside = 22, most_above = 26, interval_row = 17;

/// How far the draft is from a strategy in a tile's figure: nothing where that is not known.
std::string gap_to(const App& app, const Tile& what, std::size_t s) {
  const Summary& summary = app.picture()->summary;
  const std::size_t m = metric_index(what.metric);
  const Difference d = draft_against(summary, m, s);
  if (d.estimate.n == 0) return {};
  return gap_words(charts::numbers_of(d.estimate, tile_unit(metrics()[m]), app.ui.language()), d.estimate.mean);
}

/// The strategies that the draft is held against in a tile.
std::size_t others(const App& app) {
  const PicturePtr picture = app.picture();
  return picture == nullptr || picture->done == 0 ? 0 : std::min<std::size_t>(2, picture->summary.strategies.size() - 1);
}

std::string versus(const App& app) { return app.say(words::against) + " "; }

Setting setting_of(const App& app, std::span<const Tile> tiles, float width) {
  const Ui& ui = app.ui;
  const float inside = width - tile_left - tile_right;
  const auto largest = [&](bool beside) {
    float all = 30;
    for (const Tile& one : tiles) {
      const Told words = told(app, one);
      const float room = inside - (beside && !words.interval.empty() ? ui.width(words.interval, 13) + 10 : 0);
      float fits = 13;
      for (const float size : {16.0F, 19.0F, 22.0F, 26.0F, 30.0F})
        if (ui.width(words.value, size, Weight::semibold) <= room) fits = size;
      all = std::min(all, fits);
    }
    return all;
  };
  bool against = true;
  for (const Tile& one : tiles)
    for (std::size_t s = 0; s < others(app); ++s)
      against &=
          ui.width(gap_to(app, one, s), 13) + 2 + name_gap + ui.width(versus(app) + app.picture()->summary.strategies[s], 13) <= inside;
  const float beside = largest(true);
  return beside >= least_beside ? Setting{beside, false, against} : Setting{std::min(largest(false), most_above), true, against};
}

/// What a tile says in words, whole.
std::string tile_hint(const App& app, const Tile& what, const Told& words) {
  const MetricInfo& metric = metrics()[metric_index(what.metric)];
  std::string hint = app.say(metric.label) + " · " + words.value + " " + words.interval;
  for (std::size_t s = 0; s < others(app); ++s)
    if (const std::string gap = gap_to(app, what, s); !gap.empty())
      hint += "\n" + gap + " " + versus(app) + app.picture()->summary.strategies[s];
  return hint + "\n" + std::string(metric.formula);
}

/// Figures against each strategy, below each other.
void gaps(App& app, const Box& box, float line, const Tile& what, bool against) {
  Ui& ui = app.ui;
  for (std::size_t s = 0; s < others(app); ++s) {
    const std::string gap = gap_to(app, what, s);
    if (gap.empty()) continue;
    const float top = box.top + static_cast<float>(s) * line, room = ui.width(gap, 13) + 2;
    ui.text({box.left, top, box.left + room, top + line}, gap, {13, Weight::regular, {Role::ink}});
    ui.text({box.left + room + name_gap, top, box.right, top + line}, (against ? versus(app) : "") + app.picture()->summary.strategies[s],
            {13, Weight::regular, {Role::series_text, 1, static_cast<float>(s)}, Anchor::start, true});
  }
}

/// A key figure, and how far it is from each strategy.
void tile(App& app, const Box& box, const Tile& what, const Setting& set) {
  Ui& ui = app.ui;
  ui.fill(box, {Role::plot}, 6);
  ui.frame(box, {Role::grid}, 1, 6);
  const Box in{box.left + tile_left, box.top + 8, box.right - tile_right, box.bottom - 8};
  const float low = in.height() - (set.below ? interval_row : 0) < 84 ? 8 : 0;
  ui.text({in.left, in.top - low / 4, in.right, in.top + 20 - low / 2}, app.say(what.name),
          {13, Weight::regular, {Role::secondary}, Anchor::start, true});
  const PicturePtr picture = app.picture();
  const Told words = told(app, what);
  if (picture == nullptr || picture->done == 0)
    return ui.text({in.left, in.top + 20, in.right, in.top + 54}, words.value, {30, Weight::semibold, {Role::grid}});
  const charts::Paint ink{app.stale() ? Role::secondary : Role::ink, app.stale() ? 0.7F : 1.0F};
  ui.text({in.left, in.top + 20 - low / 2, in.right, in.top + 54 - low}, words.value, {set.size, Weight::semibold, ink});
  const float under = set.below ? interval_row : 0;
  if (set.below)
    ui.text({in.left, in.top + 53 - low, in.right, in.top + 53 - low + interval_row}, words.interval,
            {13, Weight::regular, {Role::secondary}});
  else
    ui.text({in.left, in.top + 26 - low / 2, in.right, in.top + 54 - low}, words.interval,
            {13, Weight::regular, {Role::secondary}, Anchor::end});
  const Box below{in.left, in.top + 54 + under - low, box.right - 3, in.bottom};
  if (std::isfinite(picture->summary.estimates[metric_index(what.metric)].back().mean))
    gaps(app, below, low > 0 ? 16.0F : 17.0F, what, set.against);
  else  // nobody joined a year ago, or there is no member
    ui.paragraph(below, app.say(words::nobody_to_count), {13, Weight::regular, {Role::secondary}});
  if (ui.sees(box)) ui.hint(tile_hint(app, what, words));
}

constexpr std::array<Tile, 6> all_tiles{{{"profit", words::tile_profit},
                                         {"sellers", words::tile_sellers},
                                         {"retention_12_months", words::tile_retention},
                                         {"median_income", words::tile_income},
                                         {"share_income_at_most_zero", words::tile_nothing},
                                         {"sales", words::tile_sales}}};

}  // namespace

float figure_tiles(App& app, const Box& box, float tile_height, TileGrid grid) {
  const std::span<const Tile> tiles(all_tiles.data(), grid.tiles);
  const auto columns = static_cast<float>(grid.columns);
  const float wide = (box.width() - between * (columns - 1)) / columns;
  const Setting set = setting_of(app, tiles, wide);
  const float high = tile_height + (set.below ? interval_row : 0);
  for (std::size_t i = 0; i < tiles.size() && grid.drawn; ++i) {
    const std::size_t row = i / grid.columns, column = i % grid.columns;
    const float x = box.left + static_cast<float>(column) * (wide + between), top = box.top + static_cast<float>(row) * (high + between);
    tile(app, {x, top, x + wide, top + high}, tiles[i], set);
  }
  const std::size_t rows = (grid.tiles + grid.columns - 1) / grid.columns;
  return static_cast<float>(rows) * (high + between);
}

}  // namespace downline::viewer
