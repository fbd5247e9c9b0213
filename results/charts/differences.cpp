#include "results/charts/differences.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"
#include "results/charts/telling.hpp"

namespace downline::charts {
namespace {

constexpr std::size_t most_dots = 50;
constexpr float widest_pair = 230, least_row = 22, two_lines = 34, three_lines = 50, row_with_name = 40, least_dots = 56, most_row = 76,
                most_row_alone = 150;

/// The runs, or fifty of their quantiles.
std::vector<double> dots_of(const DifferenceRow& row) {
  std::vector<double> values;
  for (const double v : row.runs)
    if (std::isfinite(v)) values.push_back(v);
  std::sort(values.begin(), values.end());
  if (values.size() <= most_dots) return values;
  std::vector<double> dots;
  for (std::size_t i = 0; i < most_dots; ++i) dots.push_back(values[(2 * i + 1) * values.size() / (2 * most_dots)]);
  return dots;
}

Range reach_of(const Differences& data) {
  Range range{0, 0};
  const auto hold = [&range](double value) {
    if (std::isfinite(value)) range = {std::min(range.low, value), std::max(range.high, value)};
  };
  for (const DifferenceRow& row : data.rows) {
    hold(row.difference.estimate.low);
    hold(row.difference.estimate.high);
    for (const double run : row.runs) hold(run);
  }
  return range;
}

/// Dots on the line, those that would overlap stacked above each other.
void draw_dots(Pen& pen, const std::vector<double>& dots, const Plot& plot, float base, float room) {
  const float radius = 3;
  const auto columns = static_cast<std::size_t>(std::max(1.0F, plot.box.width() / (2 * radius)));
  std::vector<int> stack(columns + 1, 0);
  int highest = 1;
  std::vector<std::pair<std::size_t, int>> places;
  for (const double dot : dots) {
    const auto column =
        static_cast<std::size_t>(std::clamp((plot.x(dot) - plot.box.left) / (2 * radius), 0.0F, static_cast<float>(columns)));
    places.emplace_back(column, stack[column]++);
    highest = std::max(highest, stack[column]);
  }
  const float step = std::min(2 * radius, (room - 2 * radius) / static_cast<float>(std::max(1, highest - 1)));
  for (std::size_t i = 0; i < dots.size(); ++i)
    pen.add(Circle{
        {plot.x(dots[i]), base - radius - step * static_cast<float>(places[i].second)}, radius - 0.5F, {Role::secondary, 0.55F}, {}});
}

/// "+25 k€ [−19, 70]"; without its unit where the axis below says the same one.
std::string mean_text(const Estimate& e, const Numbers& numbers, std::string_view axis_unit = {}) {
  std::string mean = numbers.signed_with_unit(e.mean);
  const std::string unit = "\u00A0" + numbers.unit();
  if (numbers.unit() == axis_unit && mean.ends_with(unit)) mean.resize(mean.size() - unit.size());
  return mean + (e.n >= 2 ? " " + numbers.interval(e.low, e.high) : "");
}

/// Where the names of rows stand, and the room that names and figures have.
struct Setting {
  enum class Names { beside, above, with_figures } where;
  float names, said;
  std::string axis_unit;  ///< that figures beside their bars need not repeat
};

/// The interval with its ends, where there are runs enough for one.
void draw_interval(Pen& pen, const Estimate& e, bool decided, const Plot& plot, float middle) {
  if (e.n < 2) return;
  const Stroke bar{{decided ? Role::accent : Role::secondary}, 3, Dash::solid};
  pen.line({plot.x(e.low), middle}, {plot.x(e.high), middle}, bar);
  for (const double end : {e.low, e.high}) pen.line({plot.x(end), middle - 5}, {plot.x(end), middle + 5}, {bar.paint, 1.5F, Dash::solid});
}

void draw_row(Pen& pen, const DifferenceRow& row, const Plot& plot, float top, float high, const std::string& unit, const Setting& set) {
  using Names = Setting::Names;
  const Language language = pen.language();
  const Estimate& e = row.difference.estimate;
  const float clear = set.where == Names::above ? line_height : 0;
  const float middle = top + clear + (high - clear) * 0.62F;
  const Box& whole = pen.room();
  const bool together = set.where == Names::with_figures;
  if (set.where == Names::beside) pen.fitted_text({whole.left, middle + middle_to_baseline * small_size - 4}, row.label, set.names);
  if (set.where == Names::above) pen.fitted_text({whole.left, top + small_size - 1}, row.label, whole.width());
  draw_dots(pen, dots_of(row), plot, middle - 6, middle - 6 - top - clear);
  const bool decided = e.n >= 2 && (e.low > 0 || e.high < 0);
  draw_interval(pen, e, decided, plot, middle);
  const Numbers numbers = numbers_of(e, unit, language);
  const float left = whole.right - set.said;
  const std::string mean = e.n == 0 ? in(language, {"not defined", "non défini"}) : mean_text(e, numbers);
  const std::string how =
      e.n < 2 ? "" : (decided ? "" : in(language, {"undecided; ", "indécis ; "})) + times_text(row.difference, language);
  const bool both = high - clear >= two_lines;
  if (together) {
    const std::size_t most = high >= three_lines ? 2 : 1;
    const auto lines = wrapped(row.label, set.names, small_size, Weight::regular, pen.canvas().text_width, most);
    float baseline = top + high / 2 - 3 - 8 * static_cast<float>(lines.size() - 1);
    for (const std::string& line : lines) pen.text({whole.left, baseline}, line), baseline += 16;
    pen.fitted_text({whole.left, baseline}, mean, set.names, strong_type);
  } else {
    pen.fitted_text({left, both ? middle - 6 : middle + middle_to_baseline * small_size - 4},
                    e.n == 0 ? mean : mean_text(e, numbers, set.axis_unit), set.said, strong_type);
    if (both) pen.fitted_text({left, middle + 12}, how, set.said, quiet_type);
  }
  pen.target({whole.left, top, whole.right, top + high}, 0, row.label + "\n" + mean + "\n" + how);
  pen.describe(row.label + ": " + mean);
}

}  // namespace

Differences differences(const ResultTable& table, const Summary& summary, std::string_view metric, Language language) {
  const std::size_t m = find_metric(metric);
  Differences data;
  data.title = in(language, metrics()[m].label) + in(language, {": paired differences", " : différences appariées"});
  data.subtitle = in(language, {"Bars: 95 % intervals of the mean; dots: runs; ",
                                "Barres : intervalles à 95 % de la moyenne ; points : exécutions ; "}) +
                  extent_text(table, language);
  data.unit = summary.units[m];
  for (const Pair& pair : summary.pairs) {
    const bool turned = summary.estimates[m][pair.first].mean < summary.estimates[m][pair.second].mean;
    const std::size_t a = turned ? pair.second : pair.first, b = turned ? pair.first : pair.second;
    DifferenceRow row{table.strategies[a].name + " \u2212 " + table.strategies[b].name, paired(summary, m, a, b),
                      metric_values(table, m, a)};
    const std::vector<double> other = metric_values(table, m, b);
    for (std::size_t r = 0; r < row.runs.size(); ++r) row.runs[r] -= other[r];
    data.rows.push_back(std::move(row));
  }
  return data;
}

DisplayList draw(const Differences& data, const Canvas& canvas, Range values) {
  Pen pen(canvas);
  pen.head(data.title, data.subtitle);
  const Language language = pen.language();
  if (data.rows.empty()) {
    pen.nothing(in(language, {"One scenario: there is nothing to compare it with.", "Un seul scénario : rien à quoi le comparer."}));
    return pen.finish();
  }
  const auto rows_in = [&](float taken) { return static_cast<std::size_t>(std::max(1.0F, (pen.room().height() - taken) / least_row)); };
  const float below = line_height + 6;
  const std::size_t drawn = rows_in(below) >= data.rows.size() ? data.rows.size() : rows_in(below + line_height + 8);
  if (drawn < data.rows.size())
    pen.foot(in(language, {"No room here for more pairs: ", "Pas la place pour d'autres paires : "}) +
             std::to_string(data.rows.size() - drawn));
  const Box room = pen.room();
  const Range reach = reach_of(data);
  const std::string axis_unit = canvas.titled ? std::string() : value_axis(reach.low, reach.high, 2, data.unit, language, values).unit;
  float names = 0, said = 0, said_whole = 0;
  for (const DifferenceRow& row : data.rows) {
    names = std::max(names, pen.width(row.label));
    const Numbers numbers = numbers_of(row.difference.estimate, data.unit, language);
    said = std::max(said, pen.width(mean_text(row.difference.estimate, numbers, axis_unit), strong_type));
    said_whole = std::max(said_whole, pen.width(mean_text(row.difference.estimate, numbers), strong_type) + 1);
    if (canvas.titled) said = std::max(said, pen.width(in(language, {"undecided; ", "indécis ; "}) + times_text(row.difference, language)));
  }
  // Where the picture is narrow, name and figures stand together at the left; how often is told beside the pointer. Rows too low for a
  // long name in two lines have it above their dots.
  const float row_high = (room.height() - line_height - 6) / static_cast<float>(drawn);
  const bool too_long = names > room.width() * 0.6F && row_high >= row_with_name && row_high < three_lines;
  const bool together = !canvas.titled && row_high >= two_lines && !too_long;
  said = std::min(said + 1, room.width() * 0.4F);
  // Figures come first, then names; the dots take what is left.
  const float widest = names;
  names = together ? std::min(std::max(names + 1, said_whole), room.width() * 0.6F)
                   : std::min({names, widest_pair, room.width() - said - 48 - least_dots});
  // A name that has no room beside its dots stands above them where rows are high enough.
  const bool above = !together && widest > names && row_high >= row_with_name;
  if (above) names = 16;
  using Names = Setting::Names;
  const Names where = together ? Names::with_figures : above ? Names::above : Names::beside;
  Plot plot{{room.left + names + 24, room.top, room.right - (together ? 12 : said + 24), room.bottom - line_height - 6}};
  const Axis axis =
      value_axis(reach.low, reach.high, std::clamp(static_cast<int>(plot.box.width() / 70), 2, 7), data.unit, language, values);
  plot.x_first = axis.low, plot.x_last = axis.high;
  const auto rows = static_cast<float>(drawn);
  const float high = std::min(plot.box.height() / rows, canvas.titled ? most_row : most_row_alone);
  plot.box.bottom = plot.box.top + high * rows;
  draw_values_below(pen, plot, axis);
  pen.text({plot.box.left - 24, plot.box.bottom + line_height}, axis.unit, anchored(quiet_type, Anchor::end));
  pen.plot(plot);
  for (std::size_t i = 0; i < drawn; ++i)
    draw_row(pen, data.rows[i], plot, plot.box.top + high * static_cast<float>(i), high, data.unit, {where, names, said, axis_unit});
  return pen.finish();
}

Sheet sheet(const Differences& data) {
  Sheet sheet{{"difference", "mean", "low_95", "high_95", "replications", "lower_in", "equal_in"}, {}};
  for (const DifferenceRow& row : data.rows) {
    const Estimate& e = row.difference.estimate;
    sheet.rows.push_back({row.label, e.mean, e.low, e.high, static_cast<double>(e.n), static_cast<double>(row.difference.lower_in),
                          static_cast<double>(row.difference.equal_in)});
  }
  return sheet;
}

}  // namespace downline::charts
