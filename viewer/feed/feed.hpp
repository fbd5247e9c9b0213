#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "sim/engine/pasts.hpp"
#include "viewer/feed/picture.hpp"
#include "viewer/feed/shelf.hpp"

namespace downline::viewer {

/// What the simulation did since the start. [weeks simulated]
struct Work {
  std::int64_t weeks = 0, thrown_away = 0;
};

/// Simulates beside the interface. Of many settings asked for in a row only the last one counts: runs of an older one stop at their
/// next pay period, but the first of a setting that is more than half done finishes and is shown. Replications keep their seeds, so a
/// curve moves only because the lever did. The weeks before the reported ones are simulated once for all settings that leave them as
/// they were.
class Feed {
 public:
  /// \param woken called from a thread of the simulation when there is something new to show
  Feed(ReadPlay read, int threads, std::function<void()> woken = {});
  ~Feed();
  Feed(const Feed&) = delete;
  Feed& operator=(const Feed&) = delete;

  /// Replaces what is asked for. \return the generation that pictures of it will carry
  std::uint64_t ask(Wanted wanted);
  /// The newest picture; null before the first.
  [[nodiscard]] PicturePtr latest() const;
  /// Waits until the last setting is stable with its effects and its line, or cannot be run.
  [[nodiscard]] PicturePtr finished();
  [[nodiscard]] Work work() const;

 private:
  struct Task {
    const Play* play;
    int replication;
    bool first;  ///< its setting has no picture of its own yet
  };
  using Tasks = std::vector<Task>;
  void live(const std::stop_token& stop);
  void serve(const Wanted& wanted, std::uint64_t generation);
  [[nodiscard]] bool can_run(const Play& play);
  [[nodiscard]] Tasks missing(const std::vector<Play>& plays, int replications, std::uint64_t generation, bool forgiving);
  [[nodiscard]] Tasks missing_main(const Wanted& wanted, int replications, std::uint64_t generation);
  [[nodiscard]] Tasks missing_sides(const Wanted& wanted, std::uint64_t generation);
  [[nodiscard]] Tasks next_tasks(const Wanted& wanted, std::uint64_t generation);
  void run_all(const Wanted& wanted, std::uint64_t generation, const Tasks& tasks);
  [[nodiscard]] RunRecord run_one(const Cast& cast, const Task& task, std::uint64_t generation);
  void add_main(const Wanted& wanted, Picture& picture);
  void add_effects(const Wanted& wanted, Picture& picture);
  void add_members(const Wanted& wanted, Picture& picture);
  void add_map(const Wanted& wanted, Picture& picture);
  void add_line(const Wanted& wanted, Picture& picture);
  void publish(const Wanted& wanted, std::uint64_t generation, Phrase problem = {});
  [[nodiscard]] bool outdated(std::uint64_t generation) const { return stopping_ || generation_.load() != generation; }

  Shelf shelf_;
  Pasts pasts_;
  int threads_;
  std::function<void()> woken_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  Wanted wanted_;
  std::atomic<std::uint64_t> generation_{0};
  std::uint64_t served_ = 0;  ///< generation that needs no more work
  std::atomic<bool> stopping_{false};
  std::atomic<std::int64_t> weeks_{0}, thrown_away_{0};
  std::mutex publishing_;
  std::shared_ptr<const Line> line_;  ///< the last one shown, and which runs it is made of
  std::string line_runs_;
  PicturePtr latest_;
  std::jthread thread_;
};

}  // namespace downline::viewer
