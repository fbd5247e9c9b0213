#include "sim/observe/inequality.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace downline {

TEST(Quantile, IsTheSmallestValueThatTheShareDoesNotExceed) {
  const std::vector<Cents> values{1, 2, 3, 4};
  EXPECT_EQ(quantile(values, 0.0), 1);
  EXPECT_EQ(quantile(values, 0.25), 1);
  EXPECT_EQ(quantile(values, 0.5), 2);
  EXPECT_EQ(quantile(values, 0.51), 3);
  EXPECT_EQ(quantile(values, 1.0), 4);
}

TEST(Gini, IsZeroForEqualsAndNearlyOneForASingleEarner) {
  EXPECT_DOUBLE_EQ(gini({5, 5, 5, 5}), 0.0);
  EXPECT_DOUBLE_EQ(gini({0, 0, 0, 8}), 0.75);
  EXPECT_DOUBLE_EQ(gini({-3, 0, 0, 8}), 0.75) << "losses count as zero";
  EXPECT_TRUE(std::isnan(gini({0, -1})));
}

TEST(TopShare, CountsTheLargestRoundedUp) {
  EXPECT_DOUBLE_EQ(top_share({1, 2, 3, 4}, 0.25), 0.4);
  EXPECT_DOUBLE_EQ(top_share({1, 2, 3, 4}, 0.26), 0.7);
  EXPECT_TRUE(std::isnan(top_share({}, 0.1)));
}

}  // namespace downline
