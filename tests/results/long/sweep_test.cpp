#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cerrno>

#include "tests/results/damage.hpp"
#include "tests/results/sweep_faults.hpp"
#include "tests/results/sweep_storm.hpp"
#include "tests/support/processor_time.hpp"

namespace downline::sweep {
namespace {

/// Of the processor.
double seconds_of(const std::function<void()>& work) {
  const double started = test::processor_time();
  work();
  return test::processor_time() - started;
}

long resident_kb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

TEST(SweepStorm, LosesNothingInAThousandKillsOverSixThousandRuns) {
  expect_nothing_lost({.kills = 1000, .designs = 1000, .replications = 6, .run_us = 2000, .most_between = 20'000});
}

TEST(SweepFaults, EveryCallThatFailsIsToldAndResumed) { EXPECT_GT(fail_calls(EIO), 40); }
TEST(SweepFaults, AFullDiskIsToldAndResumed) { EXPECT_GT(fail_calls(ENOSPC), 40); }
TEST(SweepFaults, InterruptedCallsGoOn) { EXPECT_GT(fail_calls(EINTR), 40); }
TEST(SweepFaults, ShortWritesGoOn) { EXPECT_GT(fail_calls(0), 40); }

TEST(SweepFaults, TwoThousandFlippedBitsAreFound) {
  const Plan plan = fake_plan({.designs = 2, .replications = 2, .batch = 4, .weeks = 2});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger);
  write_table(merge(ledger, plan), folder / "m.h5", false);
  std::mt19937 random(20261126);
  for (const std::filesystem::path& file : {ledger.shards() / Ledger::names_in(ledger.shards()).front(), folder / "m.h5"}) {
    const std::string whole = bytes_of_file(file);
    for (int i = 0; i < 1000; ++i) {
      std::string bytes = whole;
      bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
      put_bytes(file, bytes);
      EXPECT_TRUE(test::found_out(file)) << file << " " << i;
    }
  }
}

// Of the processor, so that it does not matter what else the machine does: the limits are those of a laptop, doubled.
TEST(SweepSize, AHundredThousandFinishedRunsAreScannedAtOnceAndMemoryStaysFlat) {
  const Plan plan = fake_plan({.designs = 5000, .replications = 20, .batch = 200, .weeks = 2});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger, 0, 0, 10);  // a tenth
  const long before = resident_kb();
  do_all(plan, ledger);
  EXPECT_LT(resident_kb() - before, 20'000) << "memory grows with the runs [kB]";
  Ledger::Finished finished;
  const double own = seconds_of([&] { finished = ledger.finished(plan); });
  EXPECT_EQ(finished.done.size(), 100'000U);
  Plan other = plan;
  other.batch = 199;  // no batch of its own is there: every shard is asked what it holds
  const double foreign = seconds_of([&] { EXPECT_TRUE(unfinished(other, ledger.finished(other), 0, 1).empty()); });
  RecordProperty("own_s", std::to_string(own));
  RecordProperty("foreign_s", std::to_string(foreign));
  printf("scan of 100 000 runs: %.2f s, of another plan's shards %.2f s\n", own, foreign);
  EXPECT_LT(own, 4);
  EXPECT_LT(foreign, 4);
}

TEST(SweepSize, TenThousandRunsOfThreeYearsMergeIntoOneSmallFile) {
  Plan plan = fake_plan({.designs = 500, .replications = 20, .batch = 50, .weeks = 156});
  plan.series = {"members", "customers", "joins", "quits", "orders", "sales", "commissions", "profit"};
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  // Like the real thing: stocks that drift, flows that vary, money in cents.
  do_all(plan, ledger, 0, 0, 1, [&](std::size_t design, int replication, const std::atomic<bool>&) {
    RunRecord record = fake_run(plan, design, replication);
    std::mt19937 dice(static_cast<unsigned>(design * 100 + static_cast<std::size_t>(replication)));
    std::int64_t stock = 2000;
    for (int w = 0; w <= plan.weeks; ++w) {
      const auto joins = static_cast<std::int64_t>(dice() % 60), quits = static_cast<std::int64_t>(dice() % 60);
      stock += joins - quits;
      record.at(Series::members, w) = record.at(Series::customers, w) = stock;
      record.at(Series::joins, w) = joins;
      record.at(Series::quits, w) = quits;
      record.at(Series::orders, w) = 500 + static_cast<std::int64_t>(dice() % 200);
      record.at(Series::sales, w) = record.at(Series::orders, w) * 4'500;
      record.at(Series::commissions, w) = record.at(Series::sales, w) / 4;
      record.at(Series::profit, w) = static_cast<std::int64_t>(dice() % 400'000) - 100'000;
    }
    return record;
  });
  const double seconds = seconds_of([&] { write_table(merge(ledger, plan), folder / "m.h5", false); });
  const auto bytes = std::filesystem::file_size(folder / "m.h5");
  printf("merge of 10 000 runs: %.1f s, %.1f MB\n", seconds, static_cast<double>(bytes) / 1e6);
  EXPECT_LT(seconds, 40);
  EXPECT_LT(bytes, 25'000'000U);
}

}  // namespace downline::sweep
