#include "app/sweep_progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "app/output.hpp"
#include "sim/observe/record.hpp"

namespace downline {
namespace {

constexpr auto bar_pause = std::chrono::milliseconds(200);
constexpr auto line_pause = std::chrono::seconds(30);

/// The design with the highest mean of the watched metric; the number of designs when there is none.
std::size_t best_design(sweep::Board& board) {
  std::size_t best = board.scores().size();
  double highest = 0;
  for (std::size_t d = 0; d < board.scores().size(); ++d) {
    const auto& score = board.scores()[d];
    if (score.runs == 0) continue;
    const double mean = score.sum / score.runs;
    if (best == board.scores().size() || mean > highest) {
      best = d;
      highest = mean;
    }
  }
  return best;
}

}  // namespace

SweepProgress::SweepProgress(ProgressStyle style, const sweep::Plan& plan, std::size_t units, std::size_t metric)
    : style_(style), patient_(style == ProgressStyle::automatic), plan_(plan), units_(units), metric_(metric) {
  if (style == ProgressStyle::automatic) style_ = isatty(STDERR_FILENO) != 0 ? ProgressStyle::bar : ProgressStyle::lines;
}

double SweepProgress::seconds() const { return std::chrono::duration<double>(Clock::now() - started_).count(); }

double SweepProgress::share(sweep::Board& board) const {
  return units_ == 0 ? 1.0 : std::min(1.0, static_cast<double>(board.units_done()) / static_cast<double>(units_));
}

std::string SweepProgress::best(sweep::Board& board) const {
  const std::size_t design = best_design(board);
  if (design == board.scores().size()) return "";
  const auto& score = board.scores()[design];
  const MetricInfo& metric = metrics()[metric_];
  return fmt::format("design {} ({}, mean {} {:.4g} {})", design, plan_.designs[design].scenario, metric.name, score.sum / score.runs,
                     metric.unit);
}

void SweepProgress::show(sweep::Board& board, int retried) {
  if (style_ == ProgressStyle::none) return;
  const auto now = Clock::now();
  if (patient_ && !on_screen_ && seconds() < 1.0) return;
  if (style_ == ProgressStyle::bar) {
    if (now - shown_ < bar_pause) return;
    say(text(board, retried, true));
  } else {
    const int tenths = static_cast<int>(share(board) * 10);
    if (tenths == shown_tenths_ && now - shown_ < line_pause) return;
    shown_tenths_ = tenths;
    say(style_ == ProgressStyle::json ? json(board, retried) : text(board, retried, false) + "\n");
  }
  shown_ = now;
  on_screen_ = true;
}

void SweepProgress::finish(sweep::Board& board, int retried) {
  if (style_ == ProgressStyle::bar && on_screen_) say("\r\033[K");
  if (style_ == ProgressStyle::json) say(json(board, retried));
}

std::string SweepProgress::text(sweep::Board& board, int retried, bool bar) const {
  const double part = share(board), passed = seconds();
  std::string out = bar ? "\r\033[K " : "";
  out += fmt::format("{}/{} {}  {:.0f} %  {:.1f} runs/s", board.units_done().load(), units_, plan_.precision ? "points" : "runs",
                     part * 100, static_cast<double>(board.runs_done()) / std::max(passed, 1e-3));
  if (part > 0) out += fmt::format(", {} left", duration_text(passed * (1 - part) / part));
  if (const std::string leader = best(board); !leader.empty()) out += ", best so far: " + leader;
  if (board.failed() > 0) out += fmt::format(", {} failed", board.failed().load());
  if (retried > 0) out += fmt::format(", {} retried", retried);
  return out;
}

std::string SweepProgress::json(sweep::Board& board, int retried) const {
  const double part = share(board), passed = seconds();
  const std::string left = part > 0 ? fmt::format("{:.0f}", passed * (1 - part) / part) : "null";
  const std::size_t best = best_design(board);
  return fmt::format(
      "{{\"t\":\"progress\",\"done\":{},\"total\":{},\"share\":{:.4f},\"runs\":{},\"runs_per_s\":{:.2f},\"eta_s\":{},\"best_design\":{},"
      "\"failed\":{},\"retried\":{}}}\n",
      board.units_done().load(), units_, part, board.runs_done().load(), static_cast<double>(board.runs_done()) / std::max(passed, 1e-3),
      left, best == board.scores().size() ? "null" : std::to_string(best), board.failed().load(), retried);
}

}  // namespace downline
