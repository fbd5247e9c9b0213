#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

#include "results/sweep/crew.hpp"
#include "results/sweep/table.hpp"
#include "tests/results/fake_table.hpp"

namespace downline::sweep {

struct FakeSweep {
  int designs = 6;
  int replications = 5;
  int batch = 4;
  int weeks = 6;
  int first = 0;  ///< number of the first design: sweeps that overlap
};

/// A plan whose runs are made by arithmetic.
[[nodiscard]] Plan fake_plan(const FakeSweep& options = {});

/// What design `design` of the plan gives: the same wherever the design stands.
[[nodiscard]] RunRecord fake_run(const Plan& plan, std::size_t design, int replication);

/// Works on a plan in the folder until nothing is left, without processes of its own.
/// \param order seed of the order in which batches are taken; 0: as they come
void do_all(const Plan& plan, const Ledger& ledger, unsigned order = 0, int part = 0, int parts = 1, RunOne run = {});

/// Bytes of the merged file.
[[nodiscard]] std::string merged_bytes(const Ledger& ledger, const Plan& plan);

/// How often a run is published, in the shards of the folder. Errors: as `read_shard`.
[[nodiscard]] std::map<std::pair<Key, int>, int> published_runs(const Ledger& ledger, const Plan& plan);

}  // namespace downline::sweep
