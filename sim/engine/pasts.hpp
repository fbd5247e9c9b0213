#pragma once
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "sim/core/columns.hpp"
#include "sim/engine/past_state.hpp"

namespace downline {

/// All that the weeks before the reported ones depend on. Runs of one key stand at the same state when their levers take over.
struct PastKey {
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  std::int64_t people = 0;
  int weeks_before = 0, weeks = 0;
  bool keep_members = false;
  std::string rules;  ///< `Behaviour::rules_before`
  friend bool operator==(const PastKey&, const PastKey&) = default;
};

/// States of runs between their last week before and the take-over, each kept for the runs that begin from a copy of it instead of
/// simulating those weeks again. Safe from any thread; a run asks once as it begins and once at its take-over.
class Pasts {
 public:
  /// \param most what all kept states may take together [bytes]. Where they would take more, the ones of other rules go, which were not
  /// asked for the longest; a state that still finds no room is not kept, so that those already there go on serving.
  explicit Pasts(std::size_t most) : most_(most) {}
  Pasts(const Pasts&) = delete;
  Pasts& operator=(const Pasts&) = delete;

  /// Fills the state from what is kept. \return whether anything is
  bool resume(const PastKey& key, const Keeper::Walk& walk);
  /// Keeps the state, whole or not at all. \param heirs runs that are still to begin from it: the state goes with the last
  void keep(const PastKey& key, const Keeper::Walk& walk, int heirs);
  /// What the kept states take. [bytes]
  [[nodiscard]] std::size_t bytes() const;
  /// How many states are kept.
  [[nodiscard]] std::size_t size() const;

 private:
  struct Kept {
    PastKey key;
    std::shared_ptr<const PastState> state;
    std::size_t bytes;
    int heirs;
  };
  /// The newest use first.
  using Order = std::list<Kept>;
  Order::iterator find(const PastKey& key);
  void used(Order::iterator kept);
  void drop(Order::iterator kept);
  [[nodiscard]] bool make_room(std::size_t wanted, const std::string& rules);

  const std::size_t most_;
  mutable std::mutex mutex_;
  Order kept_;
  std::size_t bytes_ = 0;
};

}  // namespace downline
