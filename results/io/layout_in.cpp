#include "results/io/layout_in.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/core/error.hpp"

namespace downline {
namespace {

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

void read_extent(const layout::Source& source, ResultTable& table) {
  constexpr int most_runs = 100'000'000;
  const auto& replications = source.values<std::int32_t>("/replication");
  const auto& weeks = source.values<std::int32_t>("/week");
  if (weeks.empty()) source.fail("it has no week");
  if (replications.empty()) source.fail("it has no replication");
  if (source.values<std::string>("/channel").size() != channel_count) source.fail("its channels are not those of this program");
  if (source.values<std::string>("/content").size() != content_count) source.fail("its contents are not those of this program");
  if (source.values<std::string>("/lead_source").size() != source_count) source.fail("its lead sources are not those of this program");
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

void read_series(const layout::Source& source, const ResultTable& table, const std::vector<RunRecord*>& runs) {
  for (RunRecord* run : runs) *run = RunRecord(table.weeks);
  const auto weeks = static_cast<std::size_t>(table.weeks) + 1;
  for (std::size_t s = 0; s < series_count; ++s) {
    const auto& values = source.values<std::int64_t>("/" + std::string(series()[s].name));
    for (std::size_t i = 0; i < values.size(); ++i) runs[i / weeks]->at(static_cast<Series>(s), static_cast<int>(i % weeks)) = values[i];
  }
  for (std::size_t g = 0; g < gauge_count; ++g) {
    const auto& values = source.values<double>("/" + std::string(gauges()[g].name));
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const auto from = values.begin() + static_cast<std::ptrdiff_t>(i * weeks);
      runs[i]->gauges[g].assign(from, from + static_cast<std::ptrdiff_t>(weeks));
    }
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
  read_wide("/sales_by_first_channel", &RunRecord::sales_by_first_channel);
  read_wide("/sales_by_content", &RunRecord::sales_by_content);
  read_wide("/leads_by_source", &RunRecord::leads_by_source);
  read_wide("/ledger", &RunRecord::ledger);
}

}  // namespace

void refuse(const std::string& file, const std::string& problem, const std::string& suggestion, const std::string& french) {
  throw Error(ErrorKind::file, fmt::format("cannot read `{}`", file), problem, suggestion,
              fmt::format("`{}` ne peut pas être lu : {}", file, french.empty() ? problem : french));
}

void check_format(const Tree& tree, const std::string& file) {
  const auto* filetype = layout::typed<std::string>(layout::attribute(tree, "/", "filetype"));
  if (filetype == nullptr || filetype->empty() ||
      std::find(schema::filetypes.begin(), schema::filetypes.end(), filetype->front()) == schema::filetypes.end())
    refuse(file, "it is an HDF5 file, but no result file of downline", "result files come from `run`, `compare`, `mix` and `merge`",
           "c'est un fichier HDF5, mais pas un résultat de downline");
  const auto* version = layout::typed<std::int32_t>(layout::attribute(tree, "/", "schema_version"));
  if (version == nullptr || version->size() != 2)
    refuse(file, "it does not say which version of the format it follows", {}, "il ne dit pas quelle version du format il suit");
  if ((*version)[0] != schema::version[0])
    refuse(file,
           fmt::format("it follows format {}.{}, and this program reads format {}: use {} downline", (*version)[0], (*version)[1],
                       schema::version[0], (*version)[0] > schema::version[0] ? "a newer" : "an older"),
           {},
           fmt::format("il suit le format {}.{}, et ce programme lit le format {} : prenez un downline {}", (*version)[0], (*version)[1],
                       schema::version[0], (*version)[0] > schema::version[0] ? "plus récent" : "plus ancien"));
}

ResultTable table_of(const Tree& tree, const std::string& file) {
  check_format(tree, file);
  if (layout::typed<std::string>(layout::attribute(tree, "/", "filetype"))->front() != schema::filetype)
    refuse(file, "it is a part of a sweep folder", "`downline merge FOLDER -o FILE.h5` makes a result file of the folder",
           "c'est une partie d'un dossier de plan d'expériences : `downline merge DOSSIER -o FICHIER.h5` en fait un résultat");
  if (tree.find("/design") != nullptr)
    refuse(file, "it is a merged sweep: a table of designs, not a comparison", "open it in xarray; `downline verify` checks it",
           "c'est un plan d'expériences réuni, pas une comparaison");
  const layout::Source source(tree, file);
  ResultTable table;
  table.title = printable(source.attribute_value<std::string>("/", "title"));
  table.seed = static_cast<std::uint64_t>(source.attribute_value<std::int64_t>("/provenance", "seed"));
  table.people = source.attribute_value<std::int64_t>("/provenance", "people");
  table.options = printable(source.attribute_value<std::string>("/provenance", "options"));
  layout::read_strategies(source, table);
  read_extent(source, table);
  const std::vector<RunRecord*> runs = stored_runs(table, source.values<std::int32_t>("/replication"));
  read_series(source, table, runs);
  layout::read_statistics(source, runs);
  layout::read_members(source, table);
  layout::read_lists(source, table);
  return table;
}

}  // namespace downline
