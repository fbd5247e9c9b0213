#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "results/charts/numbers.hpp"
#include "results/charts/trajectories.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/compare_parts.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float margin = 16, space = 12, names_height = 62, least_row = 196;

/// What is held against each other: a weekly series, and the whole-run figure that its paired differences are of.
struct Subject {
  std::string_view series;
  bool summed;
  std::string_view metric;
};
constexpr std::array<Subject, 4> subjects{
    {{"profit", true, "profit"}, {"sales", true, "sales"}, {"sellers", false, "sellers"}, {"customers_active", false, "customers_active"}}};

/// One scenario's curves alone, in the colours it has everywhere, on the axis of its row; the week that the pointer is at is
/// shown in every picture.
void small_multiple(App& app, const std::string& name, const Box& box, const Picture& picture, const Subject& subject, std::size_t s) {
  const auto& plots = app.charts[name].list.plots;
  const charts::Point at{app.ui.pointer().x - box.left, app.ui.pointer().y - box.top};
  if (!plots.empty() && plots.front().box.holds(at)) app.week = static_cast<int>(std::lround(plots.front().value_of_x(at.x)));
  const std::optional<int> week = app.week_before;
  show_chart(app, name, box, week ? std::to_string(*week) : "", [&](const charts::Canvas& canvas) {
    charts::Trajectories one = charts::trajectories(picture.table, subject.series, subject.summed, app.ui.language());
    const charts::Range shared = charts::range_of(one);
    one.fans = {one.fans[s]};
    charts::Canvas plain = canvas;
    plain.keyed = false;
    charts::DisplayList list = charts::draw(one, plain, shared, week);
    return drawn(std::move(one), std::move(list));
  });
}

void names(App& app, const Box& box, const Picture& picture, float column) {
  const std::size_t n = picture.table.strategies.size();
  for (std::size_t s = 0; s < n; ++s) {
    const float x = box.left + static_cast<float>(s) * (column + space);
    app.ui.fill({x, box.top + 30, x + column, box.top + 33}, {Role::series, 1, static_cast<float>(s)}, 1.5F);
    app.ui.text({x, box.top, x + column, box.top + 28}, picture.table.strategies[s].name,
                {16, Weight::semibold, {Role::series_text, 1, static_cast<float>(s)}, Anchor::start, true});
  }
  app.ui.text({box.left, box.top + 36, box.right, box.top + 56}, app.say(words::compare_key),
              {13, Weight::regular, {Role::secondary}, Anchor::start, true});
}

std::string series_title(const App& app, const Subject& subject) {
  for (const SeriesInfo& info : series())
    if (info.name == subject.series) {
      const std::string label = app.say(metrics()[metric_index(subject.metric)].label);
      return subject.summed ? filled(app.say(words::summed), {label}) : label;
    }
  return std::string(subject.series);
}

/// A row: the same series of each scenario, and how much the scenarios differ in pairs.
void row(App& app, const Box& box, const Picture& picture, const Subject& subject, float column, const Box& side) {
  const MetricInfo& metric = metrics()[metric_index(subject.metric)];
  const auto n = static_cast<float>(picture.table.strategies.size());
  const Box all = card(app, {box.left, box.top, box.left + n * column + (n - 1) * space, box.bottom}, series_title(app, subject));
  for (std::size_t s = 0; s < picture.table.strategies.size(); ++s) {
    const float x = box.left + static_cast<float>(s) * (column + space);
    small_multiple(app, std::string(subject.series) + "-" + std::to_string(s), {x + 16, all.top, x + column - 8, all.bottom}, picture,
                   subject, s);
  }
  differences_card(app, side, picture, metric_index(subject.metric), app.say(metric.label));
}

}  // namespace

void compare_screen(App& app, const Box& box) {
  Ui& ui = app.ui;
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0) {
    empty_card(app, {box.left + margin, box.top + margin, box.right - margin, box.bottom}, app.say(words::nothing_yet));
    return;
  }
  app.week_before = app.week;
  app.week.reset();
  const auto n = static_cast<float>(picture->table.strategies.size());
  const float width = box.width() - 2 * margin - 8;
  const float side = std::clamp(width * 0.36F, 240.0F, 560.0F);
  // Where there is no room beside the scenarios the differences stand below them.
  const bool stacked = (width - side - n * space) / n < 170;
  const float column = stacked ? (width - (n - 1) * space) / n : (width - side - n * space) / n;
  const float inputs = inputs_height(*picture);
  const float below = stacked ? least_row + space : 0;
  const float row_height =
      std::max(least_row + below, (box.height() - names_height - inputs - 3 * margin) / static_cast<float>(subjects.size()) - space);
  const float content = names_height + static_cast<float>(subjects.size()) * (row_height + space) + inputs + 2 * margin;
  ui.clip(box);
  float y = box.top + 8 - ui.scroll("compare", box, content);
  const float left = box.left + margin, right = left + width;
  names(app, {left, y, right, y + names_height - 8}, *picture, column);
  if (!stacked) ui.text({right - side, y, right, y + 28}, app.say(words::differences), {16, Weight::semibold});
  y += names_height;
  for (const Subject& subject : subjects) {
    row(app, {left, y, right, y + row_height - below}, *picture, subject, column,
        stacked ? Box{left, y + row_height - below + space, right, y + row_height} : Box{right - side, y, right, y + row_height});
    y += row_height + space;
  }
  inputs_card(app, {left, y, right, y + inputs}, *picture);
  ui.unclip();
}

}  // namespace downline::viewer
