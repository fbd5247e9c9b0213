#include "scenarios/design/samplers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace downline {
namespace {

/// How many points lie in each of n equal slices of a parameter.
std::vector<int> per_slice(const UnitPoints& points, std::size_t parameter, std::size_t n) {
  std::vector<int> counts(n);
  for (const auto& point : points) ++counts[static_cast<std::size_t>(point[parameter] * static_cast<double>(n))];
  return counts;
}

UnitPoints first(UnitPoints points, std::size_t n) {
  points.resize(n);
  return points;
}

}  // namespace

TEST(LatinHypercube, PutsOnePointIntoEverySliceOfEveryParameter) {
  for (const std::size_t n : {1U, 2U, 7U, 12U, 64U, 100U, 1000U})
    for (std::size_t k = 0; k < 5; ++k) EXPECT_EQ(per_slice(latin_hypercube(n, 5, 3), k, n), std::vector<int>(n, 1)) << n;
}

TEST(LatinHypercube, BeginsWithTheSampleOfHalfTheSize) {
  for (const std::size_t n : {1U, 5U, 24U, 48U}) EXPECT_EQ(first(latin_hypercube(2 * n, 4, 1), n), latin_hypercube(n, 4, 1)) << n;
}

TEST(LatinHypercube, KeepsTheColumnsWhenAParameterIsAdded) {
  const UnitPoints narrow = latin_hypercube(20, 2, 1), wide = latin_hypercube(20, 3, 1);
  for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(narrow[i], std::vector<double>(wide[i].begin(), wide[i].begin() + 2));
}

TEST(LatinHypercube, PairsTheParametersAtRandom) {
  // Correlation of two independent columns of n: standard deviation 1 / sqrt(n - 1) = 0.032. Bound 6 of them, so 2e-9 by chance;
  // columns drawn with the same luck would have 1.
  constexpr std::size_t n = 1000;
  const UnitPoints points = latin_hypercube(n, 3, 1);
  for (const auto& [a, b] : {std::pair{0, 1}, {0, 2}, {1, 2}}) {
    double sum = 0;
    for (const auto& p : points) sum += (p[a] - 0.5) * (p[b] - 0.5);
    EXPECT_LT(std::abs(sum * 12 / n), 6 / std::sqrt(n - 1.0));
  }
}

TEST(SobolSequence, IsANetInEveryPairOfTheFirstTwoParametersAndInEachAlone) {
  // 2^m points put one into every box of area 2^-m of the first two parameters, however the area is cut (t = 0).
  constexpr std::size_t m = 8, n = 1U << m;
  const UnitPoints points = sobol_points(n, 6, 5);
  for (std::size_t k = 0; k < 6; ++k) EXPECT_EQ(per_slice(points, k, n), std::vector<int>(n, 1));
  for (std::size_t cut = 0; cut <= m; ++cut) {
    std::set<std::pair<int, int>> boxes;
    for (const auto& p : points)
      boxes.emplace(static_cast<int>(p[0] * std::exp2(cut)), static_cast<int>(p[1] * std::exp2(static_cast<double>(m - cut))));
    EXPECT_EQ(boxes.size(), n) << cut;
  }
}

TEST(SobolSequence, GoesOnWhereItStopped) {
  EXPECT_EQ(first(sobol_points(100, 7, 1), 33), sobol_points(33, 7, 1));
  EXPECT_NE(sobol_points(4, 2, 1), sobol_points(4, 2, 2));
}

TEST(Morris, MovesEachParameterOnceByHalfTheLevels) {
  for (const std::size_t levels : {2U, 4U, 10U})
    for (std::size_t t = 0; t < 50; ++t) {
      const UnitPoints points = morris_trajectory(t, 6, levels, 1);
      ASSERT_EQ(points.size(), 7U);
      std::set<std::size_t> moved;
      for (std::size_t i = 1; i < points.size(); ++i)
        for (std::size_t k = 0; k < 6; ++k)
          if (points[i][k] != points[i - 1][k]) {
            moved.insert(k);
            EXPECT_NEAR(std::abs(points[i][k] - points[i - 1][k]), static_cast<double>(levels) / (2.0 * (static_cast<double>(levels) - 1)),
                        1e-12);
          }
      EXPECT_EQ(moved.size(), 6U);
      for (const auto& p : points)
        for (const double u : p) {
          const double level = u * static_cast<double>(levels - 1);
          EXPECT_NEAR(level, std::round(level), 1e-12);
          EXPECT_TRUE(u >= 0 && u <= 1);
        }
    }
}

TEST(Morris, StartsAtEveryLevelAlike) {
  // 4 levels, 4000 starts: binomial(4000, 1/4), sd 27.4; bound 6 sd.
  std::vector<int> starts(4);
  for (std::size_t t = 0; t < 4000; ++t) ++starts[static_cast<std::size_t>(std::lround(3 * morris_trajectory(t, 1, 4, 1)[0][0]))];
  for (const int n : starts) EXPECT_NEAR(n, 1000, 165);
}

TEST(Saltelli, MakesBlocksOfTwoPointsWithTheirColumnsExchanged) {
  constexpr std::size_t d = 4, base = 8;
  const UnitPoints plain = saltelli_points(base, d, false, 1), full = saltelli_points(base, d, true, 1);
  ASSERT_EQ(plain.size(), base * (d + 2));
  ASSERT_EQ(full.size(), base * (2 * d + 2));
  for (std::size_t b = 0; b < base; ++b) {
    const auto at = [&](std::size_t i) { return full[b * (2 * d + 2) + i]; };
    const std::vector<double> a = at(0), other = at(2 * d + 1);
    for (std::size_t k = 0; k < d; ++k) {
      std::vector<double> expected = a;
      expected[k] = other[k];
      EXPECT_EQ(at(1 + k), expected);
      EXPECT_EQ(plain[b * (d + 2) + 1 + k], expected);
      expected = other;
      expected[k] = a[k];
      EXPECT_EQ(at(1 + d + k), expected);
    }
  }
  EXPECT_EQ(first(saltelli_points(32, d, false, 1), plain.size()), plain);
}

TEST(Samplers, GiveTheSamePointsOnEveryMachine) {
  const auto gold = [](const std::vector<double>& got, const std::vector<double>& expected) {
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t k = 0; k < got.size(); ++k) EXPECT_NEAR(got[k], expected[k], 5e-7);
  };
  gold(latin_hypercube(6, 2, 1)[0], {0.007191, 0.038009});
  gold(latin_hypercube(12, 2, 1)[11], {0.629699, 0.108047});
  gold(sobol_points(4, 3, 1)[1], {0.898347, 0.649799, 0.425952});
  gold(morris_trajectory(0, 3, 4, 1)[0], {1.0 / 3, 2.0 / 3, 1});
}

}  // namespace downline
