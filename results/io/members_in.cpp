#include <set>

#include "results/io/layout_in.hpp"
#include "sim/core/error.hpp"

namespace downline::layout {
namespace {

std::string text_attribute(const Object& object, const std::string& name) {
  const auto found = object.attributes.find(name);
  const auto* texts = typed<std::string>(found == object.attributes.end() ? nullptr : &found->second);
  return texts != nullptr && !texts->empty() ? texts->front() : std::string();
}

/// A column of the members' tables whose name the model chose; the fixed ones say whose row it is.
bool is_free_column(const Object& object, const std::string& group) {
  static const std::set<std::string> fixed{"row", "strategy_index", "replication", "member", "period"};
  return object.path.starts_with(group + "/") && !fixed.contains(object.path.substr(group.size() + 1));
}

/// Columns of one group, cut into the kept runs' shares. \param rows [n_runs] rows of each run
void read_columns(const Source& source, bool by_period, const std::vector<MemberTable*>& kept, const std::vector<std::int64_t>& rows) {
  const std::string group = by_period ? "/members_periods" : "/members_list";
  if (!source.has(group)) return;
  for (const Object& object : source.tree().objects) {
    if (!is_free_column(object, group)) continue;
    MemberColumn column;
    column.name = printable(object.path.substr(group.size() + 1));
    column.money = object.attributes.contains("raw_units");
    column.unit = printable(text_attribute(object, "units"));
    column.long_name = printable(text_attribute(object, "long_name"));
    constexpr std::string_view packed = ", stored in cents";
    if (column.money && column.long_name.ends_with(packed)) column.long_name.resize(column.long_name.size() - packed.size());
    schema::DatasetInfo info = schema::member_column(by_period, column.name, column.unit, column.long_name, column.money);
    info.path = object.path;
    const auto& values = source.values<std::int64_t>(info);
    auto next = values.begin();
    for (std::size_t k = 0; k < kept.size(); ++k) {
      if (values.end() - next < rows[k]) source.fail(fmt::format("`{}` has too few rows", group));
      column.values.assign(next, next + rows[k]);
      next += rows[k];
      (by_period ? kept[k]->period_columns : kept[k]->columns).push_back(column);
    }
  }
}

}  // namespace

void read_members(const Source& source, ResultTable& table) {
  if (!source.has("/members_runs")) return;
  const auto& strategy = source.positions("/members_runs/strategy_index", table.strategies.size());
  const auto& replication = source.values<std::int32_t>("/members_runs/replication");
  const auto& members = source.values<std::int64_t>("/members_runs/members");
  const auto& periods = source.values<std::int64_t>("/members_runs/periods");
  std::vector<MemberTable*> kept;
  std::vector<std::int64_t> period_rows;
  for (std::size_t k = 0; k < strategy.size(); ++k) {
    const bool known = replication[k] >= 0 && replication[k] < table.replications;
    const std::size_t slot = known ? table.slot(static_cast<std::size_t>(strategy[k]), replication[k]) : 0;
    source.check_same(known && table.states[slot] == RunState::done && !table.runs[slot].members, "/members_runs");
    MemberTable& made = table.runs[slot].members.emplace();
    made.members = members[k];
    made.periods = periods[k];
    std::int64_t rows = 0;
    if (made.members < 0 || made.periods < 0 || __builtin_mul_overflow(made.members, made.periods, &rows))
      source.fail("it claims a number of members that cannot be");
    period_rows.push_back(rows);
    kept.push_back(&made);
  }
  read_columns(source, false, kept, members);
  read_columns(source, true, kept, period_rows);
}

}  // namespace downline::layout
