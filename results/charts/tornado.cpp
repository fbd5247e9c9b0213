#include "results/charts/tornado.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>

#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"
#include "results/charts/telling.hpp"

namespace downline::charts {
namespace {

constexpr Estimate not_run{0, 0, 0, 0, 0, 0};

double size_of(const Estimate& e) { return e.n > 0 && std::isfinite(e.mean) ? std::abs(e.mean) : 0; }

/// The one parameter in which two strategies differ; nullptr if it is none or several.
const ParameterValue* only_difference(const Strategy& base, const Strategy& other) {
  std::map<std::string, std::string> values;
  for (const ParameterValue& p : base.parameters) values[p.path] = p.value;
  const ParameterValue* found = nullptr;
  for (const ParameterValue& p : other.parameters) {
    const auto known = values.find(p.path);
    if (known != values.end() && known->second == p.value) continue;
    if (found != nullptr || known == values.end()) return nullptr;
    found = &p;
  }
  return base.parameters.size() == other.parameters.size() ? found : nullptr;
}

/// Whether a value lies above another: as numbers where both are, else as text.
bool above(const std::string& value, const std::string& base) {
  char *end = nullptr, *base_end = nullptr;
  const double a = std::strtod(value.c_str(), &end), b = std::strtod(base.c_str(), &base_end);
  return *end == '\0' && *base_end == '\0' && !value.empty() && !base.empty() ? a > b : value > base;
}

std::string value_of(const Strategy& strategy, const std::string& path) {
  for (const ParameterValue& p : strategy.parameters)
    if (p.path == path) return p.value;
  return {};
}

void draw_side(Pen& pen, const Estimate& e, const Plot& plot, float top, float bottom, bool up) {
  if (e.n == 0 || !std::isfinite(e.mean)) return;
  const float zero = plot.x(0), at = plot.x(e.mean), middle = (top + bottom) / 2;
  const Paint fill{Role::diverging, 1, up ? 0.92F : 0.12F};
  pen.add(Rect{{std::min(zero, at), top, std::max(zero, at), bottom}, fill, {}, 0});
  if (e.n >= 2) pen.line({plot.x(e.low), middle}, {plot.x(e.high), middle}, {{Role::ink}, 1, Dash::solid});
}

/// Those that were run, the widest first.
std::vector<Swing> run_swings(const Tornado& data) {
  std::vector<Swing> swings;
  for (const Swing& swing : data.swings)
    if (swing.low.n + swing.high.n > 0) swings.push_back(swing);
  std::stable_sort(swings.begin(), swings.end(), [](const Swing& a, const Swing& b) { return a.reach() > b.reach(); });
  return swings;
}

Range reach_of(const std::vector<Swing>& swings) {
  Range reach{0, 0};
  for (const Swing& swing : swings)
    for (const Estimate* e : {&swing.low, &swing.high})
      for (const double v : {e->mean, e->low, e->high})
        if (e->n > 0 && std::isfinite(v)) reach = {std::min(reach.low, v), std::max(reach.high, v)};
  return reach;
}

/// Beside the names stand the values in columns, lowered and raised, so that no bar or whisker runs through them.
struct ValueColumns {
  std::array<std::string, 2> heads;
  std::array<float, 2> wide{}, ends{};
};

ValueColumns value_columns(const Pen& pen, const std::vector<Swing>& swings, const Box& room, float names) {
  ValueColumns columns{{in(pen.language(), {"lowered", "baissé"}), in(pen.language(), {"raised", "haussé"})}};
  for (std::size_t side = 0; side < 2; ++side) {
    float& wide = columns.wide[side];
    wide = pen.width(columns.heads[side]) + 18;
    for (const Swing& swing : swings) wide = std::max(wide, pen.width(side == 0 ? swing.low_value : swing.high_value));
    wide = std::min(wide, room.width() * 0.16F);
  }
  columns.ends = {room.left + names + 14 + columns.wide[0], room.left + names + 28 + columns.wide[0] + columns.wide[1]};
  return columns;
}

void draw_heads(Pen& pen, const ValueColumns& columns, const Box& room) {
  for (std::size_t side = 0; side < 2; ++side) {
    const float x = columns.ends[side] - std::min(columns.wide[side], pen.width(columns.heads[side]) + 18);
    pen.add(Rect{{x, room.top + 1, x + 12, room.top + 13}, {Role::diverging, 1, side == 1 ? 0.92F : 0.12F}, {}, 0});
    pen.fitted_text({x + 18, room.top + 12}, columns.heads[side], columns.ends[side] - x - 17.5F, quiet_type);
  }
}

void draw_swing(Pen& pen, const Swing& swing, const Plot& plot, const ValueColumns& columns, float names, float top, float high) {
  const float bottom = top + high, middle = (top + bottom) / 2;
  const float baseline = middle + middle_to_baseline * small_size;
  pen.fitted_text({pen.room().left, baseline}, swing.label, names);
  pen.fitted_text({columns.ends[0], baseline}, swing.low_value, columns.wide[0], anchored(quiet_type, Anchor::end));
  pen.fitted_text({columns.ends[1], baseline}, swing.high_value, columns.wide[1], anchored(quiet_type, Anchor::end));
  // Both on one side would hide each other: then each has half the row.
  const bool both = size_of(swing.low) > 0 && size_of(swing.high) > 0 && swing.low.mean * swing.high.mean > 0;
  const float gap = std::min(4.0F, high * 0.15F);
  draw_side(pen, swing.low, plot, top + gap, both ? middle : bottom - gap, false);
  draw_side(pen, swing.high, plot, both ? middle : top + gap, bottom - gap, true);
}

}  // namespace

double Swing::reach() const { return std::max(size_of(low), size_of(high)); }

Tornado tornado(const ResultTable& table, const Summary& summary, std::string_view metric, Language language) {
  const std::size_t m = find_metric(metric);
  Tornado data;
  data.unit = summary.units[m];
  data.title = in(language, metrics()[m].label) + in(language, {": what each input changes", " : ce que change chaque réglage"});
  int left_out = 0;
  for (std::size_t s = 1; s < table.strategies.size(); ++s) {
    const ParameterValue* moved = only_difference(table.strategies.front(), table.strategies[s]);
    if (moved == nullptr) {
      ++left_out;
      continue;
    }
    auto swing = std::find_if(data.swings.begin(), data.swings.end(), [&](const Swing& known) { return known.label == moved->path; });
    if (swing == data.swings.end()) swing = data.swings.insert(swing, {moved->path, {}, {}, not_run, not_run});
    const bool up = above(moved->value, value_of(table.strategies.front(), moved->path));
    (up ? swing->high : swing->low) = paired(summary, m, s, 0).estimate;
    (up ? swing->high_value : swing->low_value) = moved->value;
  }
  data.subtitle = in(language, {"Moved alone, against ", "Déplacé seul, face à "}) + table.strategies.front().name +
                  in(language, {"; ", " ; "}) + extent_text(table, language);
  if (left_out > 0)
    data.subtitle +=
        in(language, {"; left out, as they differ in more: ", " ; écartés, car ils diffèrent davantage : "}) + std::to_string(left_out);
  return data;
}

DisplayList draw(const Tornado& data, const Canvas& canvas, Range values) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  std::vector<Swing> swings = run_swings(data);
  if (data.forming) pen.foot(in(language, {"Forming: more inputs are being moved.", "En cours : d'autres réglages sont déplacés."}));
  if (swings.empty()) {
    pen.nothing(in(language, {"No scenario differs from the first in exactly one input.",
                              "Aucun scénario ne diffère du premier par un seul réglage."}));
    return pen.finish();
  }
  const Box room = pen.room();
  constexpr float legend = 22, row_most = 40, row_least = 22;
  const auto fit = static_cast<std::size_t>(std::max(1.0F, (room.height() - legend - line_height - 8) / row_least));
  if (swings.size() > fit) swings.resize(fit);
  float names = 0;
  for (const Swing& swing : swings) names = std::max(names, pen.width(swing.label));
  names = std::min(names, room.width() * 0.4F);
  const ValueColumns columns = value_columns(pen, swings, room, names);
  const Range reach = reach_of(swings);
  Plot plot{{columns.ends[1] + 16, room.top + legend, room.right - 14, room.bottom - line_height - 8}};
  const Axis axis =
      value_axis(reach.low, reach.high, std::clamp(static_cast<int>(plot.box.width() / 70), 2, 7), data.unit, language, values);
  plot.x_first = axis.low, plot.x_last = axis.high;
  const float high = std::min(row_most, plot.box.height() / static_cast<float>(swings.size()));
  plot.box.bottom = plot.box.top + high * static_cast<float>(swings.size());
  draw_heads(pen, columns, room);
  pen.text({room.left, room.top + 12}, axis.unit, quiet_type);
  draw_values_below(pen, plot, axis);
  pen.plot(plot);
  for (std::size_t i = 0; i < swings.size(); ++i)
    draw_swing(pen, swings[i], plot, columns, names, plot.box.top + high * static_cast<float>(i), high);
  pen.line({plot.x(0), plot.box.top}, {plot.x(0), plot.box.bottom}, {{Role::ink}, 1, Dash::solid});
  return pen.finish();
}

Sheet sheet(const Tornado& data) {
  Sheet sheet{{"input", "low_value", "low_mean", "low_low_95", "low_high_95", "high_value", "high_mean", "high_low_95", "high_high_95"},
              {}};
  const double none = std::nan("");
  for (const Swing& s : data.swings) {
    const auto number = [none](const Estimate& e, double v) { return e.n > 0 ? v : none; };
    sheet.rows.push_back({s.label, s.low_value, number(s.low, s.low.mean), number(s.low, s.low.low), number(s.low, s.low.high),
                          s.high_value, number(s.high, s.high.mean), number(s.high, s.high.low), number(s.high, s.high.high)});
  }
  return sheet;
}

}  // namespace downline::charts
