#include <gtest/gtest.h>

#include <cmath>

#include "results/io/reader.hpp"
#include "sim/core/error.hpp"
#include "tests/results/sweep_fake.hpp"

namespace downline::sweep {

TEST(Sweep, IsOneFileWhoeverWorkedAndInWhichOrder) {
  const Plan plan = fake_plan();
  std::string first;
  for (unsigned order = 0; order < 6; ++order) {
    const TemporaryFolder folder;
    const Ledger ledger(folder / "s");
    const int parts = 1 + static_cast<int>(order % 3);
    for (int part = parts - 1; part >= 0; --part) do_all(plan, ledger, order, part, parts);
    Plan other = plan;
    other.batch = 1 + static_cast<int>(order);  // how runs are published together leaves no trace
    const std::string bytes = merged_bytes(ledger, other);
    if (order == 0) first = bytes;
    EXPECT_EQ(bytes, first) << "order " << order;
  }
}

TEST(Sweep, PutsEveryNumberInItsPlace) {
  const Plan plan = fake_plan();
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger);
  write_table(merge(ledger, plan), folder / "m.h5", false);
  const Table table = read_table(folder / "m.h5");
  EXPECT_TRUE(table.complete());
  ASSERT_EQ(table.designs.size(), 6U);
  for (std::size_t d = 0; d < 6; ++d)
    for (int r = 0; r < 5; ++r) {
      const RunRecord record = fake_run(plan, d, r);
      for (std::size_t m = 0; m < table.metrics.size(); ++m) EXPECT_EQ(table.values[m][table.slot(d, r)], record.metrics[m]);
      for (int w = 0; w <= plan.weeks; ++w)
        EXPECT_EQ(table.weekly[1][table.slot(d, r) * 7 + static_cast<std::size_t>(w)], record.at(Series::sales, w));
    }
  EXPECT_EQ(table.designs[3].values[0], "3");
  EXPECT_EQ(table.designs[3].values[1], "kind 1");
  EXPECT_EQ(table.axes[0].path, "entry.kit_price");
}

TEST(Sweep, ComesBackFromItsPlanFile) {
  Plan plan = fake_plan();
  plan.precision = Precision{"profit", 2.5, "A - B"};
  plan.fingerprint = "f";
  const TemporaryFolder folder;
  ASSERT_TRUE(write_plan(plan, folder.path(), false));
  EXPECT_FALSE(write_plan(plan, folder.path(), false)) << "a plan that is there stays";
  const Plan back = *read_plan(folder.path());
  EXPECT_EQ(back.id(), plan.id());
  EXPECT_EQ(back.designs[2].values, plan.designs[2].values);
  EXPECT_EQ(back.batch, plan.batch);
  EXPECT_EQ(back.fingerprint, "f");
  EXPECT_EQ(*back.precision, *plan.precision);
}

TEST(Sweep, KeepsWhatIsFinishedWhenItGrowsOrIsReordered) {
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(fake_plan(), ledger);
  Plan grown = fake_plan({.designs = 9, .replications = 8, .batch = 5});
  std::reverse(grown.designs.begin(), grown.designs.end());
  int runs = 0;
  do_all(grown, ledger, 3, 0, 1, [&](std::size_t design, int replication, const std::atomic<bool>&) {
    EXPECT_FALSE(grown.designs[design].point < 6 && replication < 5) << "run again";
    ++runs;
    return fake_run(grown, design, replication);
  });
  EXPECT_EQ(runs, 9 * 8 - 6 * 5);
  const TemporaryFolder afresh;
  do_all(grown, Ledger(afresh / "s"));
  EXPECT_EQ(merged_bytes(ledger, grown), merged_bytes(Ledger(afresh / "s"), grown));
  EXPECT_TRUE(merge(ledger, fake_plan()).complete()) << "the smaller sweep is still whole";
}

TEST(Sweep, CanBeReadWhileItRuns) {
  const Plan plan = fake_plan();
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger, 0, 0, 2);
  const Table half = merge(ledger, plan);
  EXPECT_FALSE(half.complete());
  EXPECT_GT(half.count(Status::ok), 0U);
  EXPECT_GT(half.count(Status::missing), 0U);
  write_table(half, folder / "half.h5", false);
  EXPECT_EQ(read_table(folder / "half.h5").count(Status::missing), half.count(Status::missing));
}

TEST(Sweep, ARunThatFailsCostsOneRun) {
  const Plan plan = fake_plan();
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger, 0, 0, 1, [&](std::size_t design, int replication, const std::atomic<bool>&) {
    if (design == 2 && replication == 3) throw std::runtime_error("divided by a shoe");
    return fake_run(plan, design, replication);
  });
  const Table table = merge(ledger, plan);
  EXPECT_EQ(table.count(Status::ok), 29U);
  EXPECT_EQ(table.status[table.slot(2, 3)], Status::failed);
  EXPECT_TRUE(std::isnan(table.values[0][table.slot(2, 3)]));
  EXPECT_EQ(table.failures, std::vector<std::string>{"design 2, replication 3: divided by a shoe"});
  int again = 0;
  const RunOne count = [&](std::size_t design, int replication, const std::atomic<bool>&) {
    ++again;
    return fake_run(plan, design, replication);
  };
  do_all(plan, ledger, 0, 0, 1, count);
  EXPECT_EQ(again, 0) << "a failed run is not tried again unasked";
  EXPECT_EQ(ledger.forget_failures(), 1U);
  do_all(plan, ledger, 0, 0, 1, count);
  EXPECT_EQ(again, 1);
  EXPECT_TRUE(merge(ledger, plan).complete());
}

TEST(Sweep, RunsTheSameScenarioOnceWhereverItStands) {
  Plan plan = fake_plan();
  plan.designs[5].key = plan.designs[0].key;
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  int runs = 0;
  do_all(plan, ledger, 0, 0, 1, [&](std::size_t design, int replication, const std::atomic<bool>&) {
    ++runs;
    return fake_run(plan, design, replication);
  });
  EXPECT_EQ(runs, 25);
  const Table table = merge(ledger, plan);
  EXPECT_TRUE(table.complete());
  EXPECT_EQ(table.values[0][table.slot(5, 1)], table.values[0][table.slot(0, 1)]);
}

TEST(Sweep, ReplicatesEachPointAsFarAsItNeeds) {
  Plan plan = fake_plan({.designs = 3, .replications = 40, .batch = 2});
  plan.precision = Precision{std::string(metrics()[0].name), 0.1, ""};
  // The spread of a design's runs grows with its number: the first is as narrow as asked at the first look, the last never is.
  const RunOne noisy = [&](std::size_t design, int replication, const std::atomic<bool>&) {
    RunRecord record = fake_run(plan, design, replication);
    const double spread[] = {0.0, 0.2, 50.0};
    record.metrics[0] = spread[design] * (replication % 2 == 0 ? 1 : -1);
    return record;
  };
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger, 0, 0, 1, noisy);
  const Table table = merge(ledger, plan);
  const auto done = [&](std::size_t design) {
    int count = 0;
    for (int r = 0; r < 40; ++r) count += table.status[table.slot(design, r)] == Status::ok;
    return count;
  };
  EXPECT_EQ(done(0), 10);
  EXPECT_EQ(done(1), 22);  // t(17) * 0.2058 / sqrt(18) = 0.1023; t(21) * 0.2047 / sqrt(22) = 0.0908
  EXPECT_EQ(done(2), 40);
  EXPECT_TRUE(table.complete()) << "what was not needed is not missing";
  EXPECT_EQ(table.count(Status::not_needed), 30U + 18U);
}

TEST(Sweep, TellsWhenTwoMachinesDisagree) {
  const Plan plan = fake_plan();
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger);
  Plan other = plan;
  other.batch = 3;
  Job job{other, ledger, batches_of(other), {}, 0};
  job.run = [&](std::size_t design, int replication, const std::atomic<bool>&) {
    RunRecord record = fake_run(plan, design, replication);
    record.metrics[1] += 1e-9;
    return record;
  };
  Board board(job.batches.size(), plan.designs.size(), 1);
  work(job, board, board.slots().front());
  EXPECT_THROW(static_cast<void>(merge(ledger, plan)), Error);
}

TEST(Sweep, ATableOfTextIsReadBackToTheSameBits) {
  const Plan plan = fake_plan({.designs = 2, .replications = 2});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger);
  const Table table = merge(ledger, plan);
  const std::string csv = csv_of_runs(table);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
  const std::string line = csv.substr(csv.find("\r\n") + 2, csv.find("\r\n", csv.find("\r\n") + 2) - csv.find("\r\n") - 2);
  EXPECT_EQ(std::stod(line.substr(line.rfind(',') + 1)), table.values.back()[0]);
  EXPECT_EQ(line.substr(0, 24), "0,0,one,,0,kind 0,0,ok,6");
}

}  // namespace downline::sweep
