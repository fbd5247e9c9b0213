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
  /// Replications that are begun side by side, all of a strategy before the next strategy's: as many as there are threads where strategies
  /// share their weeks before, so that the first one's have been simulated when the next one asks for them.
  int abreast = 1;
};

/// Fills every missing slot of the table, replications side by side on oneTBB, a few replications after the others so that a
/// stop leaves whole ones. A run that throws is marked failed with its reason and costs one run; one that was stopped
/// stays missing. The table is the same for any number of threads.
void run_ensemble(ResultTable& table, const RunOne& run_one, const EnsembleOptions& options = {});

}  // namespace downline
