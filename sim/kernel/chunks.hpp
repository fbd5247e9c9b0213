#pragma once
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <span>
#include <vector>

namespace downline {

/// What a kernel's rules propose: one list a chunk of the loop, read back in chunk order, so that the outcome does not depend
/// on which thread did which chunk, nor on the grain.
template <class T>
class Proposals {
 public:
  void reset(std::size_t chunks) {
    // A new list takes at once what others had to grow to.
    for (const std::size_t room = lists_.empty() ? 0 : lists_.back().capacity(); lists_.size() < chunks;)
      lists_.emplace_back().reserve(room);
    for (auto& list : lists_) list.clear();
  }
  [[nodiscard]] std::vector<T>& list(std::size_t chunk) { return lists_[chunk]; }
  template <class F>
  void each(F&& f) const {
    for (const auto& list : lists_)
      for (const T& item : list) f(item);
  }
  /// The same; `soon` is called some items before `f`.
  template <class Soon, class F>
  void each_ahead(Soon&& soon, F&& f) const {
    constexpr std::size_t ahead = 16;
    for (const auto& list : lists_)
      for (std::size_t i = 0; i < list.size(); ++i) {
        if (i + ahead < list.size()) soon(list[i + ahead]);
        f(list[i]);
      }
  }
  [[nodiscard]] std::size_t size() const {
    std::size_t n = 0;
    for (const auto& list : lists_) n += list.size();
    return n;
  }

 private:
  std::vector<std::vector<T>> lists_;
};

/// Work of a loop in one task. Tests vary it; results do not.
struct Grain {
  std::size_t members = 128;
  std::size_t sources = 64;
  std::size_t due = 256;
};

[[nodiscard]] inline std::size_t chunk_count(std::size_t n, std::size_t grain) { return (n + grain - 1) / grain; }

/// f(chunk, begin, end) over 0..n in chunks of `grain`: in parallel when there is more than one, serially else, so that a small
/// run leaves the cores to the other replications. Isolated: a thread that waits here takes no work from outside.
template <class F>
void for_chunks(std::size_t n, std::size_t grain, F&& f) {
  const std::size_t chunks = chunk_count(n, grain);
  const auto one = [&](std::size_t c) { f(c, c * grain, c + 1 == chunks ? n : (c + 1) * grain); };
  if (chunks <= 1) {
    if (chunks == 1) one(0);
    return;
  }
  tbb::this_task_arena::isolate([&] { tbb::parallel_for(std::size_t{0}, chunks, one, tbb::simple_partitioner()); });
}

}  // namespace downline
