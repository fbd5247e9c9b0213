#include "tests/results/damage.hpp"

namespace downline {

TEST(Verify, FindsEveryOneOfTwoThousandFlippedBits) { test::expect_flipped_bits_found(2000); }

}  // namespace downline
