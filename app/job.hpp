#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/exit_code.hpp"
#include "app/options.hpp"
#include "app/progress.hpp"
#include "results/io/checkpoint.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// Scenarios, the table their runs fill, and how: what `run`, `compare` and `rerun` have in common.
struct Job {
  std::vector<Scenario> scenarios;
  ResultTable table;
  JobOptions options;
  /// Asked when every replication of the table is done: how many there should be; the same number ends the job.
  std::function<int(const ResultTable&)> replications_wanted = {};
  Checkpoint* keeper = nullptr;  ///< keeps the state of the job's one run
};

/// An empty table for the scenarios, which are set in the same world.
[[nodiscard]] ResultTable blank_table(std::vector<Scenario>& scenarios, int replications, std::string options);

/// Refuses to write over a file that is read, even with --force. Errors: ErrorKind::usage.
void require_not_input(const std::string& written, const std::vector<std::string>& inputs);

/// Refuses what cannot end well, before anything is allocated or run: an output that exists or cannot be written, too
/// little memory or disk. Errors: ErrorKind::usage, file, resource.
/// \param inputs files that are read, and must not be written over even with --force
void require_feasible(const Job& job, const std::vector<std::string>& inputs);

/// What keeps the state of the job's one run, if the options ask for it. Errors: ErrorKind::file when the file is of another run.
[[nodiscard]] std::unique_ptr<Checkpoint> keeper_of(const Job& job);

/// Runs what is missing in the table. A stop leaves runs missing; one that fails is noted in the table.
void run_missing(Job& job);

/// Runs of several scenarios. [scenarios][replications]
using RunsOf = std::vector<std::vector<RunRecord>>;

/// Runs scenarios side by side for an analysis of their own, as `job` says how; failures are added to its table. The scenarios need not
/// be set in the same world. \return empty when a stop or a failure left something out
[[nodiscard]] RunsOf run_all(std::vector<Scenario> scenarios, int replications, Job& job);

/// The same for one replication of each. [scenarios]
[[nodiscard]] std::vector<RunRecord> run_one_replication(std::vector<Scenario> scenarios, int replication, Job& job);

/// Runs what is missing in the table, then writes the result file if one is asked for. A stop keeps what is finished.
/// Errors: ErrorKind::file. \return ok, some_runs_failed, hung_up, interrupted or terminated
[[nodiscard]] ExitCode perform(Job& job);

}  // namespace downline
