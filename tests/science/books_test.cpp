#include "tests/support/generated.hpp"

namespace downline {

TEST(Books, BalanceInEveryWeekOfGeneratedScenarios) {
  for (std::uint32_t k = 0; k < 90; ++k) ASSERT_NO_FATAL_FAILURE(test::expect_balanced(k));
}

}  // namespace downline
