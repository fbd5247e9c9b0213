#include "results/schema/schema.hpp"

#include <algorithm>

#include "sim/core/check.hpp"
#include "sim/observe/record.hpp"

namespace downline::schema {
namespace {

using Dims = std::vector<std::string>;

void add_scales_of_runs(std::vector<DatasetInfo>& all, const std::string& group) {
  all.push_back({group + "/strategy", Type::string, {"strategy"}, "1", "name of the scenario"});
  all.push_back(
      {group + "/replication", Type::int32, {"replication"}, "1", "replication; the same index is the same luck in every strategy"});
}

void add_series(std::vector<DatasetInfo>& all) {
  const Dims weekly{"strategy", "replication", "week"};
  for (const SeriesInfo& s : series()) {
    const bool money = s.kind == ValueKind::money;
    all.push_back({"/" + std::string(s.name), Type::int64, weekly, money ? "EUR" : std::string(s.unit), std::string(s.sentence.en), money});
  }
  for (const GaugeInfo& g : gauges())
    all.push_back({"/" + std::string(g.name), Type::float64, weekly, std::string(g.unit), std::string(g.sentence.en)});
  const Dims by_channel{"strategy", "replication", "week", "channel"};
  all.push_back({"/orders_by_channel", Type::int64, by_channel, "order", "orders of the week by the channel in which they closed"});
  all.push_back({"/sales_by_channel", Type::int64, by_channel, "EUR", "sales of the week by the channel in which they closed", true});
  all.push_back(
      {"/sales_by_first_channel", Type::int64, by_channel, "EUR", "sales of the week by the channel that won the customer", true});
  all.push_back({"/sales_by_content",
                 Type::int64,
                 {"strategy", "replication", "week", "content"},
                 "EUR",
                 "sales of the week that a post brought, by what it showed",
                 true});
  all.push_back(
      {"/leads_by_source", Type::int64, {"strategy", "replication", "week", "lead_source"}, "lead", "leads of the week by source"});
  all.push_back({"/ledger",
                 Type::int64,
                 {"strategy", "replication", "week", "account"},
                 "EUR",
                 "balance of the week by account, debit positive; sums to 0 over accounts",
                 true});
}

void add_summary(std::vector<DatasetInfo>& all) {
  const std::string g = "/summary";
  all.push_back({g + "/metric", Type::string, {"metric"}, "1", "name of the metric"});
  add_scales_of_runs(all, g);
  const Dims by_strategy{"metric", "strategy"};
  all.push_back({g + "/unit", Type::string, {"metric"}, "1", "unit of the metric's values"});
  all.push_back(
      {g + "/value", Type::float64, {"metric", "strategy", "replication"}, "1", "value of the metric, in the unit given by `unit`"});
  all.push_back({g + "/n", Type::int32, by_strategy, "1", "replications in which the metric is defined"});
  all.push_back({g + "/mean", Type::float64, by_strategy, "1", "mean over replications, in the unit given by `unit`"});
  all.push_back({g + "/sd", Type::float64, by_strategy, "1", "standard deviation over replications, in the unit given by `unit`"});
  all.push_back({g + "/ci95_low", Type::float64, by_strategy, "1", "lower end of the 95 % interval of the mean, Student's t"});
  all.push_back({g + "/ci95_high", Type::float64, by_strategy, "1", "upper end of the 95 % interval of the mean, Student's t"});
}

void add_pairs(std::vector<DatasetInfo>& all) {
  const std::string g = "/pairs";
  const auto add = [&](const char* leaf, Type type, Dims dims, const char* long_name) {
    all.push_back({g + "/" + leaf, type, std::move(dims), "1", long_name, false, Presence::several_strategies});
  };
  const Dims each{"metric", "pair"};
  add("metric", Type::string, {"metric"}, "name of the metric");
  add("pair", Type::string, {"pair"}, "A - B: two strategies with the same luck");
  add("unit", Type::string, {"metric"}, "unit of the metric's values");
  add("n", Type::int32, each, "replications in which the metric is defined in both");
  add("difference_mean", Type::float64, each, "mean of A - B over replications, in the unit given by `unit`");
  add("ci95_low", Type::float64, each, "lower end of the 95 % interval of the mean difference, Student's t on paired differences");
  add("ci95_high", Type::float64, each, "upper end of the 95 % interval of the mean difference, Student's t on paired differences");
  add("lower_in", Type::int32, each, "replications in which A is lower than B");
  add("variance_ratio", Type::float64, each, "(var A + var B) / var(A - B): independent runs that one pair is worth");
}

void add_income(std::vector<DatasetInfo>& all) {
  const std::string g = "/income";
  add_scales_of_runs(all, g);
  all.push_back({g + "/quantile", Type::float64, {"quantile"}, "1", "share of members with at most this income"});
  all.push_back({g + "/net_income",
                 Type::int64,
                 {"strategy", "replication", "quantile"},
                 "EUR",
                 "net yearly income of all members, zeros included, by quantile",
                 true});
  const Dims each{"strategy", "replication"};
  all.push_back({g + "/share_at_or_below_zero", Type::float64, each, "1", "share of members whose net income is zero or less"});
  all.push_back({g + "/gini", Type::float64, each, "1", "Gini coefficient of net income"});
  all.push_back({g + "/top_1_share", Type::float64, each, "1", "share of all income that goes to the top 1 % of members"});
  all.push_back({g + "/top_10_share", Type::float64, each, "1", "share of all income that goes to the top 10 % of members"});
}

void add_members(std::vector<DatasetInfo>& all) {
  const auto add = [&](const std::string& path, Type type, const char* dim, const char* long_name) {
    all.push_back({path, type, {dim}, "1", long_name, false, Presence::members});
  };
  add("/members_runs/run", Type::int32, "run", "run whose members were kept");
  add("/members_runs/strategy_index", Type::int32, "run", "position in /strategy");
  add("/members_runs/replication", Type::int32, "run", "replication");
  add("/members_runs/members", Type::int64, "run", "members of the run, rows of /members_list");
  add("/members_runs/periods", Type::int64, "run", "pay periods of the run; members x periods rows of /members_periods");
  add("/members_list/row", Type::int64, "row", "row: one member of one run");
  add("/members_list/strategy_index", Type::int32, "row", "position in /strategy");
  add("/members_list/replication", Type::int32, "row", "replication");
  add("/members_list/member", Type::int64, "row", "member's number in the run, in order of joining");
  add("/members_periods/row", Type::int64, "row", "row: one member of one run in one pay period");
  add("/members_periods/strategy_index", Type::int32, "row", "position in /strategy");
  add("/members_periods/replication", Type::int32, "row", "replication");
  add("/members_periods/member", Type::int64, "row", "member's number in the run, in order of joining");
  add("/members_periods/period", Type::int64, "row", "pay period, from 0");
}

void add_provenance(std::vector<DatasetInfo>& all) {
  const std::string g = "/provenance";
  const auto add = [&](const std::string& leaf, Type type, const char* dim, const char* long_name, Presence presence = Presence::always) {
    all.push_back({g + "/" + leaf, type, {dim}, "1", long_name, false, presence});
  };
  add("strategy", Type::string, "strategy", "name of the scenario");
  add("title", Type::string, "strategy", "title of the scenario");
  add("scenario_yaml", Type::string, "strategy", "the scenario as given");
  add("scenario_resolved_yaml", Type::string, "strategy", "the scenario with every parameter written out; needs no other file");
  for (const char* list : {"parameters", "flags", "failures"}) {
    const std::string l = list;
    add(l + "/row", Type::int32, "row", "row", Presence::when_any);
    if (l == "failures") {
      add(l + "/text", Type::string, "row", "run that failed, and why", Presence::when_any);
      continue;
    }
    add(l + "/strategy_index", Type::int32, "row", "position in /strategy", Presence::when_any);
    if (l == "flags") {
      add(l + "/text", Type::string, "row", "remark that goes with every result of the strategy", Presence::when_any);
      continue;
    }
    add(l + "/path", Type::string, "row", "name of the parameter", Presence::when_any);
    add(l + "/value", Type::string, "row", "value used, as text", Presence::when_any);
    add(l + "/unit", Type::string, "row", "unit of the value", Presence::when_any);
    add(l + "/source", Type::string, "row", "where the value comes from", Presence::when_any);
  }
}

std::vector<DatasetInfo> build() {
  std::vector<DatasetInfo> all;
  add_scales_of_runs(all, "");
  all.push_back({"/week", Type::int32, {"week"}, "week", "week; 0 is the state before the first, with flows 0"});
  all.push_back({"/channel", Type::string, {"channel"}, "1", "channel by which an order was closed"});
  all.push_back({"/content", Type::string, {"content"}, "1", "what a post shows"});
  all.push_back({"/lead_source", Type::string, {"lead_source"}, "1", "where a lead comes from"});
  all.push_back({"/account", Type::string, {"account"}, "1", "account of the ledger"});
  add_series(all);
  add_summary(all);
  add_pairs(all);
  add_income(all);
  add_members(all);
  add_provenance(all);
  return all;
}

std::string_view presence_words(Presence presence) {
  switch (presence) {
    case Presence::always: return "always";
    case Presence::several_strategies: return "two strategies or more";
    case Presence::members: return "with `--members`";
    case Presence::when_any: return "if any";
  }
  return "";
}

}  // namespace

std::string_view name(Type type) {
  switch (type) {
    case Type::int32: return "int32";
    case Type::int64: return "int64";
    case Type::float64: return "float64";
    case Type::string: return "string";
  }
  return "";
}

std::string DatasetInfo::group() const { return path.substr(0, path.rfind('/')); }
std::string DatasetInfo::leaf() const { return path.substr(path.rfind('/') + 1); }
bool DatasetInfo::is_scale() const { return dims.size() == 1 && dims.front() == leaf(); }

const std::vector<DatasetInfo>& datasets() {
  static const std::vector<DatasetInfo> all = build();
  return all;
}

const DatasetInfo& dataset(std::string_view path, const std::vector<DatasetInfo>& all) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const DatasetInfo& info) { return info.path == path; });
  check(found != all.end(), "a dataset is not in the table of the format");
  return *found;
}

DatasetInfo member_column(bool by_period, const std::string& column, const std::string& unit, const std::string& long_name, bool money) {
  return {(by_period ? "/members_periods/" : "/members_list/") + column,
          Type::int64,
          {"row"},
          money ? "EUR" : unit,
          long_name,
          money,
          Presence::members};
}

std::string markdown() { return markdown(datasets()); }

std::string markdown(const std::vector<DatasetInfo>& list) {
  std::string text = "| dataset | type | dimensions | units | present | meaning |\n| --- | --- | --- | --- | --- | --- |\n";
  for (const DatasetInfo& info : list) {
    std::string dims;
    for (const std::string& dim : info.dims) dims += (dims.empty() ? "" : ", ") + dim;
    if (info.is_scale()) dims = "scale";
    text += "| `" + info.path + "` | " + std::string(name(info.type)) + " | " + dims + " | " +
            (info.money ? "EUR (cents x 0.01)" : info.units) + " | " + std::string(presence_words(info.presence)) + " | " + info.long_name +
            " |\n";
  }
  return text;
}

}  // namespace downline::schema
