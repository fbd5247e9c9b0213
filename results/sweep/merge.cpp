#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "results/sweep/table.hpp"
#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

Table blank(const Plan& plan) {
  Table table;
  table.title = plan.title;
  table.options = plan.options;
  table.design_text = plan.design_text;
  table.axes = plan.axes;
  table.designs = plan.designs;
  table.replications = plan.replications;
  table.weeks = plan.weeks;
  table.series = plan.series;
  table.scenario_names = plan.scenario_names;
  table.scenario_texts = plan.scenario_texts;
  for (const MetricInfo& metric : metrics()) {
    table.metrics.emplace_back(metric.name);
    table.units.emplace_back(metric.unit);
  }
  const std::size_t runs = plan.designs.size() * static_cast<std::size_t>(plan.replications);
  table.status.assign(runs, Status::missing);
  table.values.assign(table.metrics.size(), std::vector<double>(runs, std::numeric_limits<double>::quiet_NaN()));
  table.weekly.assign(plan.series.size(), std::vector<std::int64_t>(runs * (static_cast<std::size_t>(plan.weeks) + 1), no_number));
  return table;
}

class Merger {
 public:
  Merger(const Ledger& ledger, const Plan& plan) : ledger_(ledger), plan_(plan), table_(blank(plan)) {
    for (std::size_t d = 0; d < plan.designs.size(); ++d) places_[plan.designs[d].key].push_back(d);
    reasons_.resize(table_.status.size());
    for (const Unit& unit : plan.units()) wanted_.insert(unit.key);
  }

  Table merge() {
    read_all(ledger_.failures());  // first, so that a run that went well later counts
    read_all(ledger_.shards());
    if (plan_.precision) tell_needed();
    for (std::size_t slot = 0; slot < reasons_.size(); ++slot)
      if (!reasons_[slot].empty())
        table_.failures.push_back(fmt::format("design {}, replication {}: {}", slot / static_cast<std::size_t>(table_.replications),
                                              slot % static_cast<std::size_t>(table_.replications), reasons_[slot]));
    return std::move(table_);
  }

 private:
  void read_all(const std::filesystem::path& folder) {
    for (const std::string& name : Ledger::names_in(folder)) {
      const std::filesystem::path path = folder / name;
      const std::vector<Key> units = units_of(path);
      if (std::none_of(units.begin(), units.end(), [&](const Key& unit) { return wanted_.contains(unit); })) continue;
      for (const Run& run : read_shard(path, plan_.series).runs) put(run, path);
    }
  }

  void put(const Run& run, const std::filesystem::path& path) {
    const auto found = places_.find(run.design);
    if (found == places_.end() || run.replication < 0 || run.replication >= table_.replications) return;
    for (const std::size_t design : found->second) put_at(table_.slot(design, run.replication), run, path);
  }

  void put_at(std::size_t slot, const Run& run, const std::filesystem::path& path) {
    const auto weeks = static_cast<std::size_t>(table_.weeks) + 1;
    const bool fits = run.metrics.size() == table_.metrics.size() &&
                      std::all_of(run.weekly.begin(), run.weekly.end(), [&](const auto& weekly) { return weekly.size() == weeks; });
    if (!fits) throw Error(ErrorKind::file, "cannot read `" + path.string() + "`", "its runs are not of the sizes of the plan");
    if (table_.status[slot] == Status::ok) {
      if (run.status == Status::ok) require_same(slot, run, path);
      return;
    }
    table_.status[slot] = run.status;
    reasons_[slot] = run.reason;
    if (run.status != Status::ok) return;
    for (std::size_t m = 0; m < table_.metrics.size(); ++m) table_.values[m][slot] = run.metrics[m];
    for (std::size_t s = 0; s < table_.series.size(); ++s)
      std::copy(run.weekly[s].begin(), run.weekly[s].end(), table_.weekly[s].begin() + static_cast<std::ptrdiff_t>(slot * weeks));
  }

  void require_same(std::size_t slot, const Run& run, const std::filesystem::path& path) const {
    const auto weeks = static_cast<std::size_t>(table_.weeks) + 1;
    bool same = true;
    for (std::size_t m = 0; m < table_.metrics.size(); ++m) {
      const double known = table_.values[m][slot];
      same = same && (known == run.metrics[m] || (std::isnan(known) && std::isnan(run.metrics[m])));
    }
    for (std::size_t s = 0; s < table_.series.size(); ++s)
      same = same &&
             std::equal(run.weekly[s].begin(), run.weekly[s].end(), table_.weekly[s].begin() + static_cast<std::ptrdiff_t>(slot * weeks));
    if (!same)
      throw Error(ErrorKind::difference, "`" + path.string() + "` holds other numbers than another shard for the same run",
                  "the same run must give the same numbers on every machine", "check the programs and machines that wrote them");
  }

  /// What a settled point has no run of was not needed.
  void tell_needed() {
    for (std::size_t d = 0; d < plan_.designs.size(); ++d) {
      bool settled = false;
      for (int r = table_.replications - 1; r >= 0; --r) {
        Status& status = table_.status[table_.slot(d, r)];
        if (status == Status::ok || status == Status::failed) settled = true;
      }
      for (int r = 0; r < table_.replications && settled; ++r) {
        Status& status = table_.status[table_.slot(d, r)];
        if (status == Status::missing) status = Status::not_needed;
      }
    }
  }

  const Ledger& ledger_;
  const Plan& plan_;
  Table table_;
  std::unordered_map<Key, std::vector<std::size_t>, KeyHash> places_;
  std::unordered_set<Key, KeyHash> wanted_;
  std::vector<std::string> reasons_;
};

}  // namespace

std::size_t Table::count(Status wanted) const { return static_cast<std::size_t>(std::count(status.begin(), status.end(), wanted)); }

bool Table::complete() const { return count(Status::ok) + count(Status::not_needed) == status.size(); }

Table merge(const Ledger& ledger, const Plan& plan) { return Merger(ledger, plan).merge(); }

std::string_view status_word(Status status) {
  switch (status) {
    case Status::ok: return "ok";
    case Status::failed: return "failed";
    case Status::crashed: return "crashed";
    case Status::missing: return "missing";
    case Status::not_needed: return "not_needed";
  }
  return "";
}

}  // namespace downline::sweep
