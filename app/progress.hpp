#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

namespace downline {

enum class ProgressStyle { automatic, bar, lines, json, none };

/// Tells on standard error how far the runs are, from a thread of its own. The unit of work is one simulated week, so that a
/// single long run shows progress too.
class Progress {
 public:
  /// \param automatic becomes a bar on a terminal, else lines
  explicit Progress(ProgressStyle style);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// How much there is to do in all; may grow while replicating until a precision is reached.
  void expect(int runs, std::int64_t weeks);
  /// One more week of some run is done. Safe from any thread.
  void week() { weeks_done_.fetch_add(1, std::memory_order_relaxed); }
  /// So many weeks were done before.
  void skip(std::int64_t weeks) { weeks_.fetch_sub(weeks, std::memory_order_relaxed); }
  void run_done() { runs_done_.fetch_add(1, std::memory_order_relaxed); }
  /// Ends the display; what follows on standard error starts on a clean line.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  void watch();
  void show(bool last);
  [[nodiscard]] std::string bar_text(double share, double seconds) const;
  [[nodiscard]] std::string line_text(double share, double seconds) const;
  [[nodiscard]] std::string json_text(double share, double seconds) const;

  ProgressStyle style_;
  bool patient_;  // nobody asked for lines: short jobs stay silent
  const Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  int shown_tenths_ = 0;
  bool on_screen_ = false;
  std::atomic<int> runs_{0}, runs_done_{0};
  std::atomic<std::int64_t> weeks_{0}, weeks_done_{0};
  std::mutex mutex_;
  std::condition_variable wake_;
  bool finished_ = false;
  std::thread thread_;
};

/// "2 min 50", "41 s".
[[nodiscard]] std::string duration_text(double seconds);

}  // namespace downline
