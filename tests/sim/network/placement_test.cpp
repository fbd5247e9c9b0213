#include "sim/network/placement.hpp"

#include <gtest/gtest.h>

#include "sim/network/genealogy.hpp"
#include "sim/random/draw.hpp"

namespace downline {

TEST(PlacementTree, FillsTheWeakLegBelowTheEnroller) {
  PlacementTree tree;
  for (const MemberId enroller : {nobody, 0U, 0U, 0U, 0U, 1U}) tree.add(enroller);
  // 1 and 2 below 0; 3 into the left leg below 1; 4 into the then weaker right leg below 2; 5 below 1.
  EXPECT_EQ(std::vector<MemberId>(tree.parent().begin(), tree.parent().end()), (std::vector<MemberId>{nobody, 0, 0, 1, 2, 1}));
}

TEST(PlacementTree, GivesNobodyMoreThanTwoAndStaysBelowTheEnroller) {
  const Luck luck(5, 0);
  PlacementTree tree;
  std::vector<MemberId> enroller;
  for (std::uint32_t m = 0; m < 2'000; ++m) {
    Draw draw(luck, Stream::start, m);
    enroller.push_back(m == 0 || uniform(draw) < 0.01 ? nobody : below(draw, m));
    tree.add(enroller.back());
  }
  EXPECT_TRUE(ordered(tree.parent()));
  std::vector<int> children(2'000, 0);
  for (MemberId m = 0; m < 2'000; ++m) {
    const MemberId above = tree.parent()[m];
    if (above != nobody) ++children[above];
    MemberId up = above;
    while (up != nobody && up != enroller[m]) up = tree.parent()[up];
    EXPECT_EQ(up, enroller[m]) << m;
  }
  for (const int n : children) EXPECT_LE(n, 2);
}

}  // namespace downline
