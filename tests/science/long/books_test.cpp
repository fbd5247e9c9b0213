#include <tbb/parallel_for.h>

#include "tests/support/generated.hpp"

namespace downline {

TEST(Books, BalanceInEveryWeekOfAThousandGeneratedScenarios) {
  tbb::parallel_for(0U, 1'000U, [](std::uint32_t k) { test::expect_balanced(k); });
}

}  // namespace downline
