#include <gtest/gtest.h>

#include <csignal>

#include "sim/core/error.hpp"
#include "tests/results/sweep_storm.hpp"

namespace downline::sweep {
namespace {

/// Works on the plan with a crew; a run may do what it likes to its process. \return what the board says
struct CrewReport {
  int retried = 0;
  std::int64_t runs = 0, failed = 0;
};
CrewReport work_with_crew(const Plan& plan, const Ledger& ledger, RunOne run, CrewOptions options = {}) {
  ledger.make();
  Job job{plan, ledger, unfinished(plan, ledger.finished(plan), 0, 1), std::move(run), 0};
  Board board(job.batches.size(), plan.designs.size(), static_cast<std::size_t>(options.workers));
  const int retried = run_crew(job, board, options);
  return {retried, board.runs_done(), board.failed()};
}

}  // namespace

TEST(Crew, DoesEveryRunOnce) {
  const Plan plan = fake_plan();
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  const CrewReport report =
      work_with_crew(plan, ledger, [&](std::size_t d, int r, const std::atomic<bool>&) { return fake_run(plan, d, r); }, {.workers = 3});
  EXPECT_EQ(report.runs, 30);
  EXPECT_EQ(report.retried, 0);
  for (const auto& [run, times] : published_runs(ledger, plan)) EXPECT_EQ(times, 1);
  EXPECT_TRUE(merge(ledger, plan).complete());
}

TEST(Crew, ARunThatKillsItsProcessCostsOneRun) {
  const Plan plan = fake_plan({.designs = 8, .replications = 4, .batch = 16});
  for (const int signal_number : {SIGSEGV, SIGABRT, 0}) {
    const TemporaryFolder folder;
    const Ledger ledger(folder / "s");
    const CrewReport report = work_with_crew(plan, ledger,
                                             [&](std::size_t d, int r, const std::atomic<bool>&) {
                                               if (d == 5 && r == 2 && signal_number == 0) _exit(9);
                                               if (d == 5 && r == 2) raise(signal_number);
                                               return fake_run(plan, d, r);
                                             },
                                             {.workers = 2});
    EXPECT_EQ(report.failed, 1);
    EXPECT_EQ(report.retried, 3);
    const Table table = merge(ledger, plan);
    EXPECT_EQ(table.count(Status::ok), 31U);
    EXPECT_EQ(table.status[table.slot(5, 2)], Status::crashed);
    ASSERT_EQ(table.failures.size(), 1U);
    EXPECT_NE(table.failures[0].find("design 5, replication 2: its process"), std::string::npos) << table.failures[0];
  }
}

TEST(Crew, StopsCleanlyAndKeepsWhatIsFinished) {
  const Plan plan = fake_plan({.designs = 40, .replications = 4, .batch = 8});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  CrewOptions options{.workers = 2};
  options.stop_asked = [&] { return !Ledger::names_in(ledger.shards()).empty(); };
  const CrewReport report = work_with_crew(
      plan, ledger,
      [&](std::size_t d, int r, const std::atomic<bool>& stop) {
        for (int week = 0; week < 20; ++week) {
          if (stop) throw Interrupted();
          usleep(500);
        }
        return fake_run(plan, d, r);
      },
      options);
  EXPECT_GT(report.runs, 0);
  EXPECT_LT(report.runs, 160);
  EXPECT_EQ(published_runs(ledger, plan).size(), static_cast<std::size_t>(report.runs));
  do_all(plan, ledger);
  EXPECT_TRUE(merge(ledger, plan).complete());
}

TEST(Crew, TwoCrewsOnOneFolderLoseAndDoubleNothing) {
  const Storm slow{.kills = 0, .designs = 30, .replications = 4, .workers = 2, .run_us = 1000};
  const Plan plan = fake_plan({.designs = 30, .replications = 4, .batch = 4});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  ledger.make();
  const pid_t one = start_crew(plan, ledger, slow), two = start_crew(plan, ledger, slow);
  for (const pid_t crew : {one, two}) {
    int status = 0;
    waitpid(crew, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const auto runs = published_runs(ledger, plan);
  EXPECT_EQ(runs.size(), 120U);
  for (const auto& [run, times] : runs) EXPECT_EQ(times, 1);
}

TEST(Crew, LosesNothingInAStorm) {
  expect_nothing_lost({.kills = 40, .designs = 100, .replications = 6, .run_us = 1000, .most_between = 20'000});
}

}  // namespace downline::sweep
