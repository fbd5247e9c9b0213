#include "sim/network/genealogy.hpp"

#include <gtest/gtest.h>

#include "sim/random/draw.hpp"

namespace downline {

TEST(Genealogy, RollsOrphansUpToTheNearestSponsorPresent) {
  // 0 <- 1 <- 2 <- 3, and 4 under 2; 1 and 2 leave.
  std::vector<MemberId> sponsor{nobody, 0, 1, 2, 2};
  const std::vector<std::uint8_t> present{1, 0, 0, 1, 1};
  roll_up_orphans(sponsor, present);
  EXPECT_EQ(sponsor[3], 0U);
  EXPECT_EQ(sponsor[4], 0U);
}

TEST(Genealogy, LeavesOrphansOfALeavingRootToTheCompany) {
  std::vector<MemberId> sponsor{nobody, 0, 1};
  roll_up_orphans(sponsor, std::vector<std::uint8_t>{0, 0, 1});
  EXPECT_EQ(sponsor[2], nobody);
}

TEST(Genealogy, StaysOrderedAndPresentWhoeverLeaves) {
  for (std::uint32_t k = 0; k < 200; ++k) {
    const Luck luck(3, k);
    std::vector<MemberId> sponsor;
    std::vector<std::uint8_t> present(60, 1);
    for (std::uint32_t m = 0; m < 60; ++m) {
      Draw draw(luck, Stream::start, m);
      sponsor.push_back(m == 0 ? nobody : below(draw, m));
    }
    for (std::uint32_t round = 0; round < 5; ++round) {
      for (std::uint32_t m = 0; m < 60; ++m)
        if (uniform(luck, Stream::quit, m, static_cast<Week>(round)) < 0.2) present[m] = 0;
      roll_up_orphans(sponsor, present);
      ASSERT_TRUE(ordered(sponsor));
      for (std::uint32_t m = 0; m < 60; ++m) ASSERT_TRUE(sponsor[m] == nobody || present[sponsor[m]] != 0);
    }
  }
}

TEST(Genealogy, FindsWhoOwnsWhatALeaverLeft) {
  const std::vector<MemberId> sponsor{nobody, 0, 1};
  EXPECT_EQ(present_owner(2, sponsor, std::vector<std::uint8_t>{1, 0, 0}), 0U);
  EXPECT_EQ(present_owner(2, sponsor, std::vector<std::uint8_t>{0, 0, 0}), nobody);
  EXPECT_EQ(present_owner(nobody, sponsor, std::vector<std::uint8_t>{1, 1, 1}), nobody);
}

TEST(Genealogy, CountsLevelsAboveInAChainAMillionDeep) {
  std::vector<MemberId> parent(1'000'000);
  for (MemberId m = 0; m < parent.size(); ++m) parent[m] = m == 0 ? nobody : m - 1;
  EXPECT_EQ(depths(parent).back(), 999'999U);
}

}  // namespace downline
