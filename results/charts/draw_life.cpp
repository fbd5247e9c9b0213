#include <algorithm>
#include <cmath>
#include <limits>

#include "results/charts/life.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"

namespace downline::charts {
namespace {

constexpr float lane_row = 18, mark_gap = 10, least_plot = 16;
constexpr std::size_t most_lanes = 3;
constexpr std::array<float, band_shares.size()> alike_alphas{0.12F, 0.12F, 0.16F};

void draw_alike(Pen& pen, const LifeStory& data, const Plot& plot) {
  for (std::size_t b = 0; b < band_shares.size(); ++b) {
    Band band{{}, {}, {Role::secondary, alike_alphas[b]}};
    for (std::size_t p = 0; p < data.alike.median.size(); ++p) {
      if (!std::isfinite(data.alike.low[b][p])) continue;
      const float x = plot.x(data.period_ends[p]);
      band.upper.push_back({x, plot.y(data.alike.high[b][p])});
      band.lower.push_back({x, plot.y(data.alike.low[b][p])});
    }
    if (band.upper.size() > 1 && data.alike.runs >= least_runs_of_bands) pen.add(std::move(band));
  }
  Line median{{}, {{Role::secondary}, 1.5F, Dash::shorts}};
  for (std::size_t p = 0; p < data.alike.median.size(); ++p)
    if (std::isfinite(data.alike.median[p])) median.points.push_back({plot.x(data.period_ends[p]), plot.y(data.alike.median[p])});
  pen.add(std::move(median));
}

void draw_elsewhere(Pen& pen, const LifeElsewhere& other, const LifeStory& data, const Plot& plot) {
  Line line{{}, {{Role::warn}, 2, Dash::longs}};
  for (std::size_t p = 0; p < other.earned.size(); ++p)
    if (std::isfinite(other.earned[p])) line.points.push_back({plot.x(data.period_ends[p]), plot.y(other.earned[p])});
  if (!line.points.empty()) pen.add(std::move(line));
}

void draw_her(Pen& pen, const LifeStory& data, const Plot& plot) {
  Line line{{}, {{Role::accent}, 2.5F, Dash::solid}};
  for (std::size_t p = 0; p < data.earned.size(); ++p)
    if (std::isfinite(data.earned[p])) line.points.push_back({plot.x(data.period_ends[p]), plot.y(data.earned[p])});
  if (line.points.empty()) return;
  const Point end = line.points.back();
  pen.add(std::move(line));
  pen.add(Circle{end, 4, {Role::accent}, {{Role::plot}, 1, Dash::solid}});
}

/// What happened, below the axis: a tick at its week, words in the first row that has room; the rest is counted.
void draw_marks(Pen& pen, const LifeStory& data, const Plot& plot, float top, std::size_t lanes) {
  std::vector<float> ends(lanes, -1e9F);
  int left_out = 0;
  for (const LifeMark& mark : data.marks) {
    const float x = plot.x(std::clamp(mark.week, 0, data.weeks));
    const std::string words = (pen.language() == Language::fr ? "S" : "W") + typeset(std::to_string(mark.week)) + " " + mark.words;
    const float wide = pen.width(words), left = std::min(x + 6, pen.room().right - wide);
    pen.line({x, plot.box.bottom}, {x, plot.box.bottom - 8}, {{Role::accent}, 1.5F, Dash::solid});
    if (mark.words.empty()) continue;
    const auto lane = std::find_if(ends.begin(), ends.end(), [&](float end) { return end + mark_gap <= left - 4; });
    if (lane == ends.end()) {
      ++left_out;
      continue;
    }
    const float baseline = top + lane_row * static_cast<float>(lane - ends.begin()) + small_size;
    pen.add(Circle{{left - 4, baseline - 4.5F}, 2, {Role::accent}, {}});
    pen.text({left + 2, baseline}, words);
    *lane = left + 2 + wide;
  }
  if (left_out == 0) return;
  const std::string more = in(pen.language(), {"and ", "et "}) + count(left_out, pen.language()) +
                           (left_out == 1 ? in(pen.language(), {" other", " autre"}) : in(pen.language(), {" others", " autres"}));
  const float left = pen.room().right - pen.width(more);
  for (std::size_t lane = lanes; lane-- > 0;)
    if (ends[lane] + mark_gap <= left) return pen.text({left, top + lane_row * static_cast<float>(lane) + small_size}, more, quiet_type);
}

std::string value_at_end(const std::vector<double>& values, Language language) {
  for (std::size_t i = values.size(); i-- > 0;)
    if (std::isfinite(values[i])) return shown(values[i], "EUR", language);
  return in(language, {"not known", "inconnu"});
}

/// From the least to the most that is drawn, zero within.
Range reach_of(const LifeStory& data) {
  Range reach{0, 0};
  const auto hold = [&reach](const std::vector<double>& values) {
    for (const double v : values)
      if (std::isfinite(v)) reach = {std::min(reach.low, v), std::max(reach.high, v)};
  };
  hold(data.earned);
  for (std::size_t b = 0; b < band_shares.size() && data.alike.runs >= least_runs_of_bands; ++b) {
    hold(data.alike.low[b]);
    hold(data.alike.high[b]);
  }
  hold(data.alike.median);
  if (data.elsewhere) hold(data.elsewhere->earned);
  return reach;
}

/// Lines that say what is drawn, in the colours in which it is. \return the baseline of what comes next
float draw_legend(Pen& pen, const LifeStory& data, const Canvas& canvas) {
  const Language language = pen.language();
  const Box& room = pen.room();
  const std::string own = in(language, {"Herself: ", "Elle-même : "}) + value_at_end(data.earned, language);
  pen.line({room.left, room.top + 8}, {room.left + 18, room.top + 8}, {{Role::accent}, 2.5F, Dash::solid});
  pen.fitted_text({room.left + 24, room.top + 12}, own, room.width() - 24, {small_size, Weight::semibold, Anchor::start, {Role::accent}});
  const std::string others =
      data.alike.runs == 0
          ? in(language, {"Nobody is like her in this run.", "Personne ne lui ressemble dans cette exécution."})
          : data.alike_words + in(language, {": half end at ", " : la moitié finit à "}) + value_at_end(data.alike.median, language) +
                in(language, {" or less", " ou moins"}) +
                (data.alike.runs >= least_runs_of_bands ? in(language, {"; bands: 5, 8 and 9.5 in 10", " ; bandes : 5, 8 et 9,5 sur 10"})
                                                        : "");
  pen.line({room.left, room.top + 8 + line_height}, {room.left + 18, room.top + 8 + line_height}, {{Role::secondary}, 1.5F, Dash::shorts});
  float baseline = room.top + 12 + line_height;
  for (const std::string& words : wrapped(others, room.width() - 24, small_size, Weight::regular, canvas.text_width, 2)) {
    pen.text({room.left + 24, baseline}, words, quiet_type);
    baseline += line_height;
  }
  pen.describe(own + ". " + others);
  if (data.elsewhere) {
    const LifeElsewhere& other = *data.elsewhere;
    const std::string same = in(language, {"The same person under ", "La même personne sous "}) + other.name +
                             (other.earned.empty() ? in(language, {": never a member", " : jamais membre"})
                                                   : in(language, {": ", " : "}) + value_at_end(other.earned, language));
    pen.line({room.left, baseline - 4}, {room.left + 18, baseline - 4}, {{Role::warn}, 2, Dash::longs});
    pen.fitted_text({room.left + 24, baseline}, same, room.width() - 24, {small_size, Weight::semibold, Anchor::start, {Role::warn}});
    pen.describe(same);
    baseline += line_height;
  }
  return baseline;
}

}  // namespace

DisplayList draw(const LifeStory& data, const Canvas& canvas) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  const Range reach = reach_of(data);
  const float baseline = draw_legend(pen, data, canvas);
  Box& room = pen.room();
  room.top = baseline + 2;
  // A low picture gives its height to the curve first.
  const std::size_t lanes_shown = room.height() < 170 ? 1 : most_lanes;
  const float lanes = lane_row * static_cast<float>(lanes_shown) + 4;
  const Axis axis = value_axis(reach.low, reach.high, std::clamp(static_cast<int>((room.height() - lanes) / 50), 3, 6), "EUR", language);
  const std::string week_word = in(language, {"week", "semaine"});
  const float gutter = std::max(widest_label(pen, axis) + 8, pen.width(week_word) + 14);
  const Plot plot{{room.left + gutter, room.top + 26, room.right - 8, room.bottom - lanes - line_height - 6},
                  0,
                  static_cast<double>(std::max(1, data.weeks)),
                  axis.low,
                  axis.high};
  if (plot.box.height() < least_plot) return pen.finish();  // no room for a curve: the words above stand alone
  pen.text({room.left, room.top + small_size - 2}, axis.unit + in(language, {", net income so far", ", revenu net depuis le début"}),
           quiet_type);
  draw_values_left(pen, plot, axis);
  draw_weeks(pen, plot, week_axis(0, data.weeks, std::max(2, static_cast<int>(plot.box.width() / 60)), language));
  pen.text({plot.box.left - 14, plot.box.bottom + line_height + 2}, week_word, anchored(quiet_type, Anchor::end));
  pen.plot(plot);
  draw_alike(pen, data, plot);
  if (data.elsewhere) draw_elsewhere(pen, *data.elsewhere, data, plot);
  draw_her(pen, data, plot);
  draw_marks(pen, data, plot, plot.box.bottom + line_height + 8, lanes_shown);
  return pen.finish();
}

}  // namespace downline::charts
