#pragma once
#include <chrono>
#include <string>

#include "app/progress.hpp"
#include "results/sweep/board.hpp"
#include "results/sweep/plan.hpp"

namespace downline {

/// Tells on standard error how far a sweep is: rate, time left, best design so far, failed and retried runs.
class SweepProgress {
 public:
  /// \param units to do here  \param metric watched, and its unit
  SweepProgress(ProgressStyle style, const sweep::Plan& plan, std::size_t units, std::size_t metric);
  /// Shows it if it is time to. Called from the crew's only thread.
  void show(sweep::Board& board, int retried);
  /// Ends the display.
  void finish(sweep::Board& board, int retried);
  /// "design 12 (mean profit 1.2e+06 EUR)"; empty before the first run.
  [[nodiscard]] std::string best(sweep::Board& board) const;

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] std::string text(sweep::Board& board, int retried, bool bar) const;
  [[nodiscard]] std::string json(sweep::Board& board, int retried) const;
  [[nodiscard]] double seconds() const;
  [[nodiscard]] double share(sweep::Board& board) const;
  ProgressStyle style_;
  bool patient_;
  const sweep::Plan& plan_;
  std::size_t units_, metric_;
  Clock::time_point started_ = Clock::now(), shown_ = started_;
  int shown_tenths_ = 0;
  bool on_screen_ = false;
};

}  // namespace downline
