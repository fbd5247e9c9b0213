#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "results/analysis/statistics.hpp"
#include "results/io/reader.hpp"
#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/results/fake_table.hpp"

namespace downline {
namespace {

/// Equal to the bit, "not a number" included.
bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!(std::isnan(a[i]) && std::isnan(b[i])) && std::memcmp(&a[i], &b[i], sizeof(double)) != 0) return false;
  return true;
}

void expect_same_members(const std::vector<MemberColumn>& a, const std::vector<MemberColumn>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (const MemberColumn& column : a) {
    const auto found = std::find_if(b.begin(), b.end(), [&](const MemberColumn& other) { return other.name == column.name; });
    ASSERT_NE(found, b.end()) << column.name;
    EXPECT_EQ(column.unit, found->unit);
    EXPECT_EQ(column.long_name, found->long_name);
    EXPECT_EQ(column.money, found->money);
    EXPECT_EQ(column.values, found->values);
  }
}

void expect_same_run(const RunRecord& a, const RunRecord& b) {
  ASSERT_EQ(a.weeks(), b.weeks());
  for (std::size_t s = 0; s < series_count; ++s)
    for (int w = 0; w <= a.weeks(); ++w) ASSERT_EQ(a.at(static_cast<Series>(s), w), b.at(static_cast<Series>(s), w));
  for (std::size_t g = 0; g < gauge_count; ++g) EXPECT_TRUE(same_bits(a.gauges[g], b.gauges[g])) << gauges()[g].name;
  EXPECT_EQ(a.orders_by_channel, b.orders_by_channel);
  EXPECT_EQ(a.sales_by_channel, b.sales_by_channel);
  EXPECT_EQ(a.sales_by_first_channel, b.sales_by_first_channel);
  EXPECT_EQ(a.sales_by_content, b.sales_by_content);
  EXPECT_EQ(a.leads_by_source, b.leads_by_source);
  EXPECT_EQ(a.ledger, b.ledger);
  EXPECT_TRUE(same_bits(a.metrics, b.metrics));
  EXPECT_EQ(a.income.quantiles, b.income.quantiles);
  EXPECT_EQ(a.income.share_at_or_below_zero, b.income.share_at_or_below_zero);
  EXPECT_EQ(a.income.gini, b.income.gini);
  EXPECT_EQ(a.income.top_1_share, b.income.top_1_share);
  EXPECT_EQ(a.income.top_10_share, b.income.top_10_share);
  ASSERT_EQ(a.members.has_value(), b.members.has_value());
  if (!a.members) return;
  EXPECT_EQ(a.members->members, b.members->members);
  EXPECT_EQ(a.members->periods, b.members->periods);
  expect_same_members(a.members->columns, b.members->columns);
  expect_same_members(a.members->period_columns, b.members->period_columns);
}

TEST(ResultFile, GivesBackEverythingToTheBit) {
  const TemporaryFolder folder;
  const ResultTable written = fake_table({.strategies = 3, .members = true});
  write_results(written, folder / "a.h5");
  const ResultTable read = read_results(folder / "a.h5");
  EXPECT_EQ(read.title, written.title);
  EXPECT_EQ(read.seed, written.seed);
  EXPECT_EQ(read.people, written.people);
  EXPECT_EQ(read.options, written.options);
  EXPECT_EQ(read.replications, written.replications);
  ASSERT_EQ(read.strategies.size(), written.strategies.size());
  for (std::size_t s = 0; s < read.strategies.size(); ++s) {
    const Strategy &a = written.strategies[s], &b = read.strategies[s];
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.scenario_yaml, b.scenario_yaml);
    EXPECT_EQ(a.resolved_yaml, b.resolved_yaml);
    EXPECT_EQ(a.flags, b.flags);
    ASSERT_EQ(a.parameters.size(), b.parameters.size());
    for (std::size_t p = 0; p < a.parameters.size(); ++p) {
      EXPECT_EQ(a.parameters[p].path, b.parameters[p].path);
      EXPECT_EQ(a.parameters[p].value, b.parameters[p].value);
      EXPECT_EQ(a.parameters[p].unit, b.parameters[p].unit);
      EXPECT_EQ(a.parameters[p].source, b.parameters[p].source);
    }
  }
  EXPECT_EQ(read.states, written.states);
  for (std::size_t i = 0; i < read.runs.size(); ++i) expect_same_run(written.runs[i], read.runs[i]);
}

TEST(ResultFile, GivesTheSameStatisticsAsTheTableItCameFrom) {
  const TemporaryFolder folder;
  const ResultTable written = fake_table();
  write_results(written, folder / "a.h5");
  const Summary before = summarise(written), after = summarise(read_results(folder / "a.h5"));
  for (std::size_t m = 0; m < before.metrics.size(); ++m) {
    for (std::size_t s = 0; s < before.strategies.size(); ++s) {
      const Estimate &a = before.estimates[m][s], &b = after.estimates[m][s];
      EXPECT_TRUE(same_bits({a.mean, a.sd, a.low, a.high}, {b.mean, b.sd, b.low, b.high}));
      EXPECT_EQ(a.left_out, b.left_out);
    }
    for (std::size_t p = 0; p < before.pairs.size(); ++p)
      EXPECT_TRUE(same_bits({before.differences[m][p].variance_ratio}, {after.differences[m][p].variance_ratio}));
  }
}

TEST(ResultFile, HasTheSameBytesEveryTime) {
  const TemporaryFolder folder;
  write_results(fake_table({.members = true}), folder / "a.h5");
  const std::vector<std::vector<char>> clutter(100, std::vector<char>(12'345, 'x'));  // another state of the heap
  write_results(fake_table({.members = true}), folder / "b.h5");
  EXPECT_EQ(bytes_of_file(folder / "a.h5"), bytes_of_file(folder / "b.h5"));
  write_results(read_results(folder / "a.h5"), folder / "c.h5");
  EXPECT_EQ(verify_results(folder / "a.h5").content_sha256, verify_results(folder / "c.h5").content_sha256);
}

TEST(ResultFile, SaysTheSameWhenItIsTooLargeForMemory) {
  const TemporaryFolder folder;
  const ResultTable table = fake_table({.members = true});
  write_results(table, folder / "memory.h5");
  write_results(table, folder / "disk.h5", {.memory_limit = 0});
  const VerifyReport memory = verify_results(folder / "memory.h5"), disk = verify_results(folder / "disk.h5");
  EXPECT_TRUE(disk.whole) << disk.message;
  EXPECT_EQ(memory.content_sha256, disk.content_sha256);
  write_results(table, folder / "again.h5", {.memory_limit = 0});
  EXPECT_EQ(bytes_of_file(folder / "disk.h5"), bytes_of_file(folder / "again.h5"));
  EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"again.h5", "disk.h5", "memory.h5"}));
}

TEST(ResultFile, KeepsOnlyReplicationsThatEveryStrategyFinished) {
  const TemporaryFolder folder;
  ResultTable table = fake_table();
  table.states[table.slot(1, 2)] = RunState::failed;
  table.states[table.slot(0, 4)] = RunState::missing;
  table.failures = {"strategy-2, replication 2: out of memory"};
  write_results(table, folder / "a.h5");
  const ResultTable read = read_results(folder / "a.h5");
  EXPECT_EQ(read.common_replications(), (std::vector<int>{0, 1, 3}));
  EXPECT_EQ(read.replications, 5);
  EXPECT_FALSE(read.complete());
  EXPECT_EQ(read.failures, table.failures);
  expect_same_run(table.runs[table.slot(1, 3)], read.runs[read.slot(1, 3)]);
}

TEST(ResultFile, IsRefusedWhenNothingIsFinished) {
  const TemporaryFolder folder;
  ResultTable table = fake_table({.strategies = 2, .replications = 1});
  table.states.back() = RunState::failed;
  EXPECT_THROW(write_results(table, folder / "a.h5"), Error);
  EXPECT_TRUE(names_in(folder.path()).empty());
}

TEST(ResultFile, HoldsTheSmallestRun) {
  const TemporaryFolder folder;
  write_results(fake_table({.strategies = 1, .replications = 1, .weeks = 1}), folder / "a.h5");
  EXPECT_TRUE(verify_results(folder / "a.h5").whole);
  EXPECT_EQ(read_results(folder / "a.h5").weeks, 1);
}

TEST(ResultFile, TakesAwayWhatCouldMoveATerminal) {
  const TemporaryFolder folder;
  ResultTable table = fake_table({.strategies = 1});
  table.title = std::string("a\x1b[2Jb\xff") + '\0' + "c";
  write_results(table, folder / "a.h5");
  EXPECT_EQ(read_results(folder / "a.h5").title, "a\\x1B[2Jb\\xFF\\x00c");
}

}  // namespace
}  // namespace downline
