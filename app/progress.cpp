#include "app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <new>

#include "app/output.hpp"

namespace downline {
namespace {

ProgressStyle resolved(ProgressStyle style) {
  if (style != ProgressStyle::automatic) return style;
  return isatty(STDERR_FILENO) != 0 ? ProgressStyle::bar : ProgressStyle::lines;
}

/// What is left if the rest goes like what is done; negative: nobody knows yet. [s]
double seconds_left(double share, double seconds) { return share > 0.0 ? seconds * (1.0 - share) / share : -1.0; }

std::string left_text(double share, double seconds) {
  const double left = seconds_left(share, seconds);
  return left < 0.0 ? "" : fmt::format(", {} left", duration_text(left));
}

}  // namespace

std::string duration_text(double seconds) {
  const std::int64_t whole_seconds = std::llround(seconds);
  if (whole_seconds < 60) return fmt::format("{} s", whole_seconds);
  if (whole_seconds < 3600) return fmt::format("{} min {:02}", whole_seconds / 60, whole_seconds % 60);
  return fmt::format("{} h {:02}", whole_seconds / 3600, whole_seconds / 60 % 60);
}

Progress::Progress(ProgressStyle style) : style_(resolved(style)), patient_(style == ProgressStyle::automatic) {
  if (style_ != ProgressStyle::none) thread_ = std::thread([this] { watch(); });
}

Progress::~Progress() { finish(); }

void Progress::expect(int runs, std::int64_t weeks) {
  runs_ = runs;
  weeks_ = weeks;
}

void Progress::finish() {
  {
    const std::lock_guard lock(mutex_);
    finished_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Progress::watch() {
  std::unique_lock lock(mutex_);
  for (bool last = false; !last;) {
    last = wake_.wait_for(lock, std::chrono::milliseconds(100), [this] { return finished_; });
    try {
      show(last);
    } catch (const std::bad_alloc&) {  // a picture less; the runs decide what to do without memory
    }
  }
}

void Progress::show(bool last) {
  const auto now = Clock::now();
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const std::int64_t all = weeks_.load();
  const double share = all > 0 ? std::min(1.0, static_cast<double>(weeks_done_.load()) / static_cast<double>(all)) : 0.0;
  if (patient_ && !on_screen_ && seconds < 1.0) return;
  if (style_ == ProgressStyle::bar) {
    say(last ? "\r\033[K" : bar_text(share, seconds));
  } else {
    const int tenths = static_cast<int>(share * 10.0);
    const bool due = tenths != shown_tenths_ || now - shown_ >= std::chrono::seconds(30) || (last && style_ == ProgressStyle::json);
    if (!due) return;
    shown_ = now;
    shown_tenths_ = tenths;
    say(style_ == ProgressStyle::json ? json_text(share, seconds) : line_text(share, seconds));
  }
  on_screen_ = true;
}

std::string Progress::bar_text(double share, double seconds) const {
  constexpr int width = 26;
  const int filled = static_cast<int>(share * width);
  std::string bar;
  for (int i = 0; i < width; ++i) bar += i < filled ? "━" : i == filled ? "╸" : "─";
  const double rate = seconds > 0.0 ? static_cast<double>(runs_done_.load()) / seconds : 0.0;
  return fmt::format("\r\033[K {}/{} runs  {:.0f}%  {}  {:.1f} runs/s{}", runs_done_.load(), runs_.load(), share * 100.0, bar, rate,
                     left_text(share, seconds));
}

std::string Progress::line_text(double share, double seconds) const {
  return fmt::format("{} of {} runs, {:.0f} % of the weeks, {}{}\n", runs_done_.load(), runs_.load(), share * 100.0, duration_text(seconds),
                     left_text(share, seconds));
}

std::string Progress::json_text(double share, double seconds) const {
  const double left = seconds_left(share, seconds);
  return fmt::format("{{\"t\":\"progress\",\"done\":{},\"total\":{},\"share\":{:.4f},\"eta_s\":{}}}\n", runs_done_.load(), runs_.load(),
                     share, left < 0.0 ? std::string("null") : fmt::format("{:.0f}", left));
}

}  // namespace downline
