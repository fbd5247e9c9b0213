#pragma once
#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <random>

#include "tests/results/kills.hpp"
#include "tests/results/sweep_fake.hpp"

namespace downline::sweep {

struct Storm {
  int kills, designs, replications;
  int workers = 3;
  useconds_t run_us = 2000;          ///< what one run takes
  useconds_t most_between = 60'000;  ///< kills are up to this far apart
  int drivers_every = 10;            ///< every so many kills hit the crew itself
};

/// A crew at work in a process of its own. \return its process id
inline pid_t start_crew(const Plan& plan, const Ledger& ledger, const Storm& storm) {
  const pid_t crew = fork();
  if (crew != 0) return crew;
  try {
    Job job{plan, ledger, unfinished(plan, ledger.finished(plan), 0, 1), {}, 0};
    job.run = [&](std::size_t design, int replication, const std::atomic<bool>&) {
      usleep(storm.run_us);
      return fake_run(plan, design, replication);
    };
    Board board(job.batches.size(), plan.designs.size(), static_cast<std::size_t>(storm.workers));
    CrewOptions options;
    options.workers = storm.workers;
    options.killed_attempts = 1000;
    run_crew(job, board, options);
  } catch (const std::exception& error) {
    fprintf(stderr, "crew: %s\n", error.what());
    _exit(1);
  }
  _exit(0);
}

/// Workers of a crew that live now.
inline std::vector<pid_t> workers_of(pid_t crew) {
  std::ifstream list("/proc/" + std::to_string(crew) + "/task/" + std::to_string(crew) + "/children");
  std::vector<pid_t> workers;
  for (pid_t worker; list >> worker;) workers.push_back(worker);
  return workers;
}

/// Kills workers, and now and then their crew, at random moments; then looks at what is left.
inline void expect_nothing_lost(const Storm& storm) {
  const Plan plan = fake_plan({.designs = storm.designs, .replications = storm.replications, .batch = 16, .weeks = 2});
  const TemporaryFolder calm, stormy;
  do_all(plan, Ledger(calm / "s"));
  const Ledger ledger(stormy / "s");
  ledger.make();
  std::mt19937 dice(20261126);
  pid_t crew = start_crew(plan, ledger, storm);
  int killed = 0;
  const auto crew_is_gone = [&] { return waitpid(crew, nullptr, WNOHANG) == crew; };
  while (killed < storm.kills) {
    usleep(static_cast<useconds_t>(dice() % storm.most_between));
    if (crew_is_gone()) {
      if (unfinished(plan, ledger.finished(plan), 0, 1).empty()) break;
      crew = start_crew(plan, ledger, storm);
      continue;
    }
    const std::vector<pid_t> workers = workers_of(crew);
    if (workers.empty()) continue;
    ++killed;
    kill(killed % storm.drivers_every == 0 ? crew : workers[dice() % workers.size()], SIGKILL);
  }
  kill(crew, SIGKILL);
  waitpid(crew, nullptr, 0);
  do_all(plan, ledger);  // resume
  EXPECT_EQ(killed, storm.kills) << "the sweep ended before the storm";
  const auto runs = published_runs(ledger, plan);
  EXPECT_EQ(runs.size(), static_cast<std::size_t>(storm.designs * storm.replications)) << "runs lost";
  EXPECT_TRUE(std::all_of(runs.begin(), runs.end(), [](const auto& run) { return run.second == 1; })) << "runs published twice";
  EXPECT_TRUE(Ledger::names_in(ledger.failures()).empty()) << "an innocent run was given up";
  EXPECT_EQ(merged_bytes(ledger, plan), merged_bytes(Ledger(calm / "s"), plan));
}

}  // namespace downline::sweep
