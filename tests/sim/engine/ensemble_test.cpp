#include "sim/engine/ensemble.hpp"

#include <gtest/gtest.h>

namespace downline {
namespace {

ResultTable table_of(std::size_t strategies, int replications) {
  ResultTable table;
  table.weeks = 1;
  table.strategies.resize(strategies);
  for (std::size_t s = 0; s < strategies; ++s) table.strategies[s].name = "s" + std::to_string(s);
  table.grow(replications);
  return table;
}

RunRecord numbered(std::size_t strategy, int replication) {
  RunRecord record(1);
  record.at(Series::orders, 1) = static_cast<std::int64_t>(strategy * 1000) + replication;
  return record;
}

}  // namespace

TEST(Ensemble, PutsEveryRunInItsSlot) {
  ResultTable table = table_of(3, 20);
  run_ensemble(table, numbered);
  EXPECT_TRUE(table.complete());
  for (std::size_t s = 0; s < 3; ++s)
    for (int r = 0; r < 20; ++r) EXPECT_EQ(table.runs[table.slot(s, r)].at(Series::orders, 1), static_cast<std::int64_t>(s * 1000) + r);
}

TEST(Ensemble, LosesOnlyTheRunThatFails) {
  ResultTable table = table_of(2, 10);
  run_ensemble(table, [](std::size_t s, int r) {
    if (s == 1 && r == 4) throw std::runtime_error("poison");
    return numbered(s, r);
  });
  EXPECT_EQ(table.common_replications().size(), 9U);
  ASSERT_EQ(table.failures.size(), 1U);
  EXPECT_EQ(table.failures[0], "s1, replication 4: poison");
}

TEST(Ensemble, KeepsWhatWasFinishedWhenStopped) {
  ResultTable table = table_of(2, 50);
  std::atomic<bool> stop{false};
  run_ensemble(table, numbered, {&stop, [&](int done, int) { stop = done >= 10; }});
  const std::size_t kept = table.common_replications().size();
  EXPECT_GE(kept, 4U);
  EXPECT_LT(kept, 50U);
  stop = false;
  run_ensemble(table, numbered);  // goes on where it stopped
  EXPECT_TRUE(table.complete());
}

TEST(ResultTable, GrowsWithoutLosingARun) {
  ResultTable table = table_of(2, 3);
  run_ensemble(table, numbered);
  table.grow(5);
  EXPECT_EQ(table.common_replications(), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(table.runs[table.slot(1, 2)].at(Series::orders, 1), 1002);
}

}  // namespace downline
