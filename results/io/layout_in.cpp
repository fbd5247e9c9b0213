#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "results/io/layout.hpp"
#include "results/schema/schema.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

using schema::DatasetInfo;

const Array* attribute(const Tree& tree, std::string_view path, const std::string& name) {
  const Object* object = tree.find(path);
  if (object == nullptr) return nullptr;
  const auto found = object->attributes.find(name);
  return found == object->attributes.end() ? nullptr : &found->second;
}

/// The values of an array if they are of the type asked for.
template <class T>
const std::vector<T>* typed(const Array* array) {
  return array == nullptr ? nullptr : std::get_if<std::vector<T>>(&array->values);
}

/// Typed reading of the tree: every dataset is checked against the table of the format first.
class Source {
 public:
  Source(const Tree& tree, const std::string& file) : tree_(tree), file_(file) {}

  [[nodiscard]] bool has(const std::string& path) const { return tree_.find(path) != nullptr; }

  template <class T>
  const std::vector<T>& values(std::string_view path) const {
    return values<T>(schema::dataset(path));
  }

  template <class T>
  const std::vector<T>& values(const DatasetInfo& info) const {
    const Object* object = tree_.find(info.path);
    if (object == nullptr || object->group) fail(fmt::format("`{}` is missing", info.path));
    const auto* values = std::get_if<std::vector<T>>(&object->data.values);
    if (values == nullptr) fail(fmt::format("`{}` is not of type {}", info.path, schema::name(info.type)));
    std::vector<std::uint64_t> sizes;
    for (const std::string& dim : info.dims) sizes.push_back(info.is_scale() ? values->size() : size_of_scale(info.group() + "/" + dim));
    if (object->data.sizes != sizes) fail(fmt::format("`{}` does not have the sizes of its dimensions", info.path));
    return *values;
  }

  /// Texts made safe to show.
  std::vector<std::string> texts(std::string_view path) const {
    std::vector<std::string> texts = values<std::string>(path);
    for (std::string& text : texts) text = printable(text);
    return texts;
  }

  /// Positions in a list of `size`.
  const std::vector<std::int32_t>& positions(std::string_view path, std::size_t size) const {
    const auto& found = values<std::int32_t>(path);
    for (const std::int32_t position : found)
      if (position < 0 || static_cast<std::size_t>(position) >= size) fail(fmt::format("`{}` points outside the file's strategies", path));
    return found;
  }

  template <class T>
  T attribute_value(std::string_view path, const std::string& name) const {
    const auto* values = typed<T>(attribute(tree_, path, name));
    if (values == nullptr || values->size() != 1) fail(fmt::format("attribute `{}` of `{}` is missing or wrong", name, path));
    return values->front();
  }

  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[noreturn]] void fail(const std::string& problem) const { refuse(file_, problem); }

 private:
  std::uint64_t size_of_scale(const std::string& path) const {
    const Object* scale = tree_.find(path);
    if (scale == nullptr || scale->data.sizes.size() != 1) fail(fmt::format("the scale `{}` is missing", path));
    return scale->data.sizes.front();
  }
  const Tree& tree_;
  const std::string& file_;
};

/// Which run each row of the file's (strategy, replication) arrays belongs to.
std::vector<RunRecord*> stored_runs(ResultTable& table, const std::vector<std::int32_t>& replications) {
  std::vector<RunRecord*> runs;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const std::int32_t r : replications) {
      table.states[table.slot(s, r)] = RunState::done;
      runs.push_back(&table.runs[table.slot(s, r)]);
    }
  return runs;
}

void read_extent(const Source& source, ResultTable& table) {
  constexpr int most_runs = 100'000'000;
  const auto& replications = source.values<std::int32_t>("/replication");
  const auto& weeks = source.values<std::int32_t>("/week");
  if (weeks.empty()) source.fail("it has no week");
  if (replications.empty()) source.fail("it has no replication");
  if (source.values<std::string>("/channel").size() != channel_count) source.fail("its channels are not those of this program");
  if (source.values<std::string>("/account").size() != account_count) source.fail("its accounts are not those of this program");
  table.weeks = static_cast<int>(weeks.size()) - 1;
  table.replications = source.attribute_value<std::int32_t>("/provenance", "replications_asked");
  const auto strategies = static_cast<std::int64_t>(table.strategies.size());
  if (table.replications < 1 || table.replications * strategies > most_runs)
    source.fail("it claims a number of replications that cannot be");
  for (std::size_t i = 0; i < replications.size(); ++i)
    if (replications[i] < 0 || replications[i] >= table.replications || (i > 0 && replications[i] <= replications[i - 1]))
      source.fail("its replications are out of order");
  const std::size_t slots = table.strategies.size() * static_cast<std::size_t>(table.replications);
  table.runs.resize(slots);
  table.states.assign(slots, RunState::missing);
}

void read_series(const Source& source, const ResultTable& table, const std::vector<RunRecord*>& runs) {
  for (RunRecord* run : runs) *run = RunRecord(table.weeks);
  const auto weeks = static_cast<std::size_t>(table.weeks) + 1;
  for (std::size_t s = 0; s < series_count; ++s) {
    const auto& values = source.values<std::int64_t>("/" + std::string(series()[s].name));
    for (std::size_t i = 0; i < values.size(); ++i) runs[i / weeks]->at(static_cast<Series>(s), static_cast<int>(i % weeks)) = values[i];
  }
  const auto& satisfaction = source.values<double>("/satisfaction");
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto from = satisfaction.begin() + static_cast<std::ptrdiff_t>(i * weeks);
    runs[i]->satisfaction.assign(from, from + static_cast<std::ptrdiff_t>(weeks));
  }
  const auto read_wide = [&](std::string_view path, auto rows_of) {
    const auto& values = source.values<std::int64_t>(path);
    std::size_t next = 0;
    for (RunRecord* run : runs) {
      (run->*rows_of).resize(weeks);
      for (auto& row : run->*rows_of)
        for (auto& value : row) value = values[next++];
    }
  };
  read_wide("/orders_by_channel", &RunRecord::orders_by_channel);
  read_wide("/sales_by_channel", &RunRecord::sales_by_channel);
  read_wide("/ledger", &RunRecord::ledger);
}

void check_same(const Source& source, bool same, const char* group) {
  if (!same) source.fail(fmt::format("`{}` is about other runs than the rest of it", group));
}

void read_metrics(const Source& source, const std::vector<RunRecord*>& runs) {
  const auto& names = source.values<std::string>("/summary/metric");
  const auto& values = source.values<double>("/summary/value");
  check_same(source, values.size() == names.size() * runs.size(), "/summary");
  for (RunRecord* run : runs) run->metrics.assign(metrics().size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t m = 0; m < names.size(); ++m) {
    const auto known = std::find_if(metrics().begin(), metrics().end(), [&](const MetricInfo& info) { return info.name == names[m]; });
    if (known == metrics().end()) continue;  // of another minor version
    const auto index = static_cast<std::size_t>(known - metrics().begin());
    for (std::size_t i = 0; i < runs.size(); ++i) runs[i]->metrics[index] = values[m * runs.size() + i];
  }
}

void read_income(const Source& source, const std::vector<RunRecord*>& runs) {
  const auto& net = source.values<std::int64_t>("/income/net_income");
  check_same(source, net.size() == runs.size() * income_quantiles.size(), "/income");
  const auto& quantiles = source.values<double>("/income/quantile");
  check_same(source, std::equal(quantiles.begin(), quantiles.end(), income_quantiles.begin()), "/income");
  const auto& zero = source.values<double>("/income/share_at_or_below_zero");
  const auto& gini = source.values<double>("/income/gini");
  const auto& top_1 = source.values<double>("/income/top_1_share");
  const auto& top_10 = source.values<double>("/income/top_10_share");
  check_same(source, zero.size() == runs.size(), "/income");
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Income& income = runs[i]->income;
    std::copy_n(net.begin() + static_cast<std::ptrdiff_t>(i * income_quantiles.size()), income_quantiles.size(), income.quantiles.begin());
    income.share_at_or_below_zero = zero[i];
    income.gini = gini[i];
    income.top_1_share = top_1[i];
    income.top_10_share = top_10[i];
  }
}

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
    DatasetInfo info = schema::member_column(by_period, column.name, column.unit, column.long_name, column.money);
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
    check_same(source, known && table.states[slot] == RunState::done && !table.runs[slot].members, "/members_runs");
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

void read_strategies(const Source& source, ResultTable& table) {
  const std::vector<std::string> names = source.texts("/strategy"), titles = source.texts("/provenance/title");
  const auto& given = source.values<std::string>("/provenance/scenario_yaml");
  const auto& resolved = source.values<std::string>("/provenance/scenario_resolved_yaml");
  if (names.empty()) source.fail("it has no strategy");
  check_same(source, titles.size() == names.size(), "/provenance");
  for (std::size_t s = 0; s < names.size(); ++s) {
    Strategy& strategy = table.strategies.emplace_back();
    strategy.name = names[s];
    strategy.title = titles[s];
    strategy.scenario_yaml = given[s];
    strategy.resolved_yaml = resolved[s];
  }
}

void read_lists(const Source& source, ResultTable& table) {
  if (source.has("/provenance/parameters")) {
    const auto& of = source.positions("/provenance/parameters/strategy_index", table.strategies.size());
    const auto path = source.texts("/provenance/parameters/path"), value = source.texts("/provenance/parameters/value"),
               unit = source.texts("/provenance/parameters/unit"), from = source.texts("/provenance/parameters/source");
    for (std::size_t i = 0; i < of.size(); ++i)
      table.strategies[static_cast<std::size_t>(of[i])].parameters.push_back({path[i], value[i], unit[i], from[i]});
  }
  if (source.has("/provenance/flags")) {
    const auto& of = source.positions("/provenance/flags/strategy_index", table.strategies.size());
    const auto text = source.texts("/provenance/flags/text");
    for (std::size_t i = 0; i < of.size(); ++i) table.strategies[static_cast<std::size_t>(of[i])].flags.push_back(text[i]);
  }
  if (source.has("/provenance/failures")) table.failures = source.texts("/provenance/failures/text");
}

}  // namespace

void refuse(const std::string& file, const std::string& problem, const std::string& suggestion) {
  throw Error(ErrorKind::file, fmt::format("cannot read `{}`", file), problem, suggestion);
}

void check_format(const Tree& tree, const std::string& file) {
  const auto* filetype = typed<std::string>(attribute(tree, "/", "filetype"));
  if (filetype == nullptr || filetype->empty() || filetype->front() != schema::filetype)
    refuse(file, "it is an HDF5 file, but no result file of downline", "result files come from `run`, `compare`, `mix` and `merge`");
  const auto* version = typed<std::int32_t>(attribute(tree, "/", "schema_version"));
  if (version == nullptr || version->size() != 2) refuse(file, "it does not say which version of the format it follows");
  if ((*version)[0] != schema::version[0])
    refuse(file, fmt::format("it follows format {}.{}, and this program reads format {}: use {} downline", (*version)[0], (*version)[1],
                             schema::version[0], (*version)[0] > schema::version[0] ? "a newer" : "an older"));
}

ResultTable table_of(const Tree& tree, const std::string& file) {
  check_format(tree, file);
  const Source source(tree, file);
  ResultTable table;
  table.title = printable(source.attribute_value<std::string>("/", "title"));
  table.seed = static_cast<std::uint64_t>(source.attribute_value<std::int64_t>("/provenance", "seed"));
  table.people = source.attribute_value<std::int64_t>("/provenance", "people");
  table.options = printable(source.attribute_value<std::string>("/provenance", "options"));
  read_strategies(source, table);
  read_extent(source, table);
  const std::vector<RunRecord*> runs = stored_runs(table, source.values<std::int32_t>("/replication"));
  read_series(source, table, runs);
  read_metrics(source, runs);
  read_income(source, runs);
  read_members(source, table);
  read_lists(source, table);
  return table;
}

}  // namespace downline
