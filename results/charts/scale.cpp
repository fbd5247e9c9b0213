#include "results/charts/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "results/charts/numbers.hpp"

namespace downline::charts {
namespace {

/// The smallest round step with which `span` has at most `most` ticks.
double round_step(double span, int most) {
  const double least = span / std::max(1, most - 1);
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0})
    if (times * power >= least * (1 - 1e-9)) return times * power;
  return 10 * power;
}

/// Multiples of `step` from the first not below `low`; computed as whole multiples, so that zero is zero.
std::vector<double> multiples(double low, double high, double step) {
  std::vector<double> found;
  const double fuzz = step * 1e-6;
  for (double k = std::ceil((low - fuzz) / step); k * step <= high + fuzz && found.size() < 100; ++k)
    found.push_back(k == 0 ? 0 : k * step);
  return found;
}

/// The tick beyond the data where that wastes little room; else a little beyond the data.
double end_of_axis(double data, double tick, double span) {
  if (std::abs(tick - data) <= 0.15 * span) return tick;
  return data + (tick < data ? -0.04 : 0.04) * span;
}

}  // namespace

bool whole_unit(const std::string& unit) {
  constexpr std::array counted{"person", "order", "contact", "party", "lead", "post", "view", "visit", "week", "message", "seat", "trip"};
  return std::find(counted.begin(), counted.end(), unit) != counted.end();
}

Axis value_axis(double low, double high, int most, const std::string& unit, Language language, Range frozen) {
  Axis axis;
  const bool fixed = frozen.given();
  if (fixed) low = frozen.low, high = frozen.high;
  if (!std::isfinite(low) || !std::isfinite(high) || low > high) low = 0, high = 1;
  if (low == high) {  // one value: an axis from zero to it, or around zero
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (low == high) high = unit == "1" ? 0.01 : 1;
  }
  double step = 0;
  for (int tries = most; tries < 4 * most + 8; ++tries) {  // an axis is best read from three ticks
    step = round_step(high - low, tries);
    if (whole_unit(unit)) step = std::max(step, 1.0);
    axis.low = fixed ? low : end_of_axis(low, std::floor(low / step + 1e-9) * step, high - low);
    axis.high = fixed ? high : end_of_axis(high, std::ceil(high / step - 1e-9) * step, high - low);
    axis.ticks = multiples(axis.low, axis.high, step);
    if (static_cast<int>(axis.ticks.size()) >= std::clamp(most, 2, 3)) break;
  }
  const Numbers numbers(std::max(std::abs(axis.low), std::abs(axis.high)), step * 10.001, unit, language);
  for (const double tick : axis.ticks) axis.labels.push_back(numbers.number(tick));
  axis.unit = numbers.unit();
  return axis;
}

Axis week_axis(int first, int last, int most, Language language) {
  Axis axis;
  axis.low = first;
  axis.high = std::max(last, first + 1);
  constexpr std::array<int, 12> steps{1, 2, 4, 13, 26, 52, 104, 260, 520, 1040, 2600, 5200};
  const auto* const step = std::find_if(steps.begin(), steps.end() - 1, [&](int s) { return (last - first) / s + 1 <= std::max(2, most); });
  axis.ticks = multiples(axis.low, axis.high, *step);
  const Numbers numbers(axis.high, 10.001, "", language);
  for (const double tick : axis.ticks) axis.labels.push_back(numbers.number(tick));
  axis.unit = language == Language::fr ? "semaine" : "week";
  return axis;
}

}  // namespace downline::charts
