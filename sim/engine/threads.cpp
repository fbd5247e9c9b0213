#include "sim/engine/threads.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/task_arena.h>

namespace downline {

int all_cores() { return tbb::info::default_concurrency(); }

void with_threads(int threads, const std::function<void()>& work) {
  // The control lifts oneTBB's limit of one thread a core; only an arena of that size then uses them all.
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
  tbb::task_arena arena(threads);
  arena.execute(work);
}

}  // namespace downline
