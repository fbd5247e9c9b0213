#include "results/analysis/sensitivity/prim.hpp"

#include <gtest/gtest.h>

#include "scenarios/design/samplers.hpp"

namespace downline {

TEST(Prim, FindsAKnownBox) {
  // 2000 points of a Latin hypercube; of interest is 0.2 < x0 < 0.6, x2 > 0.5, a fifth of the space. Peels of 5 % of the rest leave the
  // ends within 0.05 of the truth; neither x1 nor x3 means anything.
  const UnitPoints points = latin_hypercube(2000, 4, 1);
  std::vector<bool> interest;
  for (const auto& p : points) interest.push_back(p[0] > 0.2 && p[0] < 0.6 && p[2] > 0.5);
  const auto boxes = prim(points, interest, std::vector<PrimParameter>(4));
  const PrimBox& box = boxes[balanced_box(boxes)];
  EXPECT_GT(box.density, 0.9);
  EXPECT_GT(box.coverage, 0.9);
  EXPECT_NEAR(box.limits[0].low, 0.2, 0.05);
  EXPECT_NEAR(box.limits[0].high, 0.6, 0.05);
  EXPECT_NEAR(box.limits[2].low, 0.5, 0.05);
  EXPECT_FALSE(box.limits[2].has_high);
  EXPECT_FALSE(box.limits[1].restricted);
  EXPECT_FALSE(box.limits[3].restricted);
  EXPECT_LT(box.limits[0].p_value, 1e-6);
  EXPECT_LT(box.limits[2].p_value, 1e-6);
}

TEST(Prim, GoesFromTheWholeSpaceToSmallerAndDenserBoxes) {
  const UnitPoints points = latin_hypercube(500, 3, 2);
  std::vector<bool> interest;
  for (const auto& p : points) interest.push_back(p[0] + p[1] > 1.3);
  const auto boxes = prim(points, interest, std::vector<PrimParameter>(3));
  EXPECT_EQ(boxes.front().inside, 500U);
  EXPECT_EQ(boxes.front().coverage, 1.0);
  EXPECT_EQ(boxes.front().restricted(), 0U);
  ASSERT_GT(boxes.size(), 5U);
  for (std::size_t b = 1; b < boxes.size(); ++b) {
    EXPECT_LT(boxes[b].inside, boxes[b - 1].inside);
    EXPECT_LE(boxes[b].coverage, boxes[b - 1].coverage);
    EXPECT_GE(boxes[b].inside, 20U);
    EXPECT_DOUBLE_EQ(boxes[b].density, static_cast<double>(boxes[b].wins) / static_cast<double>(boxes[b].inside));
    // What a box says is what it holds.
    std::size_t held = 0;
    for (const auto& p : points) {
      bool in = true;
      for (std::size_t k = 0; k < 3; ++k) {
        const PrimLimit& limit = boxes[b].limits[k];
        in = in && (!limit.has_low || p[k] >= limit.low) && (!limit.has_high || p[k] <= limit.high);
      }
      held += in;
    }
    EXPECT_EQ(held, boxes[b].inside);
  }
}

TEST(Prim, DropsValuesOfAParameterWithoutOrder) {
  std::vector<std::vector<double>> points;
  std::vector<bool> interest;
  for (int i = 0; i < 400; ++i) {
    points.push_back({static_cast<double>(i % 4), static_cast<double>(i)});
    interest.push_back(i % 4 == 1 || i % 4 == 3);
  }
  const auto boxes = prim(points, interest, std::vector<PrimParameter>{{false}, {true}});
  const PrimBox& box = boxes[balanced_box(boxes)];
  EXPECT_EQ(box.limits[0].kept, (std::vector<double>{1, 3}));
  EXPECT_FALSE(box.limits[1].restricted);
  EXPECT_EQ(box.density, 1.0);
  EXPECT_EQ(box.coverage, 1.0);
}

TEST(Prim, HasNothingToPeelWhereAllOrNoneAreOfInterest) {
  const UnitPoints points = latin_hypercube(100, 2, 1);
  for (const bool all : {false, true}) {
    const auto boxes = prim(points, std::vector<bool>(100, all), std::vector<PrimParameter>(2));
    ASSERT_EQ(boxes.size(), 1U);
    EXPECT_EQ(boxes.front().density, all ? 1.0 : 0.0);
  }
  EXPECT_EQ(prim({}, {}, std::vector<PrimParameter>(2)).size(), 1U);
}

TEST(Prim, DoubtsARestrictionThatMeansNothing) {
  // Interest by chance alone, half of 300 points. What is cut then has no small p-value before the box is small: the first box that
  // restricts anything took 5 % off.
  const UnitPoints points = latin_hypercube(300, 2, 4), chance = latin_hypercube(300, 3, 9);
  std::vector<bool> interest;
  for (const auto& p : chance) interest.push_back(p[2] < 0.5);
  const auto boxes = prim(points, interest, std::vector<PrimParameter>(2));
  ASSERT_GT(boxes.size(), 1U);
  for (const PrimLimit& limit : boxes[1].limits) EXPECT_GT(limit.p_value, 0.01);
}

}  // namespace downline
