// Counts what a run takes from the heap: this program replaces operator new.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "models/catalog.hpp"
#include "tests/support/runs.hpp"

namespace {
std::atomic<std::int64_t> taken{0};
}

// NOLINTBEGIN(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): this is what operator new does
void* operator new(std::size_t bytes) {
  taken.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = std::malloc(bytes == 0 ? 1 : bytes); memory != nullptr) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*bytes*/) noexcept { std::free(memory); }
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

/// Columns grow with enrolments and orders, by doubling; lists of the week grow to the longest week there has been.
TEST(Allocations, AreRareOnceARunIsWarm) {
  for (const char* scenario : {"base/france", "strategy-1", "strategy-2", "mix-younger", "mix-free-leads", "validation/recruit-and-sell"}) {
    const std::vector<std::int64_t> weeks = taken_by_week(scenario);
    std::int64_t sum = 0, none = 0;
    for (std::size_t w = weeks.size() / 2; w < weeks.size(); ++w) {
      sum += weeks[w];
      none += weeks[w] == 0;
    }
    std::printf("%s: %.2f a week, none in %lld of %zu\n", scenario, 2.0 * static_cast<double>(sum) / static_cast<double>(weeks.size()),
                static_cast<long long>(none), weeks.size() / 2);
    for (std::size_t w = weeks.size() - 12; w < weeks.size(); ++w) std::printf(" %lld", static_cast<long long>(weeks[w]));
    std::printf("\n");
  }
}

}  // namespace
}  // namespace downline
