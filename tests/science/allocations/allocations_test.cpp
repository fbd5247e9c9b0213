// Counts what a run takes from the heap: this program replaces operator new.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <numeric>
#include <string>
#include <vector>

#include "models/catalog.hpp"
#include "tests/support/runs.hpp"

namespace {
std::atomic<std::int64_t> taken{0};
}

// Never inlined: where one of a pair is and the other is not, as under the thread sanitizer, GCC takes `free` for a mismatch.
// NOLINTBEGIN(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): this is what operator new does
[[gnu::noinline]] void* operator new(std::size_t bytes) {
  taken.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = std::malloc(bytes == 0 ? 1 : bytes); memory != nullptr) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*bytes*/) noexcept { std::free(memory); }
// NOLINTEND(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory)

namespace downline {
namespace {

/// [weeks] times that each week of a run took memory.
std::vector<std::int64_t> taken_by_week(const std::string& scenario) {
  const auto levers = test::levers(scenario, {{"people", "10000"}, {"weeks", "156"}});
  const auto behaviour = make_behaviour(levers.before, levers.now);
  std::vector<std::int64_t> weeks;
  weeks.reserve(1000);
  std::int64_t before = 0;
  RunControl control;
  control.on_week = [&](int, int) {
    const std::int64_t now = taken.load();
    weeks.push_back(now - before);
    before = taken.load();
  };
  (void)run(*behaviour, run_plan(levers.now), 0, control);
  return weeks;
}

/// Columns grow with enrolments, orders and what is waited for, by half or by doubling; lists of the week grow to the longest week there
/// has been. Nothing else takes memory, a pay period included. \param most_each in the mean week of a run's second half
/// \param most_usual in its median week
void expect_few(const std::string& scenario, double most_each, std::int64_t most_usual) {
  const std::vector<std::int64_t> weeks = taken_by_week(scenario);
  const auto warm = weeks.begin() + static_cast<std::ptrdiff_t>(weeks.size() / 2);
  const double each = static_cast<double>(std::accumulate(warm, weeks.end(), std::int64_t{0})) / static_cast<double>(weeks.end() - warm);
  EXPECT_LT(each, most_each) << scenario;
  std::vector<std::int64_t> sorted(warm, weeks.end());
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
  EXPECT_LE(sorted[sorted.size() / 2], most_usual) << scenario;
}

TEST(Allocations, AreNoneInMostWeeksOnceARunIsWarm) {
  for (const char* scenario : {"base/france", "strategy-1", "strategy-2", "mix-younger", "mix-free-leads", "party-plan"})
    expect_few(scenario, 2, 0);
}

/// It is never steady: sellers and customers, and with them its calendars, grow to the last week.
TEST(Allocations, AreFewWhileTheReferenceWorkloadGrows) { expect_few("validation/recruit-and-sell", 6, 4); }

}  // namespace
}  // namespace downline
