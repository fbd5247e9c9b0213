#include "sim/random/quantile.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>

namespace downline {
namespace {

/// How far a table may be from the distribution: the chance of a smaller value than the one given (of a larger one in the
/// upper half) may differ from the chance asked for by this share of it.
constexpr double tolerance = 3e-4;

template <class Distribution>
void expect_quantiles(const QuantileTable& table, const Distribution& law) {
  double last = -std::numeric_limits<double>::infinity();
  for (int i = 1; i < 20'000; ++i) {
    const double u = i / 20'000.0;
    const double value = table(u);
    EXPECT_GE(value, last) << "not monotone at u = " << u;
    last = value;
    if (u <= 0.5)
      EXPECT_NEAR(boost::math::cdf(law, value), u, tolerance * u) << "u = " << u;
    else
      EXPECT_NEAR(boost::math::cdf(boost::math::complement(law, value)), 1.0 - u, tolerance * (1.0 - u)) << "u = " << u;
  }
  for (double tail = 1e-3; tail > 1e-11; tail *= 0.83) {
    EXPECT_NEAR(boost::math::cdf(law, table(tail)), tail, tolerance * tail) << "lower tail " << tail;
    const double upper = 1.0 - (1.0 - tail);  // the tail that the double 1 - tail really leaves
    EXPECT_NEAR(boost::math::cdf(boost::math::complement(law, table(1.0 - tail))), upper, tolerance * upper) << "upper tail " << tail;
  }
}

TEST(QuantileTable, KnowsTheStandardNormal) { expect_quantiles(standard_normal(), boost::math::normal()); }

TEST(QuantileTable, KnowsGammas) {
  for (const double shape : {0.243, 1.0, 5.0}) {
    SCOPED_TRACE(shape);
    expect_quantiles(gamma_quantiles(shape), boost::math::gamma_distribution<>(shape));
  }
}

TEST(QuantileTable, KnowsBetas) {
  for (const auto& [a, b] : {std::pair{0.793, 2.426}, {2.0, 2.0}, {0.81, 9.9}}) {
    SCOPED_TRACE(a);
    expect_quantiles(beta_quantiles(a, b), boost::math::beta_distribution<>(a, b));
  }
}

TEST(QuantileTable, HasTheRightMeanOverEvenlySpreadLuck) {
  const QuantileTable gamma = gamma_quantiles(0.243);
  const QuantileTable beta = beta_quantiles(0.793, 2.426);
  double gamma_sum = 0, beta_sum = 0;
  constexpr int draws = 1'000'000;
  for (int i = 0; i < draws; ++i) {
    const double u = (i + 0.5) / draws;
    gamma_sum += gamma(u);
    beta_sum += beta(u);
  }
  EXPECT_NEAR(gamma_sum / draws, 0.243, 0.243 * 1e-4);
  EXPECT_NEAR(beta_sum / draws, 0.793 / (0.793 + 2.426), 1e-5);
}

TEST(QuantileTable, IsFiniteAtBothEndsOfLuck) {
  const double almost_one = std::nextafter(1.0, 0.0);
  for (const QuantileTable& table : {standard_normal(), gamma_quantiles(0.243), beta_quantiles(0.81, 9.9)}) {
    EXPECT_TRUE(std::isfinite(table(0.0)));
    EXPECT_TRUE(std::isfinite(table(almost_one)));
    EXPECT_LT(table(0.0), table(0.5));
    EXPECT_GT(table(almost_one), table(0.5));
  }
}

TEST(QuantileTable, IsOneTableForAllWhoAskForTheStandardNormal) { EXPECT_EQ(&standard_normal(), &standard_normal()); }

TEST(Exponential, IsTheInverseOfItsDistribution) {
  for (double u = 0.0; u < 1.0; u += 0.01) EXPECT_NEAR(1.0 - std::exp(-exponential(u)), u, 1e-15);
}

}  // namespace
}  // namespace downline
