#pragma once
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "results/sweep/shard.hpp"

namespace downline::sweep {

/// The folder of a sweep is its ledger: `plan.h5` says what there is to run, `shards/` holds what is finished, `failed/` what failed.
/// Nothing in it is ever changed in place, so there is nothing to lock and nothing to unlock.
class Ledger {
 public:
  explicit Ledger(std::filesystem::path folder) : folder_(std::move(folder)) {}
  /// Makes the folders. Errors: ErrorKind::file.
  void make() const;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path shards() const { return folder_ / "shards"; }
  [[nodiscard]] std::filesystem::path failures() const { return folder_ / "failed"; }

  /// Units that are published, whichever plan they were run for, and those that failed. By names as far as the plan's own batches go,
  /// else by the shards' last bytes. Errors: ErrorKind::file.
  struct Finished {
    std::unordered_set<Key, KeyHash> done, failed;
    [[nodiscard]] bool holds(const Key& unit) const { return done.contains(unit) || failed.contains(unit); }
  };
  [[nodiscard]] Finished finished(const Plan& plan) const;
  /// Whether exactly these units are published together.
  [[nodiscard]] bool published(const std::vector<Key>& units) const;

  /// Names of the shards in a folder, sorted. Errors: ErrorKind::file.
  [[nodiscard]] static std::vector<std::string> names_in(const std::filesystem::path& folder);
  /// Removes what writers that were killed left behind. Those of living writers are younger than a minute. Errors: ErrorKind::file.
  void sweep_out() const;
  /// Forgets the failures, so that they are run again. \return how many
  std::size_t forget_failures() const;

 private:
  std::filesystem::path folder_;
};

/// The plan's units in the batches that are published together. [batch][unit]
[[nodiscard]] std::vector<std::vector<Unit>> batches_of(const Plan& plan);
[[nodiscard]] std::vector<Key> keys_of(const std::vector<Unit>& units);

}  // namespace downline::sweep
