#pragma once
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <cstddef>

namespace downline {

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
