#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/decide_charts.hpp"
#include "viewer/panels/headline.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float gap = 12, head_height = 56;

/// The five key figures of the first screen, under names short enough for a tile.
struct Tile {
  std::string_view metric;
  Words name;
};

struct Status {
  std::string words;
  Role role;
};

Status status(const App& app) {
  const PicturePtr picture = app.picture();
  const auto say = [&](const Words& w) { return app.say(w); };
  if (app.hold_stored) return {filled(say(words::stored), {app.stored_name}), Role::secondary};
  if (picture == nullptr) return {say(words::simulating), Role::secondary};
  if (picture == app.stored) return {say(words::shipped), Role::secondary};
  const std::string done = std::to_string(picture->done), wanted = std::to_string(picture->wanted);
  if (app.stale()) return {say(words::stale), Role::warn};
  const Words& word = picture->stage == Stage::stable        ? words::stable
                      : picture->stage == Stage::trustworthy ? words::trustworthy
                                                             : words::preview;
  return {filled(say(words::count_of), {say(word), done, wanted}), picture->stage == Stage::preview ? Role::warn : Role::good};
}

/// Chip beside the sentence where there is room, above it where not. \return the height it took
float head(App& app, const Box& box) {
  Ui& ui = app.ui;
  const Status now = status(app);
  const Headline words = headline_now(app);
  const float w = std::min(ui.width(now.words, 13, Weight::semibold) + 24, box.width());
  const bool beside = ui.width(words.first, 19, Weight::semibold) + w + 16 <= box.width();
  chip(ui, {box.right - w, box.top + 2, box.right, box.top + 28}, now.words, {now.role});
  float y = box.top;
  if (beside) {
    ui.text({box.left, y, box.right - w - 16, y + 30}, words.first, {19, Weight::semibold});
    y += 32;
  } else {
    const bool narrow = box.width() < 560;
    if (narrow) y += 34;
    // A stored result may have many strategies with long names: three lines, and the whole beside the pointer.
    const Box place{box.left, y, narrow ? box.right : box.right - w - 16, y + (app.hold_stored ? 70.0F : 160.0F)};
    y += ui.paragraph(place, words.first, {16, Weight::semibold, {Role::ink}, Anchor::start, app.hold_stored}) + 4;
    if (app.hold_stored && Box{place.left, place.top, place.right, y}.holds(ui.pointer())) ui.hint(words.first);
  }
  if (!words.second.empty()) y += ui.paragraph({box.left, y, box.right, y + 100}, words.second, {13, Weight::regular, {Role::secondary}});
  return std::max(head_height, y - box.top + 10);
}

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

constexpr float tile_left = 11, tile_right = 6, name_gap = 4;

/// How all tiles are set: in one size, since a figure is no more important for being short.
struct Setting {
  float size = 30;
  bool below = false;  ///< intervals stand below their figures, which have no room beside them
};

constexpr float least_beside = 22, most_above = 26, interval_row = 17;

Setting setting_of(const App& app, std::span<const Tile> tiles, float width) {
  const auto largest = [&](bool beside) {
    float all = 30;
    for (const Tile& one : tiles) {
      const Told words = told(app, one);
      const float room = width - tile_left - tile_right - (beside && !words.interval.empty() ? app.ui.width(words.interval, 13) + 10 : 0);
      float fits = 13;
      for (const float size : {16.0F, 19.0F, 22.0F, 26.0F, 30.0F})
        if (app.ui.width(words.value, size, Weight::semibold) <= room) fits = size;
      all = std::min(all, fits);
    }
    return all;
  };
  const float beside = largest(true);
  return beside >= least_beside ? Setting{beside, false} : Setting{std::min(largest(false), most_above), true};
}

/// A key figure, and how far it is from each strategy.
void tile(App& app, const Box& box, const Tile& what, const Setting& set) {
  Ui& ui = app.ui;
  const std::size_t m = metric_index(what.metric);
  const MetricInfo& metric = metrics()[m];
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
  const Summary& summary = picture->summary;
  const std::size_t draft = summary.strategies.size() - 1;
  for (std::size_t s = 0; s < draft && s < 2; ++s) {
    const Difference d = draft_against(summary, m, s);
    if (d.estimate.n == 0) continue;
    const std::string gap_text = gap_words(charts::numbers_of(d.estimate, tile_unit(metric), ui.language()), d.estimate.mean);
    const float line = low > 0 ? 16.0F : 17.0F, top = in.top + 54 + under - low + static_cast<float>(s) * line;
    const float room = ui.width(gap_text, 13) + 2;
    ui.text({in.left, top, in.left + room, top + line}, gap_text, {13, Weight::regular, {Role::ink}});
    ui.text({in.left + room + name_gap, top, in.right, top + line}, summary.strategies[s],
            {13, Weight::regular, {Role::series_text, 1, static_cast<float>(s)}, Anchor::start, true});
  }
  if (box.holds(ui.pointer()))
    ui.hint(app.say(metric.label) + " · " + words.value + " " + words.interval + "\n" + std::string(metric.formula));
}

using Chart = void (*)(App&, const Box&);

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
  const float wide = (box.width() - gap * (columns - 1)) / columns;
  const Setting set = setting_of(app, tiles, wide);
  const float high = tile_height + (set.below ? interval_row : 0);
  for (std::size_t i = 0; i < tiles.size() && grid.drawn; ++i) {
    const float x = box.left + static_cast<float>(i % grid.columns) * (wide + gap);
    const float top = box.top + static_cast<float>(i / grid.columns) * (high + gap);
    tile(app, {x, top, x + wide, top + high}, tiles[i], set);
  }
  return static_cast<float>((grid.tiles + grid.columns - 1) / grid.columns) * (high + gap);
}

void decide_screen(App& app, const Box& box) {
  Ui& ui = app.ui;
  const float rail = std::clamp(box.width() * 0.22F, 300.0F, 330.0F);
  const Box body{box.left + rail, box.top, box.right, box.bottom};
  const float width = body.width() - 32;
  const int columns = width >= 720 ? 2 : 1;
  const float tile_height = box.height() < 700 ? 94 : 104;
  const TileGrid grid{5, static_cast<std::size_t>(std::clamp(static_cast<int>(width / 180), 1, 5))};
  const Box across{body.left + 16, 0, body.right - 16, 0};
  const float tiles_height = figure_tiles(app, across, tile_height, {grid.tiles, grid.columns, false});
  const float least = columns == 2 ? 2 * 200.0F + gap : 4 * 240.0F + 3 * gap;
  const float above = 12 + std::max(head_height, app.head_height) + tiles_height;
  const float content = above + std::max(least, body.height() - above - 16) + 16;
  ui.clip(body);
  const float offset = ui.scroll("decide", body, content);
  const float left = body.left + 16, right = body.right - 16;
  float y = body.top + 12 - offset;
  const float head_used = head(app, {left, y, right, y + head_height});
  app.head_height = head_used;
  y += head_used;
  y += figure_tiles(app, {left, y, right, y + tiles_height}, tile_height, grid);
  constexpr std::array<Chart, 4> charts{line_card, sellers_card, tornado_card, income_card};
  const float chart_rows = columns == 2 ? 2 : 4;
  const float h = (body.top - offset + content - 16 - y - gap * (chart_rows - 1)) / chart_rows;
  const float w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < charts.size(); ++i) {
    const float x = left + static_cast<float>(static_cast<int>(i) % columns) * (w + gap);
    const float top = y + static_cast<float>(static_cast<int>(i) / columns) * (h + gap);
    charts[i](app, {x, top, x + w, top + h});
  }
  ui.unclip();
  lever_rail(app, {box.left, box.top, body.left, box.bottom});
}

}  // namespace downline::viewer
