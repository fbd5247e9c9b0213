#include "app/line_runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/inputs.hpp"
#include "app/stop.hpp"
#include "results/analysis/spending.hpp"

namespace downline {
namespace {

std::string point_name(const Scenario& from, const Scenario& to, double at) {
  if (at == 0.0 || at == 1.0) return at == 0.0 ? from.name : to.name;
  return fmt::format("{:.3g} of the way", at);
}

double mean_over(const std::vector<RunRecord>& runs, double (*measure)(const RunRecord&)) {
  double sum = 0;
  for (const RunRecord& run : runs) sum += measure(run);
  return sum / static_cast<double>(runs.size());
}

bool run_planned(std::vector<LineRuns>& lines, int replications, Job& job) {
  std::vector<Scenario> all;
  for (const LineRuns& line : lines) all.insert(all.end(), line.planned.begin(), line.planned.end());
  RunsOf runs = run_all(std::move(all), replications, job);
  if (runs.empty()) return false;
  auto next = runs.begin();
  for (LineRuns& line : lines) {
    line.planned_runs.assign(std::make_move_iterator(next), std::make_move_iterator(next + static_cast<std::ptrdiff_t>(line.at.size())));
    next += static_cast<std::ptrdiff_t>(line.at.size());
  }
  return true;
}

/// A mix whose factor is being looked for.
struct Sought {
  LineRuns* line;
  std::size_t point;
  FactorSearch search;
};

std::vector<Sought> sought(std::vector<LineRuns>& lines) {
  std::vector<Sought> all;
  for (LineRuns& line : lines) {
    line.equal = line.planned;
    line.equal_runs = line.planned_runs;
    line.money.resize(line.at.size());
    const double from = mean_over(line.planned_runs.front(), discretionary_spending);
    const double to = mean_over(line.planned_runs.back(), discretionary_spending);
    for (std::size_t i = 0; i < line.at.size(); ++i) {
      const double target = (1 - line.at[i]) * from + line.at[i] * to;
      const double spent = mean_over(line.planned_runs[i], discretionary_spending);
      line.money[i] = {1.0, target, spent, true};
      FactorSearch search(target, mean_over(line.planned_runs[i], fixed_spending));
      search.saw(1.0, spent, can_spend_more(line.planned[i]));
      all.push_back({&line, i, search});
    }
  }
  return all;
}

bool run_equal(std::vector<LineRuns>& lines, int replications, Job& job) {
  std::vector<Sought> all = sought(lines);
  for (;;) {
    std::vector<Sought*> open;
    std::vector<Scenario> tries;
    for (Sought& s : all) {
      const std::optional<double> factor = s.search.next();
      s.line->money[s.point].met = s.search.met();
      if (!factor) continue;
      s.line->money[s.point].factor = *factor;
      s.line->equal[s.point] = with_budgets(s.line->planned[s.point], *factor);
      tries.push_back(s.line->equal[s.point]);
      open.push_back(&s);
    }
    if (open.empty()) return true;
    RunsOf runs = run_all(tries, replications, job);
    if (runs.empty()) return false;
    for (std::size_t i = 0; i < open.size(); ++i) {
      EqualMoney& money = open[i]->line->money[open[i]->point];
      money.spent = mean_over(runs[i], discretionary_spending);
      open[i]->search.saw(money.factor, money.spent, can_spend_more(tries[i]));
      open[i]->line->equal_runs[open[i]->point] = std::move(runs[i]);
    }
  }
}

double profit_of(const RunRecord& run) { return run.metrics[metric_index("profit")]; }

/// The scenario in a share of its market, of one person at least.
Scenario in_share(Scenario of, double share) {
  for (Parameters* side : {&of.now, &of.before})
    side->run.people = std::max<std::int64_t>(1, std::llround(share * static_cast<double>(side->run.people)));
  return of;
}

/// Two companies of their own: one plays `from` in 1 - m of the market, the other `to` in m, and their profits add up. Fixed costs go
/// with the market, so that neither pays for a whole head office.
bool run_divisions(std::vector<LineRuns>& lines, int replications, Job& job) {
  std::vector<Scenario> all;
  for (const LineRuns& line : lines)
    for (std::size_t i = 1; i + 1 < line.at.size(); ++i) {
      all.push_back(in_share(line.planned.front(), 1 - line.at[i]));
      all.push_back(in_share(line.planned.back(), line.at[i]));
    }
  const RunsOf runs = run_all(std::move(all), replications, job);
  if (runs.empty()) return false;
  auto next = runs.begin();
  for (LineRuns& line : lines) {
    line.divisions.assign(line.at.size(), std::vector<double>(static_cast<std::size_t>(replications)));
    for (std::size_t i = 1; i + 1 < line.at.size(); ++i)
      for (int half = 0; half < 2; ++half, ++next)
        for (std::size_t r = 0; r < next->size(); ++r) line.divisions[i][r] += profit_of((*next)[r]);
  }
  return true;
}

}  // namespace

std::vector<LineRuns> lay_lines(const LineOrder& order, const ScenarioOptions& options) {
  std::vector<LineRuns> lines;
  for (const double kappa : order.kappas) {
    ScenarioOptions with_kappa = options;
    with_kappa.sets.push_back(fmt::format("mechanisms.kappa={}", kappa));
    std::vector<Scenario> ends = load_all({order.from, order.to}, with_kappa);
    require_same_world(ends);
    LineRuns line;
    line.from = ends[0].name;
    line.to = ends[1].name;
    line.kappa = kappa;
    for (int i = 0; i < order.points; ++i) {
      line.at.push_back(static_cast<double>(i) / (order.points - 1));
      line.planned.push_back(between(ends[0], ends[1], order.line, line.at.back()));
      line.planned.back().name = fmt::format("{}, kappa {}", point_name(ends[0], ends[1], line.at.back()), kappa);
      line.planned.back().title = line.planned.back().name;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

bool run_lines(std::vector<LineRuns>& lines, int replications, Job& job) {
  return run_planned(lines, replications, job) && run_equal(lines, replications, job) && run_divisions(lines, replications, job);
}

LineValues profits(const LineRuns& line, bool equal) {
  LineValues values{line.at, {}, line.divisions};
  for (const std::vector<RunRecord>& runs : equal ? line.equal_runs : line.planned_runs) {
    values.values.emplace_back();
    for (const RunRecord& run : runs) values.values.back().push_back(profit_of(run));
  }
  return values;
}

}  // namespace downline
