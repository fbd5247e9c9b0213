#include "results/charts/tornado.hpp"

#include <algorithm>
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

void draw_side(Pen& pen, const Estimate& e, const std::string& value, const Plot& plot, float top, float bottom, bool up) {
  if (e.n == 0 || !std::isfinite(e.mean)) return;
  const float zero = plot.x(0), at = plot.x(e.mean), middle = (top + bottom) / 2;
  const Paint fill{Role::diverging, 1, up ? 0.92F : 0.12F};
  pen.add(Rect{{std::min(zero, at), top, std::max(zero, at), bottom}, fill, {}, 0});
  if (e.n >= 2) pen.line({plot.x(e.low), middle}, {plot.x(e.high), middle}, {{Role::ink}, 1, Dash::solid});
  const bool right = e.mean >= 0;
  const float end = e.n >= 2 ? plot.x(right ? e.high : e.low) : at;
  const float edge = right ? plot.box.right - end : end - plot.box.left;
  pen.fitted_text({end + (right ? 6.0F : -6.0F), middle + middle_to_baseline * small_size}, value, edge + 54,
                  anchored(quiet_type, right ? Anchor::start : Anchor::end));
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
  std::vector<Swing> swings;
  for (const Swing& swing : data.swings)
    if (swing.low.n + swing.high.n > 0) swings.push_back(swing);
  if (data.forming) pen.foot(in(language, {"Forming: more inputs are being moved.", "En cours : d'autres réglages sont déplacés."}));
  if (swings.empty()) {
    pen.nothing(in(language, {"No scenario differs from the first in exactly one input.",
                              "Aucun scénario ne diffère du premier par un seul réglage."}));
    return pen.finish();
  }
  std::stable_sort(swings.begin(), swings.end(), [](const Swing& a, const Swing& b) { return a.reach() > b.reach(); });
  const Box room = pen.room();
  constexpr float legend = 22, row_most = 40, row_least = 22;
  const auto fit = static_cast<std::size_t>(std::max(1.0F, (room.height() - legend - 44) / row_least));
  if (swings.size() > fit) swings.resize(fit);
  float names = 0;
  Range reach{0, 0};
  for (const Swing& swing : swings) {
    names = std::max(names, pen.width(swing.label));
    for (const Estimate* e : {&swing.low, &swing.high})
      for (const double v : {e->mean, e->low, e->high})
        if (e->n > 0 && std::isfinite(v)) reach = {std::min(reach.low, v), std::max(reach.high, v)};
  }
  names = std::min(names, room.width() * 0.36F);
  Plot plot{{room.left + names + 72, room.top + legend, room.right - 60, room.bottom - 44}};
  const Axis axis =
      value_axis(reach.low, reach.high, std::clamp(static_cast<int>(plot.box.width() / 70), 2, 7), data.unit, language, values);
  plot.x_first = axis.low, plot.x_last = axis.high;
  const float high = std::min(row_most, plot.box.height() / static_cast<float>(swings.size()));
  plot.box.bottom = plot.box.top + high * static_cast<float>(swings.size());
  float x = plot.box.left;
  for (const bool up : {false, true}) {
    const std::string word = up ? in(language, {"input raised", "réglage haussé"}) : in(language, {"input lowered", "réglage baissé"});
    pen.add(Rect{{x, room.top + 1, x + 12, room.top + 13}, {Role::diverging, 1, up ? 0.92F : 0.12F}, {}, 0});
    pen.text({x + 18, room.top + 12}, word, quiet_type);
    x += 18 + pen.width(word) + 20;
  }
  draw_values_below(pen, plot, axis);
  pen.text({plot.box.right, plot.box.bottom + 2 * line_height}, axis.unit, anchored(quiet_type, Anchor::end));
  pen.plot(plot);
  for (std::size_t i = 0; i < swings.size(); ++i) {
    const float top = plot.box.top + high * static_cast<float>(i), bottom = top + high, middle = (top + bottom) / 2;
    pen.fitted_text({room.left, middle + middle_to_baseline * small_size}, swings[i].label, names);
    // Both on one side would hide each other: then each has half the row.
    const bool both = size_of(swings[i].low) > 0 && size_of(swings[i].high) > 0 && swings[i].low.mean * swings[i].high.mean > 0;
    const float gap = std::min(4.0F, high * 0.15F);
    draw_side(pen, swings[i].low, swings[i].low_value, plot, top + gap, both ? middle : bottom - gap, false);
    draw_side(pen, swings[i].high, swings[i].high_value, plot, both ? middle : top + gap, bottom - gap, true);
  }
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
