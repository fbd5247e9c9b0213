#include "results/io/layout_out.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>

#include "results/io/build_info.hpp"
#include "results/io/digest.hpp"
#include "results/io/layout.hpp"
#include "sim/core/chunks.hpp"

namespace downline {
namespace {

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
  names.reserve(infos.size());
  for (const auto& info : infos) names.emplace_back(info.name);
  return names;
}

void add_series(layout::Filler& fill, const std::vector<const RunRecord*>& runs, int weeks) {
  const std::size_t numbers = runs.size() * (static_cast<std::size_t>(weeks) + 1);
  std::vector<std::vector<std::int64_t>> flows(series_count);
  for_chunks(series_count, 1, [&](std::size_t s, std::size_t, std::size_t) {
    flows[s].reserve(numbers);
    for (const RunRecord* run : runs)
      for (int w = 0; w <= weeks; ++w) flows[s].push_back(run->at(static_cast<Series>(s), w));
  });
  for (std::size_t s = 0; s < series_count; ++s) fill.add("/" + std::string(series()[s].name), std::move(flows[s]));
  std::vector<std::vector<double>> levels(gauge_count);
  for_chunks(gauge_count, 1, [&](std::size_t g, std::size_t, std::size_t) {
    levels[g].reserve(numbers);
    for (const RunRecord* run : runs) levels[g].insert(levels[g].end(), run->gauges[g].begin(), run->gauges[g].end());
  });
  for (std::size_t g = 0; g < gauge_count; ++g) fill.add("/" + std::string(gauges()[g].name), std::move(levels[g]));
  const auto add_wide = [&](std::string_view path, auto rows_of) {
    std::vector<std::int64_t> values;
    for (const RunRecord* run : runs)
      for (const auto& row : run->*rows_of) values.insert(values.end(), row.begin(), row.end());
    fill.add(path, std::move(values));
  };
  add_wide("/orders_by_channel", &RunRecord::orders_by_channel);
  add_wide("/sales_by_channel", &RunRecord::sales_by_channel);
  add_wide("/sales_by_first_channel", &RunRecord::sales_by_first_channel);
  add_wide("/sales_by_content", &RunRecord::sales_by_content);
  add_wide("/leads_by_source", &RunRecord::leads_by_source);
  add_wide("/ledger", &RunRecord::ledger);
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

namespace layout {

void add_root(Tree& tree, const RootFacts& facts) {
  const std::string source = "downline " + std::string(build_info().version);
  auto& attributes = tree.root().attributes;
  attributes["Conventions"] = scalar(std::string("CF-1.10"));
  attributes["filetype"] = scalar(std::string(facts.filetype));
  attributes["schema_version"] = list(std::vector<std::int32_t>(facts.version.begin(), facts.version.end()));
  attributes["title"] = scalar(clean(facts.title));
  attributes["source"] = scalar(source);
  attributes["git_sha1"] = scalar(std::string(build_info().git_sha1));
  attributes["history"] = scalar(clean(history_time() + " " + source + (facts.options.empty() ? "" : " " + facts.options)));
  attributes["complete"] = scalar(static_cast<std::int32_t>(facts.complete));
}

}  // namespace layout

Tree tree_of(const ResultTable& table) {
  Tree tree;
  layout::Filler fill(tree);
  layout::add_root(tree, {schema::filetype, schema::version, table.title, table.options, table.complete()});

  const Summary summary = summarise(table);
  const auto runs = stored_runs(table, summary.replications);
  std::vector<std::int32_t> weeks(static_cast<std::size_t>(table.weeks) + 1);
  for (std::size_t w = 0; w < weeks.size(); ++w) weeks[w] = static_cast<std::int32_t>(w);
  fill.add("/strategy", names_of(table.strategies));
  fill.add("/replication", std::vector<std::int32_t>(summary.replications.begin(), summary.replications.end()));
  fill.add("/week", std::move(weeks));
  fill.add("/channel", names_of(channels()));
  fill.add("/content", names_of(contents()));
  fill.add("/lead_source", names_of(lead_sources()));
  fill.add("/account", names_of(accounts()));
  add_series(fill, runs, table.weeks);
  layout::add_statistics(fill, table, summary, runs);
  layout::add_members(fill, table, summary.replications);
  layout::add_provenance(fill, tree, table);
  return tree;
}

}  // namespace downline
