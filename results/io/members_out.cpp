#include "results/io/layout_out.hpp"
#include "sim/core/check.hpp"

namespace downline::layout {
namespace {

/// One run whose members were kept.
struct KeptRun {
  std::int32_t strategy, replication;
  const MemberTable* table;
};

std::vector<KeptRun> kept_runs(const ResultTable& table, const std::vector<int>& replications) {
  std::vector<KeptRun> kept;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const int r : replications)
      if (const auto& members = table.runs[table.slot(s, r)].members)
        kept.push_back({static_cast<std::int32_t>(s), static_cast<std::int32_t>(r), &*members});
  return kept;
}

/// The tidy table of one group: a row for each member, or for each member and period, of each kept run.
void add_rows(Filler& fill, const std::vector<KeptRun>& kept, bool by_period) {
  std::vector<std::int64_t> row, member, period;
  std::vector<std::int32_t> strategy, replication;
  for (const KeptRun& run : kept)
    for (std::int64_t m = 0; m < run.table->members; ++m)
      for (std::int64_t p = 0; p < (by_period ? run.table->periods : 1); ++p) {
        row.push_back(static_cast<std::int64_t>(row.size()));
        strategy.push_back(run.strategy);
        replication.push_back(run.replication);
        member.push_back(m);
        period.push_back(p);
      }
  if (row.empty()) return;
  const std::string group = by_period ? "/members_periods" : "/members_list";
  fill.add(group + "/row", std::move(row));
  fill.add(group + "/strategy_index", std::move(strategy));
  fill.add(group + "/replication", std::move(replication));
  fill.add(group + "/member", std::move(member));
  if (by_period) fill.add(group + "/period", std::move(period));

  const auto columns_of = [&](const KeptRun& run) -> const std::vector<MemberColumn>& {
    return by_period ? run.table->period_columns : run.table->columns;
  };
  const auto& columns = columns_of(kept.front());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    std::vector<std::int64_t> values;
    for (const KeptRun& run : kept) {
      check(columns_of(run).size() == columns.size() && columns_of(run)[c].name == columns[c].name,
            "runs keep different columns of members");
      values.insert(values.end(), columns_of(run)[c].values.begin(), columns_of(run)[c].values.end());
    }
    fill.add(schema::member_column(by_period, columns[c].name, columns[c].unit, columns[c].long_name, columns[c].money), std::move(values));
  }
}

}  // namespace

void add_members(Filler& fill, const ResultTable& table, const std::vector<int>& replications) {
  const std::vector<KeptRun> kept = kept_runs(table, replications);
  if (kept.empty()) return;
  std::vector<std::int32_t> run, strategy, replication;
  std::vector<std::int64_t> members, periods;
  for (const KeptRun& k : kept) {
    run.push_back(static_cast<std::int32_t>(run.size()));
    strategy.push_back(k.strategy);
    replication.push_back(k.replication);
    members.push_back(k.table->members);
    periods.push_back(k.table->periods);
  }
  fill.add("/members_runs/run", std::move(run));
  fill.add("/members_runs/strategy_index", std::move(strategy));
  fill.add("/members_runs/replication", std::move(replication));
  fill.add("/members_runs/members", std::move(members));
  fill.add("/members_runs/periods", std::move(periods));
  add_rows(fill, kept, false);
  add_rows(fill, kept, true);
}

}  // namespace downline::layout
