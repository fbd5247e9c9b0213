#include <algorithm>

#include "viewer/panels/bars.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float widest = 620, edge = 24, row_gap = 4, column_gap = 16;

/// First steps, then the keys in two columns. \return the height they took
float help_text(App& app, const Box& box) {
  Ui& ui = app.ui;
  float y = box.top;
  const auto title = [&](const Words& words) {
    ui.text({box.left, y, box.right, y + 28}, app.say(words), {16, Weight::semibold});
    y += 32;
  };
  title(words::first_steps);
  for (const Words& step : words::steps)
    y += ui.paragraph({box.left, y, box.right, y + 200}, app.say(step), {13, Weight::regular, {Role::ink}}) + 6;
  y += 10;
  title(words::keys);
  float column = 0;
  for (const auto& [key, what] : words::key_rows) column = std::max(column, ui.width(app.say(key), 13, Weight::semibold));
  column = std::min(column + 1, box.width() * 0.4F);
  for (const auto& [key, what] : words::key_rows) {
    const float left = ui.paragraph({box.left, y, box.left + column, y + 200}, app.say(key), {13, Weight::semibold, {Role::ink}});
    const float right =
        ui.paragraph({box.left + column + column_gap, y, box.right, y + 200}, app.say(what), {13, Weight::regular, {Role::secondary}});
    y += std::max(left, right) + row_gap;
  }
  return y - box.top;
}

}  // namespace

void help_sheet(App& app, const Box& all) {
  if (!app.help) return;
  Ui& ui = app.ui;
  const float w = std::min(widest, all.right - 32), h = std::min(app.help_height + 2 * edge, all.bottom - 32);
  const Box box{(all.right - w) / 2, (all.bottom - h) / 2, (all.right + w) / 2, (all.bottom + h) / 2};
  ui.above();
  ui.fill(all, {Role::ink, 0.25F});
  ui.fill(box, {Role::plot}, 8);
  const Box view{box.left, box.top + 8, box.right, box.bottom - 8};
  ui.clip(view);
  const float offset = ui.scroll("help", view, app.help_height + 2 * edge - 16);
  app.help_height = help_text(app, {box.left + edge, box.top + edge - offset, box.right - edge, box.bottom});
  ui.unclip();
  if (ui.touch("help/close", all).clicked) app.help = false;
  ui.below();
}

}  // namespace downline::viewer
