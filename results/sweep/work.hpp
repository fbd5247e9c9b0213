#pragma once
#include <atomic>
#include <functional>
#include <vector>

#include "results/sweep/board.hpp"
#include "results/sweep/ledger.hpp"
#include "sim/observe/record.hpp"

namespace downline::sweep {

/// Runs one replication of one design. Throws what the run throws; `Interrupted` when it saw the stop.
using RunOne = std::function<RunRecord(std::size_t design, int replication, const std::atomic<bool>& stop)>;
class Interrupted : public std::exception {};

/// What a sweep's workers share.
struct Job {
  const Plan& plan;
  const Ledger& ledger;
  std::vector<std::vector<Unit>> batches;  ///< what is still to do
  RunOne run;
  std::size_t watched = 0;  ///< metric of the board's scores
};

/// The batches of part `part` of `parts` (from 0) without what is finished.
[[nodiscard]] std::vector<std::vector<Unit>> unfinished(const Plan& plan, const Ledger::Finished& finished, int part, int parts);

/// Takes batches until none is open or a stop is asked for, runs them and publishes them. What is finished at a stop is published.
/// Errors: ErrorKind::file when it cannot publish; ErrorKind::difference when another worker got other numbers for the same runs.
void work(const Job& job, Board& board, Board::Slot& slot);

/// Publishes that a unit failed.
void publish_failure(const Job& job, const Unit& unit, Status status, const std::string& reason);

}  // namespace downline::sweep
