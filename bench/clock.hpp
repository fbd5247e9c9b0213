#pragma once
#include <chrono>
#include <ctime>

namespace downline::bench {

/// Measures one thread by the processor time it used, so that other programs on the machine count less; several by the clock on the
/// wall.
class Stopwatch {
 public:
  explicit Stopwatch(int threads) : threads_(threads), begin_(now()) {}
  [[nodiscard]] double seconds() const { return now() - begin_; }

 private:
  [[nodiscard]] double now() const {
    if (threads_ > 1) return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }
  int threads_;
  double begin_;
};

}  // namespace downline::bench
