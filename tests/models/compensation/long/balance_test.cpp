#include "tests/models/compensation/twins.hpp"

namespace downline {

TEST(ManyRandomPlans, PayAndLoseExactlyTheMaximumAndNothingToTheInactive) { test::expect_random_plans_balance(1'000); }
TEST(ManyRandomPlans, PayWhatASlowWalkFromEverySalePays) { test::expect_fast_equals_slow(1'000); }
TEST(ManyRandomPlans, PayOwnSalesLinesAndPoolsAsSlowSumsDo) { test::expect_money_equals_slow(1'000); }
TEST(ManyRandomPlans, PayPlacesAndPendingOrdersAsLotsTakenOneByOneDo) { test::expect_periods_equal_slow(1'000); }

}  // namespace downline
