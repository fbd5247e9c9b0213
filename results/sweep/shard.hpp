#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "results/io/tree.hpp"
#include "results/sweep/plan.hpp"
#include "sim/observe/record.hpp"

namespace downline::sweep {

/// How a run ended.
enum class Status : std::int32_t {
  ok = 0,
  failed = 1,      ///< it said why
  crashed = 2,     ///< its process died of it, again and again
  missing = 3,     ///< not run yet
  not_needed = 4,  ///< the precision asked for was reached without it
};

/// What is kept of one run.
struct Run {
  Key design;
  int replication = 0;
  Status status = Status::ok;
  std::string reason;                             ///< empty if ok
  std::vector<double> metrics;                    ///< [metrics()]
  std::vector<std::vector<std::int64_t>> weekly;  ///< [series of the plan][weeks + 1]
};

/// The part of a record that the plan keeps.
[[nodiscard]] Run kept_of(const RunRecord& record, const Plan& plan, const Key& design, int replication);

/// A run that ended badly: no numbers.
[[nodiscard]] Run failed_run(const Plan& plan, const Key& design, int replication, Status status, const std::string& reason);

/// Units published together, with their runs. Its name is the key of its units: the same units have the same name.
struct Shard {
  std::vector<Key> units;
  std::vector<Run> runs;
};
[[nodiscard]] std::string shard_name(const std::vector<Key>& units);

/// Publishes the shard in the folder, unless its name is there already. Errors: ErrorKind::file.
/// \return whether it was new
bool write_shard(const Shard& shard, const Plan& plan, const std::filesystem::path& folder);

/// Units of a shard, read from its last bytes without libhdf5. Not checked. Errors: ErrorKind::file.
[[nodiscard]] std::vector<Key> units_of(const std::filesystem::path& path);

/// A whole shard. Errors: ErrorKind::file when it is not as written, of other series, or of another name than its units'.
[[nodiscard]] Shard read_shard(const std::filesystem::path& path, const std::vector<std::string>& series);

/// The tree of a file of ours whose every byte is as written. Errors: ErrorKind::file.
[[nodiscard]] Tree load_sealed(const std::filesystem::path& path);

}  // namespace downline::sweep
