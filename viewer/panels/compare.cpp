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

constexpr float margin = 16, space = 12, tabs_height = 34, name_height = 33, line_height = 18, least_row = 150, names_line = 20;
/// Heights of a pair of scenarios among the differences: in one line, or with its name above its figures.
constexpr float one_line = 22, two_lines = 36;

/// What is held against each other: a weekly series, and the whole-run figure that its paired differences are of.
struct Subject {
  Words name;
  std::string_view series;
  bool summed;
  std::string_view metric;
};
constexpr std::array<Subject, 4> subjects{{{words::tile_profit, "profit", true, "profit"},
                                           {words::tile_sales, "sales", true, "sales"},
                                           {words::subject_sellers, "sellers", false, "sellers"},
                                           {words::subject_customers, "customers_active", false, "customers_active"}}};

std::size_t compared(const Picture& picture) { return std::min(most_compared, picture.table.strategies.size()); }

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

/// What was kept under the letter that is the name of a scenario; empty where the name is no letter, or of a stored result.
std::string kept_name(const App& app, const std::string& name) {
  if (app.hold_stored || name.size() != 1 || name[0] < 'A' || name[0] > 'C') return {};
  const auto& kept = app.session.slots()[static_cast<std::size_t>(name[0] - 'A')];
  return kept ? name_of(*kept, app.ui.language()) : std::string();
}

/// Above its column stands who a scenario is; below all of them how to read what follows.
void names(App& app, const Box& box, const Picture& picture, float column) {
  Ui& ui = app.ui;
  for (std::size_t s = 0; s < compared(picture); ++s) {
    const float x = box.left + static_cast<float>(s) * (column + space);
    const auto number = static_cast<float>(s);
    const std::string& name = picture.table.strategies[s].name;
    ui.fill({x, box.top + 30, x + column, box.top + name_height}, {Role::series, 1, number}, 1.5F);
    ui.text({x, box.top, x + column, box.top + 28}, name, {16, Weight::semibold, {Role::series_text, 1, number}, Anchor::start, true});
    const float used = ui.width(name, 16, Weight::semibold) + 10;
    if (const std::string kept = kept_name(app, name); !kept.empty() && used < column)
      ui.text({x + used, box.top + 1, x + column, box.top + 29}, kept, {13, Weight::regular, {Role::secondary}, Anchor::start, true});
  }
  ui.paragraph({box.left, box.top + name_height + 5, box.right, box.bottom}, app.say(words::compare_key),
               {13, Weight::regular, {Role::secondary}});
}

/// Height of all that: the key may take several lines.
float names_height(const App& app, float width) {
  const float lines = std::ceil((app.ui.width(app.say(words::compare_key), 13) + 60) / width);
  return name_height + 5 + line_height * lines + 10;
}

/// A row: the same series of each scenario, and how much the scenarios differ in pairs.
void row(App& app, const Box& box, const Picture& picture, const Subject& subject, float column, const Box& side) {
  const MetricInfo& metric = metrics()[metric_index(subject.metric)];
  const std::size_t shown = compared(picture);
  const auto n = static_cast<float>(shown);
  const Box all = card(app, {box.left, box.top, box.left + n * column + (n - 1) * space, box.bottom},
                       filled(app.say(subject.summed ? words::summed : words::weekly), {app.say(subject.name)}));
  for (std::size_t s = 0; s < shown; ++s) {
    const float x = box.left + static_cast<float>(s) * (column + space);
    small_multiple(app, std::string(subject.series) + "-" + std::to_string(s), {x + 16, all.top, x + column - 8, all.bottom}, picture,
                   subject, s);
  }
  differences_card(app, side, picture, metric_index(subject.metric), app.say(metric.label));
}

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
    name += (name.empty() ? "" : " · ") + app.say(subjects[i].name);
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

/// Where everything on the screen stands.
struct Layout {
  float left, right, side, column;
  bool stacked;  ///< no room beside the scenarios: the differences stand below them
  float pairs;   ///< least height of a card of differences
  float names;   ///< of what stands above the first row
  Pages pages;
};

/// Width of the longest "one − other".
float longest_pair(const App& app, const Picture& picture) {
  float first = 0, second = 0;
  for (std::size_t s = 0; s < compared(picture); ++s) {
    const float wide = app.ui.width(picture.table.strategies[s].name, 13);
    second = std::max(second, std::min(first, wide));
    first = std::max(first, wide);
  }
  return first + second + app.ui.width(" \u2212 ", 13);
}

Layout layout_of(const App& app, const Box& box, const Picture& picture, float refused) {
  const auto n = static_cast<float>(compared(picture));
  const float width = box.width() - 2 * margin, side = std::clamp(width * 0.36F, 240.0F, 560.0F);
  Layout at{box.left + margin, box.left + margin + width, side, (width - side - n * space) / n, false, 0, 0, {}};
  at.stacked = at.column < 170;
  if (at.stacked) at.column = (width - (n - 1) * space) / n;
  // Names of pairs stand beside their dots and figures, or above their figures.
  constexpr float figures_and_dots = 270;
  const float card_room = (at.stacked ? width : side) - 28;
  const bool beside = longest_pair(app, picture) <= card_room - figures_and_dots;
  at.pairs = 74 + (beside ? one_line : two_lines) * n * (n - 1) / 2;
  at.names = names_height(app, width) + names_line * refused;
  const float room = box.height() - 6 - tabs_height - 4 - at.names - margin + space;
  const float least = std::max(least_row, at.pairs) + space + (at.stacked ? least_row + space : 0);
  // Pages of one length: all four rows, two or one.
  at.pages.rows = room >= 4 * least ? subjects.size() : room >= 2 * least ? 2U : 1U;
  return at;
}

void rows(App& app, const Box& view, const Layout& at, const Picture& picture) {
  const auto count = static_cast<float>(at.pages.rows);
  // Where one row has no room the page scrolls below the names.
  const float least = at.stacked ? least_row + space + at.pairs : std::max(least_row, at.pairs);
  const float height = std::max(least, (view.height() - margin + space) / count - space);
  const float below = at.stacked ? std::max(at.pairs, std::floor(height / 2)) : 0;
  app.ui.clip(view);
  float y = view.top - app.ui.scroll("compare", view, count * (height + space) - space + margin);
  const std::size_t first = app.page * at.pages.rows;
  for (std::size_t i = first; i < std::min(subjects.size(), first + at.pages.rows); ++i, y += height + space)
    row(app, {at.left, y, at.right, y + height - below - (at.stacked ? space : 0)}, picture, subjects[i], at.column,
        at.stacked ? Box{at.left, y + height - below, at.right, y + height} : Box{at.right - at.side, y, at.right, y + height});
  app.ui.unclip();
}

}  // namespace

void compare_screen(App& app, const Box& box) {
  Ui& ui = app.ui;
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0)
    return empty_card(app, {box.left + margin, box.top + margin, box.right - margin, box.bottom}, app.say(words::nothing_yet));
  app.week_before = app.week;
  app.week.reset();
  const std::vector<std::string> refused = left_out(app, *picture);
  const Layout at = layout_of(app, box, *picture, static_cast<float>(refused.size()));
  float y = box.top + 6;
  page_choice(app, {at.left, y, at.right, y + tabs_height}, at.pages, differing_inputs(*picture));
  y += tabs_height + 4;
  if (app.page + 1 == at.pages.count()) return inputs_card(app, {at.left, y + 8, at.right, box.bottom - margin}, *picture);
  const float below = y + at.names;
  for (std::size_t i = 0; i < refused.size(); ++i) {
    const float line = below - 6 - names_line * static_cast<float>(refused.size() - i);
    ui.text({at.left, line, at.right, line + names_line}, refused[i], {13, Weight::semibold, {Role::warn}, Anchor::start, true});
  }
  names(app, {at.left, y, at.right, below - 10 - names_line * static_cast<float>(refused.size())}, *picture, at.column);
  if (!at.stacked) ui.text({at.right - at.side, y, at.right, y + 28}, app.say(words::differences), {16, Weight::semibold});
  rows(app, {box.left, below, box.right, box.bottom}, at, *picture);
}

}  // namespace downline::viewer
