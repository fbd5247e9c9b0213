#pragma once
#include <functional>

#include "results/sweep/work.hpp"

namespace downline::sweep {

/// The processes that work on a sweep, and what to do when they die.
struct CrewOptions {
  int workers = 1;
  int attempts = 3;                              ///< a run of which this many workers died by their own fault is given up
  int killed_attempts = 10;                      ///< the same when they were killed from outside, as a system without memory does
  std::function<void(int worker)> prepare = {};  ///< called in each worker before it starts
  std::function<void(Board& board, int retried)> watch = {};  ///< called about every 50 ms in the caller's process
  std::function<bool()> stop_asked = {};
};

/// Does the job with worker processes: copies of this one, which must have a single thread. A worker that dies costs the batch it was
/// at, which another begins again; a run that kills its workers again and again is published as crashed.
/// \return how often a batch was begun again
/// Errors: those of `work`, from whichever worker had one first.
int run_crew(const Job& job, Board& board, const CrewOptions& options);

}  // namespace downline::sweep
