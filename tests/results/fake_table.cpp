#include "tests/results/fake_table.hpp"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>

namespace downline {
namespace {

std::int64_t mixed(std::int64_t a, std::int64_t b, std::int64_t c) { return (a * 1'000'003 + b * 7'919 + c * 104'729) % 1'000'000 - 1'000; }

MemberTable fake_members(std::int64_t strategy, std::int64_t replication) {
  MemberTable table;
  table.members = 3 + strategy + replication;
  table.periods = 2 + strategy;
  const auto column = [&](const char* name, const char* unit, bool money, std::int64_t rows) {
    MemberColumn made{name, unit, std::string("fake ") + name, money, {}};
    for (std::int64_t i = 0; i < rows; ++i) made.values.push_back(i % 3 == 2 ? -1 : mixed(strategy, replication, i));
    return made;
  };
  table.columns = {column("person", "1", false, table.members), column("net_income", "EUR", true, table.members)};
  table.period_columns = {column("income", "EUR", true, table.members * table.periods)};
  return table;
}

RunRecord fake_run(const FakeOptions& options, int strategy, int replication) {
  RunRecord run(options.weeks);
  for (int w = 0; w <= options.weeks; ++w) {
    const auto row = static_cast<std::size_t>(w);
    for (std::size_t s = 0; s < series_count; ++s)
      run.at(static_cast<Series>(s), w) = mixed(strategy * 100 + replication, static_cast<int>(s), w);
    for (std::size_t g = 0; g < gauge_count; ++g)
      run.at(static_cast<Gauge>(g), w) =
          w == 0 ? std::numeric_limits<double>::quiet_NaN() : 1.0 / (w + strategy + replication + 1 + static_cast<int>(g));
    for (std::size_t c = 0; c < channel_count; ++c) {
      run.orders_by_channel[row][c] = w * 10 + static_cast<int>(c);
      run.sales_by_channel[row][c] = mixed(strategy, replication, w * 10 + static_cast<int>(c));
      run.sales_by_first_channel[row][c] = mixed(strategy, replication + 1, w * 10 + static_cast<int>(c));
    }
    for (std::size_t c = 0; c < content_count; ++c)
      run.sales_by_content[row][c] = mixed(strategy, replication, w * 7 + static_cast<int>(c));
    for (std::size_t l = 0; l < source_count; ++l) run.leads_by_source[row][l] = w * 5 + static_cast<int>(l);
    Cents left = 0;
    for (std::size_t a = 0; a + 1 < account_count; ++a)
      left -= run.ledger[row][a] = mixed(strategy + 3, replication, w * 30 + static_cast<int>(a));
    run.ledger[row].back() = left;
  }
  run.metrics.clear();
  for (std::size_t m = 0; m < metrics().size(); ++m)
    run.metrics.push_back(0.1 * static_cast<double>(mixed(static_cast<int>(m), strategy, replication * replication)));
  if (replication == 1) run.metrics.back() = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t q = 0; q < income_quantiles.size(); ++q) run.income.quantiles[q] = static_cast<Cents>(q * 1000) - 2500 + replication;
  run.income.share_at_or_below_zero = 0.7 + 0.01 * replication;
  run.income.gini = 0.9 - 0.003 * strategy;
  run.income.top_1_share = 0.3;
  run.income.top_10_share = 1.0 / 3;
  if (options.members && replication == 0) run.members = fake_members(strategy, replication);
  return run;
}

}  // namespace

ResultTable fake_table(const FakeOptions& options) {
  ResultTable table;
  table.title = "Réseau d'essai";
  table.seed = 20'261'122;
  table.weeks = options.weeks;
  table.people = 12'345;
  table.options = "compare a.yaml b.yaml -n " + std::to_string(options.replications);
  for (int s = 0; s < options.strategies; ++s) {
    const std::string name = "strategy-" + std::to_string(s + 1);
    table.strategies.push_back({name,
                                "Title of " + name,
                                "# " + name + "\nextends: base\n",
                                "people: 12345\n",
                                {{"leads.ads_budget", "1200.50", "EUR", "assumed"}, {"people", "12345", "person", "INSEE 2024, été"}},
                                {}});
  }
  table.strategies.front().flags.push_back("pays on recruiting");
  table.grow(options.replications);
  for (int s = 0; s < options.strategies; ++s)
    for (int r = 0; r < options.replications; ++r) {
      table.runs[table.slot(static_cast<std::size_t>(s), r)] = fake_run(options, s, r);
      table.states[table.slot(static_cast<std::size_t>(s), r)] = RunState::done;
    }
  return table;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "downline-XXXXXX").string();
  path_ = mkdtemp(name.data());
}
TemporaryFolder::~TemporaryFolder() { std::filesystem::remove_all(path_); }

std::string bytes_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace downline
