#include "sim/random/waiting.hpp"

#include <gtest/gtest.h>

namespace downline {

TEST(Waiting, IsTheFirstOfWeeklyChances) {
  for (const double chance : {0.02, 0.2, 0.9}) {
    const Waiting wait(chance, 100);
    for (int i = 0; i < 10'000; ++i) {
      const double u = (i + 0.5) / 10'000.0;
      // The obvious way: week by week, what is left of u's distance to 1.
      double stays = 1.0;
      Week weeks = 0;
      while (weeks <= 100 && 1.0 - u <= stays * (1.0 - chance)) {
        stays *= 1.0 - chance;
        ++weeks;
      }
      ASSERT_NEAR(wait(u), weeks, 1e-9) << chance << " " << u;
    }
  }
}

TEST(Waiting, IsOverAtOnceOrNeverAtTheEnds) {
  EXPECT_EQ(Waiting(1.0, 10)(0.0), 0);
  EXPECT_EQ(Waiting(1.0, 10)(0.999), 0);
  EXPECT_EQ(Waiting(0.0, 10)(0.0), 11);
  EXPECT_EQ(Waiting(0.0, 10)(0.999), 11);
  EXPECT_EQ(Waiting(0.001, 10)(0.999), 11);
}

}  // namespace downline
