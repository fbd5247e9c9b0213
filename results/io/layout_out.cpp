#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <limits>

#include "results/analysis/statistics.hpp"
#include "results/io/build_info.hpp"
#include "results/io/digest.hpp"
#include "results/io/hdf5_out.hpp"
#include "results/io/layout.hpp"
#include "results/schema/schema.hpp"
#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

using schema::DatasetInfo;
constexpr double not_defined = std::numeric_limits<double>::quiet_NaN();

/// Texts that every reader can open: valid UTF-8, no character that ends or moves it; line ends and tabs stay.
std::string clean(const std::string& text) {
  std::string out;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\t\r", start), text.size());
    out += printable(text.substr(start, end - start));
    if (end < text.size()) out += text[end];
    start = end + 1;
  }
  return out;
}

void tidy(std::vector<std::string>& values) {
  for (std::string& value : values) value = clean(value);
}
/// One bit pattern for "not a number", whatever made it.
void tidy(std::vector<double>& values) {
  for (double& value : values)
    if (std::isnan(value)) value = not_defined;
}
template <class T>
void tidy(std::vector<T>&) {}

/// Adds datasets to a tree with the sizes, units and names that the format gives them.
class Filler {
 public:
  explicit Filler(Tree& tree) : tree_(tree) {}

  template <class T>
  void add(std::string_view path, std::vector<T> values) {
    add(schema::dataset(path), std::move(values));
  }

  template <class T>
  void add(const DatasetInfo& info, std::vector<T> values) {
    if (!info.group().empty()) group(info.group());
    Object object;
    object.path = info.path;
    object.group = false;
    object.scale = info.is_scale();
    std::uint64_t count = 1;
    for (const std::string& dim : info.dims) {
      const std::string scale = info.group() + "/" + dim;
      object.data.sizes.push_back(object.scale ? values.size() : tree_.find(scale)->data.sizes.front());
      if (!object.scale) object.dims.push_back(scale);
      count *= object.data.sizes.back();
    }
    check(count == values.size(), "a dataset is not as long as its dimensions");
    describe(object, info);
    tidy(values);
    object.data.values = std::move(values);
    check(static_cast<schema::Type>(object.data.values.index()) == info.type, "a dataset is not of its type");
    tree_.objects.push_back(std::move(object));
  }

  void group(const std::string& path) {
    if (path.rfind('/') > 0) group(path.substr(0, path.rfind('/')));
    tree_.group(path);
  }

 private:
  static void describe(Object& object, const DatasetInfo& info) {
    object.attributes["units"] = scalar(info.units);
    object.attributes["long_name"] = scalar(info.long_name + (info.money ? ", stored in cents" : ""));
    if (info.money) {
      object.attributes["scale_factor"] = scalar(0.01);
      object.attributes["raw_units"] = scalar(std::string("cent"));
    }
    if (info.type == schema::Type::float64 && !object.scale) object.attributes["_FillValue"] = scalar(not_defined);
  }
  Tree& tree_;
};

/// Runs in the order of the file: strategy, then common replication.
std::vector<const RunRecord*> stored_runs(const ResultTable& table, const std::vector<int>& replications) {
  std::vector<const RunRecord*> runs;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const int r : replications) runs.push_back(&table.runs[table.slot(s, r)]);
  return runs;
}

template <class Info>
std::vector<std::string> names_of(const Info& infos) {
  std::vector<std::string> names;
  for (const auto& info : infos) names.emplace_back(info.name);
  return names;
}

template <class Value>
std::vector<std::string> of_strategies(const ResultTable& table, Value value) {
  std::vector<std::string> texts;
  for (const Strategy& strategy : table.strategies) texts.push_back(value(strategy));
  return texts;
}

std::vector<std::string> strategy_names(const ResultTable& table) {
  return of_strategies(table, [](const Strategy& strategy) { return strategy.name; });
}

void add_series(Filler& fill, const std::vector<const RunRecord*>& runs, int weeks) {
  for (std::size_t s = 0; s < series_count; ++s) {
    std::vector<std::int64_t> values;
    for (const RunRecord* run : runs)
      for (int w = 0; w <= weeks; ++w) values.push_back(run->at(static_cast<Series>(s), w));
    fill.add("/" + std::string(series()[s].name), std::move(values));
  }
  std::vector<double> satisfaction;
  for (const RunRecord* run : runs) satisfaction.insert(satisfaction.end(), run->satisfaction.begin(), run->satisfaction.end());
  fill.add("/satisfaction", std::move(satisfaction));
  const auto add_wide = [&](std::string_view path, auto rows_of) {
    std::vector<std::int64_t> values;
    for (const RunRecord* run : runs)
      for (const auto& row : run->*rows_of) values.insert(values.end(), row.begin(), row.end());
    fill.add(path, std::move(values));
  };
  add_wide("/orders_by_channel", &RunRecord::orders_by_channel);
  add_wide("/sales_by_channel", &RunRecord::sales_by_channel);
  add_wide("/ledger", &RunRecord::ledger);
}

void add_summary(Filler& fill, const ResultTable& table, const Summary& summary) {
  fill.add("/summary/metric", summary.metrics);
  fill.add("/summary/strategy", summary.strategies);
  fill.add("/summary/replication", std::vector<std::int32_t>(summary.replications.begin(), summary.replications.end()));
  fill.add("/summary/unit", summary.units);
  std::vector<double> value, mean, sd, low, high;
  std::vector<std::int32_t> n;
  for (std::size_t m = 0; m < summary.metrics.size(); ++m)
    for (std::size_t s = 0; s < summary.strategies.size(); ++s) {
      for (const double v : metric_values(table, m, s)) value.push_back(v);
      const Estimate& e = summary.estimates[m][s];
      n.push_back(e.n);
      mean.push_back(e.mean);
      sd.push_back(e.sd);
      low.push_back(e.low);
      high.push_back(e.high);
    }
  fill.add("/summary/value", std::move(value));
  fill.add("/summary/n", std::move(n));
  fill.add("/summary/mean", std::move(mean));
  fill.add("/summary/sd", std::move(sd));
  fill.add("/summary/ci95_low", std::move(low));
  fill.add("/summary/ci95_high", std::move(high));
}

void add_pairs(Filler& fill, const Summary& summary) {
  if (summary.pairs.empty()) return;
  std::vector<std::string> names;
  for (const Pair& pair : summary.pairs) names.push_back(pair.name);
  fill.add("/pairs/metric", summary.metrics);
  fill.add("/pairs/pair", std::move(names));
  fill.add("/pairs/unit", summary.units);
  std::vector<double> mean, low, high, ratio;
  std::vector<std::int32_t> n, lower;
  for (const auto& row : summary.differences)
    for (const Difference& d : row) {
      n.push_back(d.estimate.n);
      mean.push_back(d.estimate.mean);
      low.push_back(d.estimate.low);
      high.push_back(d.estimate.high);
      lower.push_back(d.lower_in);
      ratio.push_back(d.variance_ratio);
    }
  fill.add("/pairs/n", std::move(n));
  fill.add("/pairs/difference_mean", std::move(mean));
  fill.add("/pairs/ci95_low", std::move(low));
  fill.add("/pairs/ci95_high", std::move(high));
  fill.add("/pairs/lower_in", std::move(lower));
  fill.add("/pairs/variance_ratio", std::move(ratio));
}

void add_income(Filler& fill, const Summary& summary, const std::vector<const RunRecord*>& runs) {
  fill.add("/income/strategy", summary.strategies);
  fill.add("/income/replication", std::vector<std::int32_t>(summary.replications.begin(), summary.replications.end()));
  fill.add("/income/quantile", std::vector<double>(income_quantiles.begin(), income_quantiles.end()));
  std::vector<std::int64_t> net;
  std::vector<double> zero, gini, top_1, top_10;
  for (const RunRecord* run : runs) {
    net.insert(net.end(), run->income.quantiles.begin(), run->income.quantiles.end());
    zero.push_back(run->income.share_at_or_below_zero);
    gini.push_back(run->income.gini);
    top_1.push_back(run->income.top_1_share);
    top_10.push_back(run->income.top_10_share);
  }
  fill.add("/income/net_income", std::move(net));
  fill.add("/income/share_at_or_below_zero", std::move(zero));
  fill.add("/income/gini", std::move(gini));
  fill.add("/income/top_1_share", std::move(top_1));
  fill.add("/income/top_10_share", std::move(top_10));
}

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

/// A list of /provenance: columns of one row each, left out when empty.
class ProvenanceList {
 public:
  ProvenanceList(Filler& fill, const std::string& name, std::size_t rows) : fill_(fill), group_("/provenance/" + name), rows_(rows) {
    if (rows == 0) return;
    std::vector<std::int32_t> row(rows);
    for (std::size_t i = 0; i < rows; ++i) row[i] = static_cast<std::int32_t>(i);
    fill_.add(group_ + "/row", std::move(row));
  }
  template <class T>
  void column(const char* leaf, std::vector<T> values) {
    if (rows_ > 0) fill_.add(group_ + "/" + leaf, std::move(values));
  }

 private:
  Filler& fill_;
  std::string group_;
  std::size_t rows_;
};

void add_parameters(Filler& fill, const ResultTable& table) {
  std::vector<std::int32_t> of;
  std::vector<std::string> path, value, unit, source;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const ParameterValue& parameter : table.strategies[s].parameters) {
      of.push_back(static_cast<std::int32_t>(s));
      path.push_back(parameter.path);
      value.push_back(parameter.value);
      unit.push_back(parameter.unit);
      source.push_back(parameter.source);
    }
  ProvenanceList list(fill, "parameters", of.size());
  list.column("strategy_index", std::move(of));
  list.column("path", std::move(path));
  list.column("value", std::move(value));
  list.column("unit", std::move(unit));
  list.column("source", std::move(source));
}

void add_flags(Filler& fill, const ResultTable& table) {
  std::vector<std::int32_t> of;
  std::vector<std::string> text;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const std::string& flag : table.strategies[s].flags) {
      of.push_back(static_cast<std::int32_t>(s));
      text.push_back(flag);
    }
  ProvenanceList list(fill, "flags", of.size());
  list.column("strategy_index", std::move(of));
  list.column("text", std::move(text));
}

void add_provenance(Filler& fill, Tree& tree, const ResultTable& table) {
  fill.add("/provenance/strategy", strategy_names(table));
  fill.add("/provenance/title", of_strategies(table, [](const Strategy& s) { return s.title; }));
  fill.add("/provenance/scenario_yaml", of_strategies(table, [](const Strategy& s) { return s.scenario_yaml; }));
  fill.add("/provenance/scenario_resolved_yaml", of_strategies(table, [](const Strategy& s) { return s.resolved_yaml; }));
  add_parameters(fill, table);
  add_flags(fill, table);
  ProvenanceList(fill, "failures", table.failures.size()).column("text", table.failures);
  auto& attributes = tree.group("/provenance").attributes;
  attributes["seed"] = scalar(static_cast<std::int64_t>(table.seed));
  attributes["people"] = scalar(table.people);
  attributes["replications_asked"] = scalar(static_cast<std::int32_t>(table.replications));
  attributes["options"] = scalar(clean(table.options));
  attributes["random_generator"] =
      scalar(std::string("Philox4x32-10 (Random123), keyed by seed and replication, counted by stream, subject and week"));
  attributes["mathematics"] = scalar(std::string("SLEEF, scalar pure C, 1.0 ulp, no FMA: the same bits on every x86-64 processor"));
  attributes["build"] = scalar(std::string(build_info().build));
  attributes["library_versions"] = scalar(hdf5_version());
}

/// Time of `history`: SOURCE_DATE_EPOCH if set, else the program's own date, so that the same inputs give the same bytes.
std::string history_time() {
  std::int64_t seconds = build_info().commit_time;
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    char* end = nullptr;
    const long long given = std::strtoll(epoch, &end, 10);
    if (end != epoch && *end == '\0' && given >= 0 && given < 253'402'300'800) seconds = given;
  }
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

}  // namespace

Tree tree_of(const ResultTable& table) {
  Tree tree;
  Filler fill(tree);
  const std::string source = "downline " + std::string(build_info().version);
  auto& attributes = tree.root().attributes;
  attributes["Conventions"] = scalar(std::string("CF-1.10"));
  attributes["filetype"] = scalar(std::string(schema::filetype));
  attributes["schema_version"] = list(std::vector<std::int32_t>(schema::version.begin(), schema::version.end()));
  attributes["title"] = scalar(clean(table.title));
  attributes["source"] = scalar(source);
  attributes["git_sha1"] = scalar(std::string(build_info().git_sha1));
  attributes["history"] = scalar(clean(history_time() + " " + source + (table.options.empty() ? "" : " " + table.options)));
  attributes["complete"] = scalar(static_cast<std::int32_t>(table.complete()));

  const Summary summary = summarise(table);
  const auto runs = stored_runs(table, summary.replications);
  std::vector<std::int32_t> weeks(static_cast<std::size_t>(table.weeks) + 1);
  for (std::size_t w = 0; w < weeks.size(); ++w) weeks[w] = static_cast<std::int32_t>(w);
  fill.add("/strategy", strategy_names(table));
  fill.add("/replication", std::vector<std::int32_t>(summary.replications.begin(), summary.replications.end()));
  fill.add("/week", std::move(weeks));
  fill.add("/channel", names_of(channels()));
  fill.add("/account", names_of(accounts()));
  add_series(fill, runs, table.weeks);
  add_summary(fill, table, summary);
  add_pairs(fill, summary);
  add_income(fill, summary, runs);
  add_members(fill, table, summary.replications);
  add_provenance(fill, tree, table);
  const std::string digest = content_sha256(tree);
  tree.root().attributes["content_sha256"] = scalar(digest);
  return tree;
}

}  // namespace downline
