#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace downline::math {
namespace {

/// Distance of `value` from the exact one in units of its last place.
double ulps(double value, long double exact) {
  const auto rounded = static_cast<double>(exact);
  const double place = std::nextafter(std::abs(rounded), std::numeric_limits<double>::infinity()) - std::abs(rounded);
  return static_cast<double>(std::abs(static_cast<long double>(value) - exact) / static_cast<long double>(place));
}

TEST(Math, IsWithinOneUnitInTheLastPlace) {
  for (double x = -700.0; x <= 700.0; x += 0.137) EXPECT_LE(ulps(exp(x), std::exp(static_cast<long double>(x))), 1.0) << x;
  for (double x = 1e-12; x < 1e12; x *= 1.037) {
    EXPECT_LE(ulps(log(x), std::log(static_cast<long double>(x))), 1.0) << x;
    EXPECT_LE(ulps(pow(x, 0.37), std::pow(static_cast<long double>(x), static_cast<long double>(0.37))), 1.0) << x;
  }
}

TEST(Math, KnowsTheEndsOfItsFunctions) {
  EXPECT_EQ(exp(0.0), 1.0);
  EXPECT_EQ(exp(-1000.0), 0.0);
  EXPECT_EQ(log(1.0), 0.0);
  EXPECT_EQ(logistic(0.0), 0.5);
  EXPECT_EQ(logistic(-1000.0), 0.0);
  EXPECT_EQ(logistic(1000.0), 1.0);
}

TEST(Math, TurnsAChanceIntoALogitAndBack) {
  for (double p = 0.001; p < 1.0; p += 0.001) EXPECT_NEAR(logistic(logit(p)), p, 1e-15);
}

}  // namespace
}  // namespace downline::math
