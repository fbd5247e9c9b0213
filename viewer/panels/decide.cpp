#include <algorithm>
#include <array>

#include "viewer/panels/app.hpp"
#include "viewer/panels/decide_charts.hpp"
#include "viewer/panels/headline.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float gap = 12, head_height = 56;

struct Status {
  std::string words;
  Role role;
  std::string hint;
};

Status status(const App& app) {
  const PicturePtr picture = app.picture();
  const auto say = [&](const Words& w) { return app.say(w); };
  if (app.hold_stored) return {filled(say(words::stored), {app.stored_name}), Role::secondary, say(words::stored_hint)};
  if (picture == nullptr) return {say(words::simulating), Role::secondary, {}};
  if (picture == app.stored) return {say(words::shipped), Role::secondary, say(words::shipped_hint)};
  if (app.stale()) return {say(words::stale), Role::warn, say(words::stale_hint)};
  const auto stage = static_cast<std::size_t>(picture->stage);
  constexpr std::array<Words, 4> names{words::preview, words::preview, words::trustworthy, words::stable};
  constexpr std::array<Words, 4> hints{words::preview_hint, words::preview_hint, words::trustworthy_hint, words::stable_hint};
  const std::string done = std::to_string(picture->done), wanted = std::to_string(picture->wanted);
  return {filled(say(words::count_of), {say(names[stage]), done, wanted}), stage < 2 ? Role::warn : Role::good,
          filled(say(hints[stage]), {std::to_string(trusted_replications), wanted})};
}

/// Chip beside the sentence where there is room, above it where not. \return the height it took
float head(App& app, const Box& box) {
  Ui& ui = app.ui;
  const Status now = status(app);
  const Headline words = headline_now(app);
  const float w = std::min(ui.width(now.words, 13, Weight::semibold) + 24, box.width());
  const bool beside = ui.width(words.first, 19, Weight::semibold) + w + 16 <= box.width();
  const Box state{box.right - w, box.top + 2, box.right, box.top + 28};
  chip(ui, state, now.words, {now.role});
  if (!now.hint.empty() && ui.sees(state)) ui.hint(now.hint);
  float y = box.top;
  if (beside) {
    ui.text({box.left, y, box.right - w - 16, y + 30}, words.first, {19, Weight::semibold});
    y += 32;
  } else {
    const bool narrow = box.width() < 560;
    if (narrow) y += 34;
    // A stored result may have many strategies with long names: three lines.
    const Box place{box.left, y, narrow ? box.right : box.right - w - 16, y + (app.hold_stored ? 70.0F : 160.0F)};
    y += ui.paragraph(place, words.first, {16, Weight::semibold, {Role::ink}, Anchor::start, app.hold_stored}) + 4;
  }
  if (!words.second.empty()) y += ui.paragraph({box.left, y, box.right, y + 100}, words.second, {13, Weight::regular, {Role::secondary}});
  return std::max(head_height, y - box.top + 10);
}

using Chart = void (*)(App&, const Box&);

/// Five key figures beside each other, or six where rows of three or two would leave a hole.
TileGrid grid_of(float width) {
  constexpr float least = 180;
  const auto fit = static_cast<std::size_t>(std::clamp(width / least, 1.0F, 5.0F));
  return fit == 5 || fit == 1 ? TileGrid{5, fit} : TileGrid{6, std::min<std::size_t>(fit, 3)};
}

}  // namespace

void decide_screen(App& app, const Box& box) {
  Ui& ui = app.ui;
  const float rail = std::clamp(box.width() * 0.22F, 300.0F, 330.0F);
  const Box body{box.left + rail, box.top, box.right, box.bottom};
  const float width = body.width() - 32;
  const int columns = width >= 720 ? 2 : 1;
  const float tile_height = box.height() < 700 ? 94 : 104;
  const TileGrid grid = grid_of(width);
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
  for (int i = 0; const Chart chart : charts) {
    const int row = i / columns, column = i++ % columns;
    const float x = left + static_cast<float>(column) * (w + gap), top = y + static_cast<float>(row) * (h + gap);
    chart(app, {x, top, x + w, top + h});
  }
  ui.unclip();
  lever_rail(app, {box.left, box.top, body.left, box.bottom});
}

}  // namespace downline::viewer
