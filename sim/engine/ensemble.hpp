#pragma once
#include <atomic>
#include <functional>

#include "sim/engine/run.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// One run of the ensemble. May be called from several threads at once.
using RunOne = std::function<RunRecord(std::size_t strategy, int replication)>;

struct EnsembleOptions {
  const std::atomic<bool>* stop = nullptr;
  /// Called after every finished run, from any thread, one at a time.
  std::function<void(int done, int total)> progress = {};
};

/// Fills every missing slot of the table, replications side by side on oneTBB, in replication-major order so that a stop
/// leaves whole replications. A run that throws is marked failed with its reason and costs one run; one that was stopped
/// stays missing. The table is the same for any number of threads.
void run_ensemble(ResultTable& table, const RunOne& run_one, const EnsembleOptions& options = {});

}  // namespace downline
