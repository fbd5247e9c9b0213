#include "results/charts/strategy_line.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "results/charts/telling.hpp"
#include "sim/core/error.hpp"

namespace downline::charts {
namespace {

void check_positions(std::vector<double>& positions, std::size_t strategies) {
  if (positions.empty())
    for (std::size_t s = 0; s < strategies; ++s)
      positions.push_back(strategies == 1 ? 0.0 : static_cast<double>(s) / static_cast<double>(strategies - 1));
  if (positions.size() != strategies)
    throw Error(ErrorKind::usage, std::to_string(positions.size()) + " positions for " + std::to_string(strategies) + " scenarios",
                "every scenario stands somewhere on the line", "for example --at 0,0.5,1 for three");
  for (const double p : positions)
    if (!(p >= 0 && p <= 1))
      throw Error(ErrorKind::usage, "a position on the line is not between 0 and 1", "0 is the first strategy alone, 1 the last alone");
}

std::string ends_text(const ValleyVerdict& v, std::string_view unit, Language language, bool below) {
  const Estimate& nearer = below == (v.below_first.mean < v.below_last.mean) ? v.below_first : v.below_last;
  const Numbers numbers = numbers_of(nearer, unit, language);
  return numbers.with_unit(std::abs(nearer.mean)) + " " +
         (below ? numbers.interval(nearer.low, nearer.high) : numbers.interval(-nearer.high, -nearer.low));
}

}  // namespace

std::string verdict_text(const ValleyVerdict& v, const std::vector<std::string>& names, std::string_view unit, Language language) {
  const std::string name = v.point < names.size() ? names[v.point] : "";
  switch (v.valley) {
    case Valley::confirmed:
      return in(language, {"Trough confirmed: ", "Creux confirmé : "}) + name +
             in(language, {" lies below both ends, below the nearer one by ", " est sous les deux extrémités, sous la plus proche de "}) +
             ends_text(v, unit, language, true);
    case Valley::reversed:
      return in(language, {"No trough but a peak: ", "Pas de creux mais une crête : "}) + name +
             in(language, {" lies above both ends, above the nearer one by ", " dépasse les deux extrémités, la plus proche de "}) +
             ends_text(v, unit, language, false);
    case Valley::absent:
      return in(language, {"No trough: every point between lies above at least one end",
                           "Pas de creux : chaque point intermédiaire dépasse au moins une extrémité"});
    case Valley::undecided:
      return in(language, {"Trough undecided: these runs cannot tell", "Creux indécis : ces exécutions ne tranchent pas"});
    case Valley::unknown: break;
  }
  return in(language, {"Trough not testable: it takes a point between the ends and two replications",
                       "Creux non testable : il faut un point entre les extrémités et deux réplications"});
}

StrategyLine strategy_line(const ResultTable& table, const Summary& summary, std::string_view metric, std::vector<double> positions,
                           Language language) {
  const std::size_t m = find_metric(metric);
  check_positions(positions, table.strategies.size());
  StrategyLine data;
  data.unit = summary.units[m];
  data.title = in(language, metrics()[m].label) + in(language, {" along the line of strategies", " le long de la ligne des stratégies"});
  data.subtitle = in(language, {"Means with 95 % intervals; ", "Moyennes et intervalles à 95 % ; "}) + extent_text(table, language);
  std::vector<std::size_t> order(positions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; });
  std::vector<std::vector<double>> values;
  std::vector<std::string> names;
  for (const std::size_t s : order) {
    const bool beside = !data.points.empty() &&
                        std::any_of(data.points.begin(), data.points.end(), [&](const LinePoint& p) { return p.position == positions[s]; });
    data.points.push_back({positions[s], table.strategies[s].name, summary.estimates[m][s], s, beside});
    if (beside) continue;
    values.push_back(metric_values(table, m, s));
    names.push_back(table.strategies[s].name);
  }
  data.verdict = verdict_text(valley(values), names, data.unit, language);
  return data;
}

Sheet sheet(const StrategyLine& data) {
  Sheet sheet{{"scenario", "position", "mean", "low_95", "high_95", "replications"}, {}};
  for (const LinePoint& p : data.points)
    sheet.rows.push_back({p.name, p.position, p.estimate.mean, p.estimate.low, p.estimate.high, static_cast<double>(p.estimate.n)});
  if (data.here)
    sheet.rows.push_back({data.here->name, data.here->position, data.here->estimate.mean, data.here->estimate.low, data.here->estimate.high,
                          static_cast<double>(data.here->estimate.n)});
  return sheet;
}

}  // namespace downline::charts
