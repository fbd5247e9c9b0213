#include "results/analysis/middle.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/check.hpp"

namespace downline {
namespace {

using Values = std::vector<double>;

/// The paired difference with an interval at `confidence`.
Estimate paired(const Values& a, const Values& b, double confidence) {
  Estimate e = difference(a, b).estimate;
  const double half = half_width(e, confidence);
  e.low = e.mean - half;
  e.high = e.mean + half;
  return e;
}

Values chord_between(const Values& from, const Values& to, double at) {
  Values chord(from.size());
  for (std::size_t r = 0; r < chord.size(); ++r) chord[r] = (1 - at) * from[r] + at * to[r];
  return chord;
}

/// mix - the end that is better (`best` true) or worse, from the differences to both: their minimum or maximum, and so are the ends of
/// the interval, since the intervals of both hold together.
Estimate against(const Estimate& from, const Estimate& to, bool best) {
  const auto pick = [best](double a, double b) { return best ? std::min(a, b) : std::max(a, b); };
  Estimate e = pick(from.mean, to.mean) == from.mean ? from : to;
  e.low = pick(from.low, to.low);
  e.high = pick(from.high, to.high);
  return e;
}

MiddleVerdict verdict_of(const std::vector<MiddlePoint>& points) {
  const auto any = [&](auto holds) { return std::any_of(points.begin(), points.end(), holds); };
  const auto all = [&](auto holds) { return std::all_of(points.begin(), points.end(), holds); };
  if (any([](const MiddlePoint& p) { return p.better.low > 0; })) return MiddleVerdict::reversed;
  const bool none_above = all([](const MiddlePoint& p) { return p.better.high < 0; });
  if (any([](const MiddlePoint& p) { return p.worse.high < 0; }) && none_above) return MiddleVerdict::confirmed;
  if (all([](const MiddlePoint& p) { return p.worse.low > 0; }) && none_above) return MiddleVerdict::not_found;
  return MiddleVerdict::undecided;
}

/// Replications at which every mix would be told from both ends; the largest of them all.
std::optional<int> needed_for(const std::vector<MiddlePoint>& points, double confidence) {
  int most = 0;
  for (const MiddlePoint& p : points)
    for (const Estimate* e : {&p.from, &p.to}) {
      const std::optional<int> needed = replications_needed(*e, confidence);
      if (!needed) return std::nullopt;
      most = std::max(most, *needed);
    }
  return most;
}

}  // namespace

std::string_view name_of(MiddleVerdict verdict) {
  switch (verdict) {
    case MiddleVerdict::confirmed: return "confirmed";
    case MiddleVerdict::not_found: return "not found";
    case MiddleVerdict::undecided: return "undecided";
    case MiddleVerdict::reversed: return "reversed";
  }
  return "undecided";
}

Middle judge(const LineValues& line) {
  check(line.at.size() >= 3 && line.at.size() == line.values.size(), "a line has two ends and something between");
  const Values &from = line.values.front(), &to = line.values.back();
  const auto between = static_cast<double>(line.at.size() - 2);
  const double ends_confidence = 1 - 0.05 / (2 * between), other_confidence = 1 - 0.05 / between;
  Middle middle;
  middle.from = estimate(from);
  middle.to = estimate(to);
  for (std::size_t i = 1; i + 1 < line.at.size(); ++i) {
    const Values& mix = line.values[i];
    MiddlePoint p;
    p.at = line.at[i];
    p.value = estimate(mix);
    p.from = paired(mix, from, ends_confidence);
    p.to = paired(mix, to, ends_confidence);
    p.better = against(p.from, p.to, true);
    p.worse = against(p.from, p.to, false);
    p.chord = paired(mix, chord_between(from, to, p.at), other_confidence);
    if (!line.divisions.empty()) p.divisions = paired(mix, line.divisions[i], other_confidence);
    middle.points.push_back(p);
  }
  if (std::any_of(middle.points.begin(), middle.points.end(), [](const MiddlePoint& p) { return p.from.n < 2 || p.to.n < 2; }))
    return middle;
  middle.verdict = verdict_of(middle.points);
  if (middle.verdict == MiddleVerdict::undecided) middle.needed = needed_for(middle.points, ends_confidence);
  return middle;
}

MiddleVerdict together(std::span<const MiddleVerdict> verdicts) {
  const bool agree = !verdicts.empty() && std::all_of(verdicts.begin(), verdicts.end(), [&](auto v) { return v == verdicts.front(); });
  return agree ? verdicts.front() : MiddleVerdict::undecided;
}

}  // namespace downline
