#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "tests/support/each_vectors.hpp"

namespace downline::math {
namespace {

using MathOfMany = test::EachVectors;
INSTANTIATE_TEST_SUITE_P(With, MathOfMany, testing::ValuesIn(test::all_vectors), test::name_of);

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

TEST_P(MathOfMany, GivesTheSameBitsAsOfOne) {
  constexpr std::size_t n = 400'003;  // not a multiple of four
  std::vector<double> x(n), logs(n), logistics(n), exps(n);
  for (std::size_t i = 0; i < n; ++i) {
    const double t = static_cast<double>(i) / static_cast<double>(n);
    x[i] = (t - 0.5) * (i % 3 == 0 ? 2000.0 : 40.0);
    exps[i] = logistics[i] = x[i];
    logs[i] = i % 5 == 0 ? 0.0 : exp(x[i]);
  }
  const std::vector<double> of = logs;
  log(logs);
  logistic(logistics);
  exp(exps);
  for (std::size_t i = 0; i < n; ++i) {
    ASSERT_EQ(std::bit_cast<std::uint64_t>(logs[i]), std::bit_cast<std::uint64_t>(log(of[i]))) << of[i];
    ASSERT_EQ(std::bit_cast<std::uint64_t>(exps[i]), std::bit_cast<std::uint64_t>(exp(x[i]))) << x[i];
    ASSERT_EQ(std::bit_cast<std::uint64_t>(logistics[i]), std::bit_cast<std::uint64_t>(logistic(x[i]))) << x[i];
  }
  // A few at a time: four, and what is left over.
  std::vector<double> few = of, powers(n);
  for (std::size_t i = 0; i < n; ++i) powers[i] = exp(x[i] / 100);
  const std::vector<double> bases = powers;
  constexpr std::size_t some = 7;
  for (std::size_t i = 0; i < n; i += some) log(std::span(few).subspan(i, std::min(some, n - i)));
  pow(powers, -0.3);
  for (std::size_t i = 0; i < n; ++i) {
    ASSERT_EQ(std::bit_cast<std::uint64_t>(few[i]), std::bit_cast<std::uint64_t>(logs[i]));
    ASSERT_EQ(std::bit_cast<std::uint64_t>(powers[i]), std::bit_cast<std::uint64_t>(pow(bases[i], -0.3))) << bases[i];
  }
  for (std::size_t i = 0; i + 4 <= n; i += 4) {
    const double y = x[i] / 300.0;
    std::array<double, 4> base{exp(x[i] / 100), exp(x[i + 1] / 100), exp(x[i + 2] / 100), 0.0};
    const std::array<double, 4> before = base;
    pow(base, y);
    for (std::size_t k = 0; k < 4; ++k)
      ASSERT_EQ(std::bit_cast<std::uint64_t>(base[k]), std::bit_cast<std::uint64_t>(pow(before[k], y))) << before[k] << '^' << y;
  }
}

/// Where functions end, overflow and vanish: each at every place of a vector, among others.
TEST_P(MathOfMany, GivesTheSameBitsAtTheEndsOfItsFunctions) {
  using Limits = std::numeric_limits<double>;
  constexpr double most_exponent = 709.782712893384, least_exponent = -745.13321910194122;
  std::vector<double> ends{0.0,
                           1.0,
                           0.5,
                           745.0,
                           most_exponent,
                           least_exponent,
                           -708.5,
                           1e-300,
                           Limits::denorm_min(),
                           Limits::min(),
                           Limits::max(),
                           Limits::epsilon(),
                           std::nextafter(1.0, 0.0),
                           std::nextafter(1.0, 2.0),
                           Limits::infinity()};
  for (std::size_t i = ends.size(); i-- > 0;) ends.push_back(-ends[i]);
  const auto same = [](double many, double one) {
    return (std::isnan(many) && std::isnan(one)) || std::bit_cast<std::uint64_t>(many) == std::bit_cast<std::uint64_t>(one);
  };
  for (std::size_t n = 1; n <= 19; ++n)
    for (std::size_t place = 0; place < n; ++place)
      for (const double x : ends) {
        std::vector<double> exps(n, 0.7), logs(n, 0.7), logistics(n, 0.7), powers(n, 0.7);
        exps[place] = logs[place] = logistics[place] = powers[place] = x;
        exp(exps);
        log(logs);
        logistic(logistics);
        pow(powers, -0.3);
        for (std::size_t i = 0; i < n; ++i) {
          const double of = i == place ? x : 0.7;
          ASSERT_TRUE(same(exps[i], exp(of))) << of << ' ' << exps[i];
          ASSERT_TRUE(same(logs[i], log(of))) << of << ' ' << logs[i];
          ASSERT_TRUE(same(logistics[i], logistic(of))) << of << ' ' << logistics[i];
          ASSERT_TRUE(same(powers[i], pow(of, -0.3))) << of << ' ' << powers[i];
        }
      }
}

TEST(Math, BoundsTheLogisticFromAbove) {
  for (double x = -760.0; x <= 760.0; x += 0.00117) {
    ASSERT_GE(logistic_bound(x), logistic(x)) << x;
    ASSERT_LE(logistic_bound(x), logistic(x) * 1.006 + 1e-300) << x;
  }
  for (const double x : {-1e308, 1e308, -0.0, 0.0}) ASSERT_GE(logistic_bound(x), logistic(x)) << x;
}

TEST(Math, TurnsAChanceIntoALogitAndBack) {
  for (double p = 0.001; p < 1.0; p += 0.001) EXPECT_NEAR(logistic(logit(p)), p, 1e-15);
}

}  // namespace
}  // namespace downline::math
