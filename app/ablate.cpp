#include "app/ablate.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/yaml/line.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr const char* weeks_before = "before";

double profit(const RunRecord& run) { return run.metrics[metric_index("profit")]; }
double losers(const RunRecord& run) { return run.income.share_at_or_below_zero; }
double pay(const RunRecord& run) {
  Cents sum = 0;
  for (const auto& week : run.ledger)
    for (const Account account : {Account::commissions, Account::overrides}) sum += week[static_cast<std::size_t>(account)];
  return static_cast<double>(sum) / 100.0;
}

std::vector<double> measured(const std::vector<RunRecord>& runs, double (*measure)(const RunRecord&)) {
  std::vector<double> values(runs.size());
  std::transform(runs.begin(), runs.end(), values.begin(), measure);
  return values;
}

ScenarioValues profits(const RunsOf& runs) {
  ScenarioValues values;
  for (const std::vector<RunRecord>& of_one : runs) values.push_back(measured(of_one, profit));
  return values;
}

/// All scenarios with one parameter of the world set to another value, in the weeks before as well.
std::vector<Scenario> with(std::vector<Scenario> scenarios, const std::string& path, double value) {
  for (Scenario& scenario : scenarios)
    for (Parameters* side : {&scenario.now, &scenario.before}) set_number(*find(side->fields(), path), value);
  return scenarios;
}

/// The strength of an assumption, of `mechanisms` or of a rule's own group, that is switched on.
struct Assumption {
  std::string path;
  double value, low, high;  ///< at `low`, 0 but for factors, it is off
};

std::vector<Assumption> assumptions(Parameters parameters) {
  std::vector<Assumption> all;
  for (const Field& field : parameters.fields())
    if (field.group == Group::mechanism && number(field) > field.low) all.push_back({field.path, number(field), field.low, field.high});
  return all;
}

/// The runs of a finished table, as the analysis wants them.
RunsOf runs_in(const ResultTable& table) {
  RunsOf runs(table.strategies.size());
  for (std::size_t s = 0; s < runs.size(); ++s)
    for (const int r : table.common_replications()) runs[s].push_back(table.runs[table.slot(s, r)]);
  return runs;
}

/// Runs the analysis step by step; every step gives false when a stop or a failure left something out.
class Ablating {
 public:
  Ablating(Job& job) : job_(job), base_runs_(runs_in(job.table)), base_(profits(base_runs_)), n_(job.table.replications) {}

  std::optional<AblationReport> run() {
    if (!switch_off() || !stop_music() || !look_for_flips() || !go_by_blocks()) return std::nullopt;
    return std::move(report_);
  }

 private:
  bool values_with(const std::string& path, double value, int replications, ScenarioValues& out) {
    out = profits(run_all(with(job_.scenarios, path, value), replications, job_));
    return !out.empty();
  }

  bool switch_off() {
    for (const Assumption& a : assumptions(job_.scenarios.front().now)) {
      ScenarioValues first, all;
      if (!values_with(a.path, a.low, 1, first)) return false;
      bool moves = false;
      for (std::size_t s = 0; s < first.size(); ++s) moves = moves || first[s][0] != base_[s][0];
      (moves ? used_ : unused_).push_back(a);
    }
    for (const Assumption& a : unused_) report_.unused.push_back(a.path);
    for (const Assumption& a : used_) {
      ScenarioValues changed;
      if (!values_with(a.path, a.low, n_, changed)) return false;
      off_.push_back(changed);
      report_.off.push_back(ablation(a.path, base_, changed, used_.size()));
    }
    std::stable_sort(report_.off.begin(), report_.off.end(),
                     [](const Ablation& a, const Ablation& b) { return std::abs(a.change.mean) > std::abs(b.change.mean); });
    return true;
  }

  bool stop_music() {
    report_.stops_week = std::max(1, job_.table.weeks / 2);
    const RunsOf runs = run_all(with(job_.scenarios, "joining.stops_week", report_.stops_week), n_, job_);
    for (std::size_t s = 0; s < runs.size(); ++s) {
      const auto change = [&](double (*measure)(const RunRecord&)) {
        return difference(measured(runs[s], measure), measured(base_runs_[s], measure)).estimate;
      };
      report_.music.push_back({change(profit), change(pay), change(losers)});
    }
    return !runs.empty();
  }

  /// Between none and twice its present strength, where does each assumption turn the sign?
  bool look_for_flips() {
    const double now = difference(base_[0], base_[1]).estimate.mean;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      ScenarioValues doubled;
      const double most = std::min(2.0, used_[i].high / used_[i].value);
      if (most > 1 && !values_with(used_[i].path, used_[i].value * most, n_, doubled)) return false;
      if (!turn(used_[i], now, used_[i].low / used_[i].value, off_[i]) || (most > 1 && !turn(used_[i], now, most, doubled))) return false;
    }
    std::stable_sort(report_.flips.begin(), report_.flips.end(),
                     [](const Flip& a, const Flip& b) { return std::abs(a.strength - 1) < std::abs(b.strength - 1); });
    return true;
  }

  bool turn(const Assumption& a, double now, double far, const ScenarioValues& at_far) {
    Difference turned = difference(at_far[0], at_far[1]);
    FlipSearch search(now, far, turned.estimate.mean);
    while (const std::optional<double> strength = search.next()) {
      ScenarioValues values;
      if (!values_with(a.path, a.value * *strength, n_, values)) return false;
      const Difference here = difference(values[0], values[1]);
      search.saw(here.estimate.mean);
      if (search.strength() == *strength) turned = here;
    }
    if (search.flips()) report_.flips.push_back({a.path, a.value * search.strength(), a.value, search.strength(), turned});
    return true;
  }

  /// Groups of levers that differ between the first two scenarios, and whether the weeks before do.
  std::vector<std::string> blocks() const {
    std::vector<std::string> names;
    const auto add = [&](const std::string& path) {
      const std::string group = path.substr(0, path.find('.'));
      if (std::find(names.begin(), names.end(), group) == names.end()) names.push_back(group);
    };
    Parameters first = job_.scenarios[0].now, second = job_.scenarios[1].now;
    const Fields a = first.fields(), b = second.fields();
    for (const Field& field : a)
      if (const Field* other = find(b, field.path); other == nullptr || !same_value(field, *other)) add(field.path);
    for (const Field& field : b)
      if (find(a, field.path) == nullptr) add(field.path);
    if (resolved_before(0) != resolved_before(1)) names.emplace_back(weeks_before);
    return names;
  }
  [[nodiscard]] std::string resolved_before(std::size_t s) const {
    Scenario alone = job_.scenarios[s];
    alone.now = alone.before;
    alone.title.clear();
    return resolved_yaml(alone);
  }

  /// The second scenario with these blocks as in the first.
  [[nodiscard]] Scenario changed_over(const std::vector<std::string>& blocks) const {
    Line line;
    bool before = false;
    for (const std::string& block : blocks) {
      before = before || block == weeks_before;
      if (block == weeks_before) continue;
      line.levers.push_back(block);
      line.choose.emplace_back(block, true);
    }
    Scenario point = line.levers.empty() ? job_.scenarios[1] : between(job_.scenarios[1], job_.scenarios[0], line, 1.0);
    if (before) point.before = job_.scenarios[0].before;
    return point;
  }

  /// One way from the second scenario to the first for each replication.
  bool go_by_blocks() {
    const std::vector<std::string> names = blocks();
    std::vector<std::vector<std::size_t>> orders;
    std::vector<std::vector<double>> steps;
    try {
      for (int r = 0; r < n_; ++r) {
        orders.push_back(order_of_blocks(names.size(), job_.table.seed, r));
        if (!walk(names, orders.back(), r, steps.emplace_back())) return false;
      }
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::scenario) throw;
      report_.no_blocks = error.problems().front().problem;
      return true;
    }
    if (names.empty()) return true;
    const std::vector<Estimate> shares = waterfall(steps, orders);
    for (std::size_t i = 0; i < names.size(); ++i) report_.blocks.push_back({names[i], shares[i]});
    std::stable_sort(report_.blocks.begin(), report_.blocks.end(),
                     [](const BlockShare& a, const BlockShare& b) { return std::abs(a.share.mean) > std::abs(b.share.mean); });
    return true;
  }

  bool walk(const std::vector<std::string>& names, const std::vector<std::size_t>& order, int replication, std::vector<double>& steps) {
    std::vector<Scenario> way;
    std::vector<std::string> over;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      over.push_back(names[order[i]]);
      way.push_back(changed_over(over));
    }
    const auto r = static_cast<std::size_t>(replication);
    steps.push_back(base_[1][r]);
    if (!way.empty()) {
      const std::vector<RunRecord> runs = run_one_replication(std::move(way), replication, job_);
      if (runs.empty()) return false;
      for (const RunRecord& run : runs) steps.push_back(profit(run));
    }
    steps.push_back(base_[0][r]);
    return true;
  }

  Job& job_;
  RunsOf base_runs_;
  ScenarioValues base_;
  int n_;
  std::vector<Assumption> used_, unused_;
  std::vector<ScenarioValues> off_;  ///< [used_]
  AblationReport report_;
};

}  // namespace

std::optional<AblationReport> ablate(Job& job) {
  if (!job.table.complete()) return std::nullopt;
  return Ablating(job).run();
}

}  // namespace downline
