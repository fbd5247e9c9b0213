#include <algorithm>
#include <cmath>

#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"
#include "results/charts/strategy_line.hpp"

namespace downline::charts {
namespace {

Range reach_of(const StrategyLine& data) {
  Range range{0, 0};
  const auto hold = [&range](const LinePoint& p) {
    for (const double v : {p.estimate.mean, p.estimate.low, p.estimate.high})
      if (std::isfinite(v)) range = {std::min(range.low, v), std::max(range.high, v)};
  };
  for (const LinePoint& p : data.points) hold(p);
  if (data.here) hold(*data.here);
  return range;
}

void draw_whisker(Pen& pen, const LinePoint& p, const Plot& plot, const Paint& paint, float shift) {
  if (p.estimate.n < 2) return;
  const float x = plot.x(p.position) + shift;
  pen.line({x, plot.y(p.estimate.low)}, {x, plot.y(p.estimate.high)}, {paint, 1.5F, Dash::solid});
  for (const double end : {p.estimate.low, p.estimate.high})
    pen.line({x - 4, plot.y(end)}, {x + 4, plot.y(end)}, {paint, 1.5F, Dash::solid});
}

/// The line through its points, with its band.
void draw_line(Pen& pen, const StrategyLine& data, const Plot& plot) {
  Line line{{}, {{Role::accent}, 2, Dash::solid}};
  Band band{{}, {}, {Role::accent, 0.14F}};
  for (const LinePoint& p : data.points) {
    if (p.beside || !std::isfinite(p.estimate.mean)) continue;
    const float x = plot.x(p.position);
    line.points.push_back({x, plot.y(p.estimate.mean)});
    if (p.estimate.n < 2) continue;
    band.upper.push_back({x, plot.y(p.estimate.high)});
    band.lower.push_back({x, plot.y(p.estimate.low)});
  }
  if (band.upper.size() > 1) pen.add(std::move(band));
  if (line.points.size() > 1) pen.add(std::move(line));
}

/// Names below their places, in two rows where they would touch.
void draw_places(Pen& pen, const StrategyLine& data, const Plot& plot) {
  const Language language = pen.language();
  std::array<float, 2> ends{-1e9F, -1e9F};
  // Where the places are many and the ends have long names, both stand below the others.
  const float each = plot.box.width() / static_cast<float>(std::max<std::size_t>(1, data.points.size() - 1));
  const float long_name = std::max(pen.width(data.points.front().name), pen.width(data.points.back().name));
  const bool below = data.points.size() > 3 && long_name > each;
  for (const LinePoint& p : data.points) {
    if (p.beside) continue;
    const float x = plot.x(p.position);
    pen.line({x, plot.box.bottom}, {x, plot.box.bottom + 4}, {{Role::border}, 1, Dash::solid});
    const float wide = std::min(pen.width(p.name), 150.0F);
    const float left = std::clamp(x - wide / 2, pen.room().left, pen.room().right - wide);
    const bool end = &p == &data.points.front() || &p == &data.points.back();
    const std::size_t row = left >= ends[0] + 10 && !(end && below) ? 0 : 1;
    if (left < ends[row] + 10) continue;  // no room: the pointer still tells
    ends[row] = left + wide;
    pen.fitted_text({left, plot.box.bottom + line_height + 2 + line_height * static_cast<float>(row)}, p.name, wide + 0.5F, quiet_type);
  }
  for (const LinePoint& p : data.points) {
    const Numbers numbers = numbers_of(p.estimate, data.unit, language);
    const float x = plot.x(p.position);
    pen.target({x - 14, plot.box.top, x + 14, plot.box.bottom}, 0,
               p.name + "\n" + numbers.with_unit(p.estimate.mean) + " " + numbers.interval(p.estimate.low, p.estimate.high));
    pen.describe(p.name + ": " + numbers.with_unit(p.estimate.mean));
  }
}

/// A label beside a point: to its right, or to its left near the edge.
void draw_label(Pen& pen, const LinePoint& p, const Plot& plot, const std::string& words, const Paint& paint, float shift) {
  const float x = plot.x(p.position) + shift, y = plot.y(p.estimate.mean) + middle_to_baseline * small_size;
  const bool right = x + 12 + pen.width(words, strong_type) <= pen.room().right;
  pen.fitted_text({x + (right ? 12.0F : -12.0F), y}, words, right ? pen.room().right - x - 12 : x - 12 - pen.room().left,
                  {small_size, Weight::semibold, right ? Anchor::start : Anchor::end, paint});
}

/// The reader's own scenario, and "you are here" above the plot, over its place, where no line runs through it. Where it has no place
/// between the strategies a line across says how high it is.
void draw_here(Pen& pen, const LinePoint& here, const Plot& plot, const std::string& unit) {
  const float x = here.beside ? plot.box.right + 15 : plot.x(here.position);  // right of the line's last point
  if (std::isfinite(here.estimate.mean)) {
    const Point at{x, plot.y(here.estimate.mean)};
    const Stroke dots{{Role::ink, 0.5F}, 1, Dash::dots};
    pen.add(Clip{{plot.box.left - 12, plot.box.top - 8, pen.room().right, plot.box.bottom + 8}});
    if (here.beside)
      pen.line({plot.box.left, at.y}, at, dots);
    else
      pen.line({x, plot.box.top - 6}, {x, plot.box.bottom}, dots);
    draw_whisker(pen, {here.beside ? 1.0 : here.position, {}, here.estimate}, plot, {Role::ink}, here.beside ? 15 : 0);
    marker(pen, at, 3, 7, {Role::ink}, {{Role::plot}, 1.5F, Dash::solid});
    pen.add(Unclip{});
  }
  const std::string words = here.beside ? in(pen.language(), {"your setting, not on this line", "votre réglage, hors de cette ligne"})
                                        : in(pen.language(), {"you are here", "vous êtes ici"});
  const float wide = pen.width(words, strong_type), low = pen.room().left + pen.width(unit) + 10;
  const float left = std::clamp(x - wide / 2, low, std::max(low, pen.room().right - wide));
  pen.text({left, plot.box.top - 10}, words, strong_type);
}

}  // namespace

DisplayList draw(const StrategyLine& data, const Canvas& canvas, Range values) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  pen.describe(data.verdict);
  const bool none = std::none_of(data.points.begin(), data.points.end(), [](const LinePoint& p) { return std::isfinite(p.estimate.mean); });
  if (none && !data.here) {
    pen.nothing(in(language, {"No scenario has a figure to show.", "Aucun scénario n'a de chiffre à montrer."}));
    return pen.finish();
  }
  Box& room = pen.room();
  for (const std::string& words : wrapped(data.verdict, room.width(), small_size, Weight::semibold, canvas.text_width, 2)) {
    pen.text({room.left, room.top + small_size - 2}, words, strong_type);
    room.top += line_height;
  }
  room.top += 4;
  const Range reach = reach_of(data);
  const Axis axis = value_axis(reach.low, reach.high, std::clamp(static_cast<int>(room.height() / 55), 2, 7), data.unit, language, values);
  const float gutter = std::max(widest_label(pen, axis) + 8, 24.0F);
  const Plot plot{{room.left + gutter + 10, room.top + 26, room.right - 24, room.bottom - 2 * line_height - 4}, 0, 1, axis.low, axis.high};
  pen.text({room.left, room.top + small_size - 2}, axis.unit, quiet_type);
  draw_values_left(pen, {{plot.box.left - 10, plot.box.top, plot.box.right + 10, plot.box.bottom}, 0, 1, axis.low, axis.high}, axis);
  pen.plot(plot);
  pen.add(Clip{{plot.box.left - 12, plot.box.top - 8, room.right, plot.box.bottom + 8}});
  draw_line(pen, data, plot);
  for (const LinePoint& p : data.points) {
    if (!std::isfinite(p.estimate.mean)) continue;
    const auto number = static_cast<float>(p.series);
    const float shift = p.beside ? 10 : 0;
    draw_whisker(pen, p, plot, p.beside ? Paint{Role::series, 1, number} : Paint{Role::accent}, shift);
    if (p.beside) {
      marker(pen, {plot.x(p.position) + shift, plot.y(p.estimate.mean)}, p.series, 5, {Role::series, 1, number},
             {{Role::plot}, 1, Dash::solid});
      draw_label(pen, p, plot, p.name, {Role::series_text, 1, number}, shift);
    } else {
      pen.add(Circle{{plot.x(p.position), plot.y(p.estimate.mean)}, 4.5F, {Role::accent}, {{Role::plot}, 1.5F, Dash::solid}});
    }
  }
  pen.add(Unclip{});
  if (data.here) draw_here(pen, *data.here, plot, axis.unit);
  draw_places(pen, data, plot);
  return pen.finish();
}

}  // namespace downline::charts
