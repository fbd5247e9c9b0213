#include <algorithm>
#include <array>

#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/compare_parts.hpp"
#include "viewer/panels/decide_charts.hpp"
#include "viewer/panels/headline.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float larger = 1.5F, most_scale = 2, edge = 32, foot_height = 44;

void answer_slide(App& app, const Box& box) {
  const Headline words = headline_now(app);
  float y = box.top + box.height() * 0.1F;
  y += app.ui.paragraph({box.left, y, box.right, y + 200}, words.first, {30, Weight::semibold}) + 12;
  if (!words.second.empty())
    y += app.ui.paragraph({box.left, y, box.right, y + 120}, words.second, {16, Weight::regular, {Role::secondary}});
  static_cast<void>(figure_tiles(app, {box.left, y + 28, box.right, box.bottom}, 104, {6, 3}));
}

void profit_card(App& app, const Box& box) { weekly_chart(app, "profit", card(app, box, app.say(words::chart_profit)), "profit", true); }

void differences_slide(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0)
    return empty_card(app, card(app, box, app.say(words::chart_differences)), app.say(words::wait_runs));
  differences_card(app, box, *picture, metric_index("profit"), app.say(words::chart_differences));
}

/// The other slides: the answer once more in one line, and a picture that fills the rest.
void chart_slide(App& app, const Box& box, void (*chart)(App&, const Box&)) {
  const float used = app.ui.paragraph({box.left, box.top, box.right, box.top + 60}, headline_now(app).first, {19, Weight::semibold});
  chart(app, {box.left, box.top + used + 10, box.right, box.bottom});
}

void turn(App& app, int by) {
  const auto last = static_cast<int>(slide_count) - 1;
  app.slide = static_cast<std::size_t>(std::clamp(static_cast<int>(*app.slide) + by, 0, last));
}

void foot(App& app, const Box& box) {
  Ui& ui = app.ui;
  const std::string place = filled(app.say(words::present_foot), {std::to_string(*app.slide + 1), std::to_string(slide_count)});
  const float w = ui.width(place, 13) + 2;
  float x = box.right - w;
  ui.text({x, box.top, box.right, box.bottom}, place, {13, Weight::regular, {Role::secondary}, Anchor::end});
  const std::array<std::pair<const char*, int>, 2> buttons{{{"›", 1}, {"‹", -1}}};
  for (const auto& [label, by] : buttons) {
    x -= 44;
    const bool enabled = by < 0 ? *app.slide > 0 : *app.slide + 1 < slide_count;
    if (button(ui, by < 0 ? "present/back" : "present/next", {x, box.top + 6, x + 36, box.bottom - 6}, label, enabled)) turn(app, by);
  }
  const std::string facts = facts_text(app);
  const Ui::Style quiet{13, Weight::regular, {Role::secondary}};
  const Box left{box.left, box.top, x - 16, box.bottom};
  if (ui.width(facts, 13) <= left.width()) return ui.text(left, facts, quiet);
  ui.paragraph({left.left, box.top + 4, left.right, box.bottom}, facts, {13, Weight::regular, {Role::secondary}, Anchor::start, true});
}

}  // namespace

void start_presenting(App& app) {
  app.slide = 0;
  app.scale_before = app.ui.look().scale;
  Look look = app.ui.look();
  look.scale = std::min(most_scale, look.scale * larger);
  app.ui.set(look);
  app.request = Request::fonts;
}

void stop_presenting(App& app) {
  app.slide.reset();
  Look look = app.ui.look();
  look.scale = app.scale_before;
  app.ui.set(look);
  app.request = Request::fonts;
}

void present_screen(App& app, const Box& box) {
  const Ui& ui = app.ui;
  if (ui.key(keys::page_down) || ui.key(keys::right) || ui.key(keys::space)) turn(app, 1);
  if (ui.key(keys::page_up) || ui.key(keys::left) || ui.key(keys::backspace)) turn(app, -1);
  constexpr std::array<void (*)(App&, const Box&), slide_count - 1> charts{line_card,         sellers_card, profit_card,
                                                                           differences_slide, tornado_card, income_card};
  const Box room{box.left + edge, box.top + edge * 0.75F, box.right - edge, box.bottom - foot_height - 8};
  *app.slide == 0 ? answer_slide(app, room) : chart_slide(app, room, charts[*app.slide - 1]);
  foot(app, {box.left + edge, box.bottom - foot_height, box.right - edge, box.bottom});
}

}  // namespace downline::viewer
