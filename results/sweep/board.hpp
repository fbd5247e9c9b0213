#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

namespace downline::sweep {

/// What the processes of one sweep tell each other: atomics in memory that a fork shares. No lock, so none can be left behind.
class Board {
 public:
  enum class BatchState : std::uint8_t { open, taken, closed };

  /// What a worker is at. Its crew reads it when the worker is dead.
  struct Slot {
    std::atomic<std::int64_t> batch{-1};  ///< -1: none
    std::atomic<std::int64_t> unit{-1};   ///< place in the batch; -1: publishing
  };

  struct Batch {
    std::atomic<BatchState> state{BatchState::open};
    std::atomic<std::uint8_t> deaths{0};  ///< workers that died in it
  };

  /// Sum of the watched metric over the finished runs of a design.
  struct Score {
    std::atomic<double> sum{0};
    std::atomic<std::uint32_t> runs{0};
  };

  /// Errors: ErrorKind::resource without memory.
  Board(std::size_t batches, std::size_t designs, std::size_t workers);
  ~Board();
  Board(const Board&) = delete;
  Board& operator=(const Board&) = delete;

  std::atomic<bool>& stop() { return head_->stop; }
  std::atomic<std::int64_t>& runs_done() { return head_->runs_done; }
  std::atomic<std::int64_t>& units_done() { return head_->units_done; }
  std::atomic<std::int64_t>& failed() { return head_->failed; }
  [[nodiscard]] std::span<Batch> batches() { return batches_; }
  [[nodiscard]] std::span<Slot> slots() { return slots_; }
  [[nodiscard]] std::span<Score> scores() { return scores_; }

  /// The next open batch, now taken; -1: there is none. One addition as a rule.
  [[nodiscard]] std::int64_t take();
  /// Somebody else works on the same batches: go on from another place.
  void jump_to(std::size_t batch) { head_->next = batch; }

  /// The last words of a worker that cannot go on; the first one's stay.
  void leave_message(const char* problem, const char* why, const char* suggestion, int kind);
  struct Message {
    std::atomic<int> taken{0};
    std::atomic<int> kind{-1};
    std::array<char, 1024> problem{}, why{}, suggestion{};
  };
  [[nodiscard]] const Message& message() const { return head_->message; }

 private:
  struct Head {
    std::atomic<bool> stop{false};
    std::atomic<std::int64_t> runs_done{0}, units_done{0}, failed{0};
    std::atomic<std::size_t> next{0};
    Message message;
  };
  void* memory_ = nullptr;
  std::size_t bytes_ = 0;
  Head* head_ = nullptr;
  std::span<Batch> batches_;
  std::span<Slot> slots_;
  std::span<Score> scores_;
};

}  // namespace downline::sweep
