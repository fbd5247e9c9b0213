#include "results/sweep/board.hpp"

#include <sys/mman.h>

#include <cstring>
#include <memory>
#include <new>

#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

static_assert(std::atomic<double>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);

constexpr std::size_t aligned(std::size_t bytes) { return (bytes + 63) / 64 * 64; }

/// `count` objects made at `place`, which moves on.
template <class T>
std::span<T> make_at(std::byte*& place, std::size_t count) {
  T* const first = reinterpret_cast<T*>(place);
  std::uninitialized_value_construct_n(first, count);
  place += aligned(count * sizeof(T));
  return {first, count};
}

}  // namespace

Board::Board(std::size_t batches, std::size_t designs, std::size_t workers)
    : bytes_(aligned(sizeof(Head)) + aligned(batches * sizeof(Batch)) + aligned(workers * sizeof(Slot)) +
             aligned(designs * sizeof(Score))) {
  memory_ = mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory_ == MAP_FAILED) throw Error(ErrorKind::resource, "not enough memory for the workers of the sweep", std::strerror(errno));
  auto* place = static_cast<std::byte*>(memory_);
  head_ = make_at<Head>(place, 1).data();
  batches_ = make_at<Batch>(place, batches);
  slots_ = make_at<Slot>(place, workers);
  scores_ = make_at<Score>(place, designs);
}

Board::~Board() { munmap(memory_, bytes_); }

std::int64_t Board::take() {
  for (std::size_t tries = 0; tries < batches_.size(); ++tries) {
    const std::size_t batch = head_->next.fetch_add(1) % batches_.size();
    BatchState open = BatchState::open;
    if (batches_[batch].state.compare_exchange_strong(open, BatchState::taken)) return static_cast<std::int64_t>(batch);
  }
  return -1;
}

void Board::leave_message(const char* problem, const char* why, const char* suggestion, int kind) {
  Message& message = head_->message;
  int none = 0;
  if (!message.taken.compare_exchange_strong(none, 1)) return;
  std::strncpy(message.problem.data(), problem, message.problem.size() - 1);
  std::strncpy(message.why.data(), why, message.why.size() - 1);
  std::strncpy(message.suggestion.data(), suggestion, message.suggestion.size() - 1);
  message.kind = kind;
}

}  // namespace downline::sweep
