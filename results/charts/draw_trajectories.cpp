#include <algorithm>
#include <cmath>

#include "results/charts/fans.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"
#include "results/charts/trajectories.hpp"

namespace downline::charts {
namespace {

constexpr float unit_room = 26, low_unit_room = 20, name_gap = 14, widest_name = 170, key_gap = 18;

int last_week(const Trajectories& data) {
  std::size_t most = 0;
  for (const Fan& fan : data.fans) most = std::max(most, fan.median.size());
  return data.first_week + static_cast<int>(most) - 1;
}

/// The end of the line that is labelled: its last defined value.
std::optional<Point> end_of(const Fan& fan, const Plot& plot, int first_week) {
  for (std::size_t w = fan.median.size(); w-- > 0;)
    if (std::isfinite(fan.median[w])) return Point{plot.x(first_week + static_cast<double>(w)), plot.y(fan.median[w])};
  return std::nullopt;
}

/// Names beside the ends of their lines, moved apart, each with the marker of its series.
void draw_names(Pen& pen, const Trajectories& data, const Plot& plot, float room) {
  std::vector<const Fan*> named;
  std::vector<float> wanted;
  for (const Fan& fan : data.fans)
    if (const auto end = end_of(fan, plot, data.first_week)) {
      named.push_back(&fan);
      wanted.push_back(end->y);
    }
  // Names that have no room are left to the pointer.
  const auto fit = static_cast<std::size_t>(std::max(1.0F, (plot.box.height() - 12) / (line_height - 3) + 1));
  wanted.resize(std::min(wanted.size(), fit));
  const auto placed = apart(wanted, line_height, plot.box.top + 6, plot.box.bottom - 6);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const Point end = *end_of(*named[i], plot, data.first_week);
    const auto number = static_cast<float>(named[i]->series);
    const bool shown = room > 0 && i < placed.size();
    if (shown && std::abs(placed[i] - end.y) > 3)
      pen.line({end.x + 5, end.y}, {plot.box.right + name_gap - 3, placed[i]}, {{Role::series, 0.5F, number}, 1, Dash::solid});
    marker(pen, end, named[i]->series, 3.5F, {Role::series, 1, number}, {{Role::plot}, 1, Dash::solid});
    if (!shown) continue;
    pen.fitted_text({plot.box.right + name_gap, placed[i] + middle_to_baseline * small_size}, named[i]->name, room,
                    {small_size, Weight::semibold, Anchor::start, {Role::series_text, 1, number}});
  }
}

/// What bands and lines stand for, in one row at the bottom.
void draw_key(Pen& pen, const Trajectories& data) {
  const Fan& fan = data.fans.front();
  const Language language = pen.language();
  if (fan.runs == 1)
    return pen.foot(
        in(language, {"One replication: how much is luck cannot be told.", "Une seule réplication : la part du hasard ne se voit pas."}));
  if (!fan.banded())
    return pen.foot(
        in(language, {"Thick line: median. Each thin line is one of ", "Trait épais : médiane. Chaque trait fin est l'une des "}) +
        count(fan.runs, language) +
        in(language, {" runs; bands are drawn from 20 runs on.", " exécutions ; les bandes se tracent à partir de 20."}));
  Box& room = pen.room();
  constexpr std::array<Words, band_shares.size()> words{
      {{"19 runs in 20", "19 exécutions sur 20"}, {"8 in 10", "8 sur 10"}, {"5 in 10", "5 sur 10"}}};
  const auto number = static_cast<float>(fan.series);
  const std::string median =
      in(language, {"median of ", "médiane de "}) + count(fan.runs, language) + in(language, {" runs", " exécutions"});
  float wide = 24 + pen.width(median);
  for (const Words& word : words) wide += 24 + pen.width(in(language, word)) + key_gap;
  const bool one_row = wide <= room.width();
  const float wrapped_at = room.right;
  float x = room.left, baseline = room.bottom - 2 - (one_row ? 0 : line_height);
  for (std::size_t b = 0; b < band_shares.size(); ++b) {
    if (x + 24 + pen.width(in(language, words[b])) > wrapped_at) break;  // no room: the widest bands are told first
    for (std::size_t under = 0; under <= b; ++under)
      pen.add(Rect{{x, baseline - 11, x + 18, baseline + 1}, {Role::series, band_alphas[under], number}, {}, 0});
    pen.text({x + 24, baseline}, in(language, words[b]), quiet_type);
    x += 24 + pen.width(in(language, words[b])) + key_gap;
  }
  if (!one_row) x = room.left, baseline = room.bottom - 2;
  pen.line({x, baseline - 5}, {x + 18, baseline - 5}, {{Role::series, 1, number}, 2, Dash::solid});
  pen.text({x + 24, baseline}, median, quiet_type);
  room.bottom -= (one_row ? 1 : 2) * line_height + 8;
}

}  // namespace

DisplayList draw(const Trajectories& data, const Canvas& canvas, Range values, std::optional<int> week) {
  Pen pen(canvas);
  pen.head(data.title, data.subtitle);
  const Range range = range_of(data);
  if (data.fans.empty() || data.fans.front().runs == 0 ||
      (range.low == 0 && range.high == 0 && !values.given() && last_week(data) < data.first_week)) {
    pen.nothing(in(pen.language(), {"No run is finished yet.", "Aucune exécution n'est encore terminée."}));
    return pen.finish();
  }
  if (canvas.keyed) draw_key(pen, data);
  Box& room = pen.room();
  const Axis up =
      value_axis(std::min(0.0, range.low), std::max(0.0, range.high),
                 std::clamp(static_cast<int>(room.height() / (canvas.keyed ? 55 : 34)), 2, 7), data.unit, pen.language(), values);
  float names = 0;
  if (canvas.keyed)
    for (const Fan& fan : data.fans) names = std::max(names, pen.width(fan.name, strong_type));
  names = std::min({names, widest_name, room.width() * 0.42F});
  const std::string week_word = pen.language() == Language::fr ? "semaine" : "week";
  const float gutter = std::max(widest_label(pen, up) + 8, pen.width(week_word) + 14);
  const int first = data.first_week == 1 && last_week(data) == 1 ? 0 : data.first_week;
  const Plot plot{{room.left + gutter, room.top + (canvas.keyed ? unit_room : low_unit_room), room.right - names - name_gap,
                   room.bottom - line_height - 6},
                  static_cast<double>(first),
                  static_cast<double>(std::max(last_week(data), first + 1)),
                  up.low,
                  up.high};
  pen.text({room.left, room.top + small_size - 2}, up.unit, quiet_type);
  draw_values_left(pen, plot, up);
  const Axis weeks = week_axis(first, last_week(data), std::max(2, static_cast<int>(plot.box.width() / 46)), pen.language());
  draw_weeks(pen, plot, weeks);
  pen.text({plot.box.left - 14, plot.box.bottom + line_height + 2}, weeks.unit, anchored(quiet_type, Anchor::end));
  pen.plot(plot);
  pen.add(Clip{{plot.box.left - 4, plot.box.top - 4, plot.box.right + 4, plot.box.bottom + 4}});
  draw_fans(pen, data.fans, plot, data.first_week);
  pen.add(Unclip{});
  if (week) draw_crosshair(pen, data, plot, *week);
  draw_names(pen, data, plot, names);
  return pen.finish();
}

}  // namespace downline::charts
