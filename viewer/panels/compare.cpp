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

constexpr float margin = 16, space = 12, tabs_height = 34, least_names = 60, least_row = 150, two_lines = 36, names_line = 20;

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
  const std::size_t n = std::min(most_compared, picture.table.strategies.size());
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
  const std::size_t shown = std::min(most_compared, picture.table.strategies.size());
  const auto n = static_cast<float>(shown);
  const Box all = card(app, {box.left, box.top, box.left + n * column + (n - 1) * space, box.bottom}, series_title(app, subject));
  for (std::size_t s = 0; s < shown; ++s) {
    const float x = box.left + static_cast<float>(s) * (column + space);
    small_multiple(app, std::string(subject.series) + "-" + std::to_string(s), {x + 16, all.top, x + column - 8, all.bottom}, picture,
                   subject, s);
  }
  differences_card(app, side, picture, metric_index(subject.metric), app.say(metric.label));
}

}  // namespace

namespace {

/// How the screen is divided: as many rows as the window has room for, the others on further pages, the inputs on the last one.
struct Pages {
  std::size_t rows = 1;  ///< a page
  [[nodiscard]] std::size_t count() const { return (subjects.size() + rows - 1) / rows + 1; }
};

std::string page_name(const App& app, const Pages& pages, std::size_t page, std::size_t inputs) {
  if (page + 1 == pages.count()) return filled(app.say(words::inputs_count), {std::to_string(inputs)});
  if (pages.count() == 2) return app.say(words::figures);
  std::string name;
  for (std::size_t i = page * pages.rows; i < std::min(subjects.size(), (page + 1) * pages.rows); ++i)
    name += (name.empty() ? "" : " · ") + app.say(metrics()[metric_index(subjects[i].metric)].label);
  return name;
}

/// Pages beside each other, or in a list where they have no room.
void page_choice(App& app, const Box& box, const Pages& pages, std::size_t inputs) {
  Ui& ui = app.ui;
  std::vector<std::string> names;
  float wide = 0;
  for (std::size_t page = 0; page < pages.count(); ++page) {
    names.push_back(page_name(app, pages, page, inputs));
    wide += ui.width(names.back(), 13, Weight::semibold) + 28;
  }
  app.page = std::min(app.page, pages.count() - 1);
  if (wide > box.width()) {
    const Box list{box.left, box.top, std::min(box.right, box.left + 360), box.bottom - 4};
    if (const auto chosen = choice(ui, "compare/page", list, names, app.page)) app.page = *chosen;
    return;
  }
  float x = box.left - 14;
  for (std::size_t page = 0; page < names.size(); ++page) {
    const float w = ui.width(names[page], 13, Weight::semibold) + 28;
    if (tab(ui, "compare/page/" + std::to_string(page), {x, box.top, x + w, box.bottom}, names[page], app.page == page)) app.page = page;
    x += w;
  }
}

/// What is not shown, with its reason: settings that were kept, or the strategies of a stored result beyond the fourth.
std::vector<std::string> left_out(const App& app, const Picture& picture) {
  if (!app.hold_stored) return app.session.left_out(app.ui.language());
  std::string names;
  for (std::size_t s = most_compared; s < picture.table.strategies.size(); ++s)
    names += (names.empty() ? "" : ", ") + picture.table.strategies[s].name;
  return names.empty() ? std::vector<std::string>() : std::vector{filled(app.say(words::no_place), {names})};
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
  const auto n = static_cast<float>(std::min(most_compared, picture->table.strategies.size()));
  const float width = box.width() - 2 * margin;
  const float side = std::clamp(width * 0.36F, 240.0F, 560.0F);
  // Where there is no room beside the scenarios the differences stand below them.
  const bool stacked = (width - side - n * space) / n < 170;
  const float column = stacked ? (width - (n - 1) * space) / n : (width - side - n * space) / n;
  const std::vector<std::string> refused = left_out(app, *picture);
  const float above = 6 + tabs_height + least_names + names_line * static_cast<float>(refused.size());
  const float room = box.height() - above - margin + space,
              least = (stacked ? 2 : 1) * (std::max(least_row, 74 + 22 * n * (n - 1) / 2) + space);
  // Pages of one length: all four rows, two or one.
  const Pages pages{room >= 4 * least ? subjects.size() : room >= 2 * least ? 2U : 1U};
  const float left = box.left + margin, right = left + width;
  float y = box.top + 6;
  page_choice(app, {left, y, right, y + tabs_height}, pages, differing_inputs(*picture));
  y += tabs_height + 4;
  const bool inputs = app.page + 1 == pages.count();
  if (inputs) return inputs_card(app, {left, y + 8, right, box.bottom - margin}, *picture);
  names(app, {left, y, right, y + least_names - 8}, *picture, column);
  for (std::size_t i = 0; i < refused.size(); ++i) {
    const float line = y + least_names - 6 + names_line * static_cast<float>(i);
    ui.text({left, line, right, line + names_line}, refused[i], {13, Weight::semibold, {Role::warn}, Anchor::start, true});
  }
  if (!stacked) ui.text({right - side, y, right, y + 28}, app.say(words::differences), {16, Weight::semibold});
  y = box.top + above;
  const std::size_t first = app.page * pages.rows, last = std::min(subjects.size(), first + pages.rows);
  // Where one row has no room the page scrolls below the names.
  const float pairs = 72 + (stacked ? two_lines : 22) * n * (n - 1) / 2 + space,
              least_high = stacked ? least_row + space + pairs : least_row;
  const float row_height = std::max(least_high, (box.bottom - margin + space - y) / static_cast<float>(pages.rows) - space);
  const float below = stacked ? std::max(pairs, std::floor(row_height / 2)) : 0;
  const Box view{box.left, y, box.right, box.bottom};
  ui.clip(view);
  y -= ui.scroll("compare", view, static_cast<float>(pages.rows) * (row_height + space) - space + margin);
  for (std::size_t i = first; i < last; ++i) {
    row(app, {left, y, right, y + row_height - below}, *picture, subjects[i], column,
        stacked ? Box{left, y + row_height - below + space, right, y + row_height} : Box{right - side, y, right, y + row_height});
    y += row_height + space;
  }
  ui.unclip();
}

}  // namespace downline::viewer
