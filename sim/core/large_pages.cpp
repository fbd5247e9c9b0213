#include "sim/core/large_pages.hpp"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstdint>

namespace downline {
namespace {

constexpr std::size_t page = std::size_t{2} << 20, share = 16 * page;  ///< [bytes]

}  // namespace

void fetch_pages(void* begin, std::size_t bytes) {
  const auto first = (reinterpret_cast<std::uintptr_t>(begin) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / page * page;
  if (end < first + 2 * share) return;
  const auto fetch = [&](std::size_t p) {
    const std::uintptr_t from = first + p * share;
    // A wish: what the system does not give now it gives when the page is filled.
    madvise(reinterpret_cast<void*>(from), std::min(share, end - from), MADV_POPULATE_WRITE);
  };
  tbb::this_task_arena::isolate(
      [&] { tbb::parallel_for(std::size_t{0}, (end - first + share - 1) / share, fetch, tbb::simple_partitioner()); });
}

}  // namespace downline
