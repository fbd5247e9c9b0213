#include "tests/results/kills.hpp"

namespace downline {

TEST(Publishing, LeavesAWholeFileOrNoneInTwoHundredKills) { test::expect_whole_file_or_none_when_killed(200); }

}  // namespace downline
