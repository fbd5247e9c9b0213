#include "models/compensation/plan.hpp"

#include <gtest/gtest.h>

#include "tests/models/compensation/network.hpp"

namespace downline {

using test::chain;
using test::full_tree;
using test::Network;

TEST(PersonalCommission, PaysTheTierReachedOnAllSales) {
  // ByDesign Accelerate: 350 of volume at the tier from 301, 2 %, is 7; 250 at 1 % is 2.50.
  const PersonalCommission tiers{{0, 200'00, 301'00, 501'00, 1001'00}, {0, 1'00, 2'00, 3'00, 5'00}, false};
  const Network network{{nobody, nobody, nobody}, {1, 1, 1}, {350'00, 250'00, 199'99}};
  EXPECT_EQ(network.paid(tiers), (Amounts{7'00, 2'50, 0}));
}

TEST(PersonalCommission, PaysEachSliceAtItsOwnRate) {
  const PersonalCommission sliced{{0, 100'00, 300'00}, {10'00, 20'00, 30'00}, true};
  const Network network{{nobody, nobody, nobody, nobody}, {1, 1, 1, 1}, {50'00, 100'00, 400'00, 300'00}};
  EXPECT_EQ(network.paid(sliced), (Amounts{5'00, 10'00, 10'00 + 40'00 + 30'00, 50'00}));
}

TEST(PersonalCommission, PaysNothingToThoseWhoLeft) {
  const PersonalCommission plain{{0}, {20'00}, false};
  EXPECT_EQ((Network{{nobody, 0}, {1, 0}, {100'00, 100'00}}).paid(plain), (Amounts{20'00, 0}));
}

TEST(Unilevel, PaysTheWorkedExampleOfFiveLevels) {
  // 1 % of five levels of a full tree of five, 500 a member: 25 + 125 + 625 + 3 125 + 15 625 = 19 525 to the top
  // (iamkarincabe.wordpress.com).
  EXPECT_EQ(full_tree(5, 5, 500'00).paid(Unilevel{{1'00, 1'00, 1'00, 1'00, 1'00}, 0, 0})[0], 19'525'00);
}

TEST(Unilevel, PaysNobodyBeyondTheLastLevel) {
  Network network = chain(4, 0);
  network.sales[3] = 100'00;
  EXPECT_EQ(network.paid(Unilevel{{5'00, 2'00}, 0, 0}), (Amounts{0, 2'00, 5'00, 0}));
}

TEST(Unilevel, LetsTheInactiveUseUpALevelWithoutCompression) {
  Network network = chain(4, 100'00);
  network.sales[2] = 0;
  const Unilevel terms{{5'00, 2'00}, 50'00, 0};
  EXPECT_EQ(network.paid(terms), (Amounts{5'00, 2'00, 0, 0}));
}

TEST(Unilevel, SkipsTheInactiveUnderCompressionAndLeavesTheStoredTreeAlone) {
  Network network = chain(4, 100'00);
  network.sales[2] = 0;
  const std::vector<MemberId> stored = network.sponsor;
  // Member 3 counts as the first level of 1, the second of 0.
  EXPECT_EQ(network.paid(Unilevel{{5'00, 2'00}, 50'00, 1}), (Amounts{5'00 + 2'00, 5'00, 0, 0}));
  EXPECT_EQ(network.sponsor, stored);
}

TEST(TeamOverride, PaysALeaderOnHerUnitDownToTheNextLeader) {
  // 0 <- 1 <- {2, 3}; 0 <- 4. Member 1 has two active recruits and 200 below: a leader. Member 0 has 1's own 50 and 4's 100, with
  // two active recruits: 150 below her, for 1 keeps what lies under her.
  const Network network{{nobody, 0, 1, 1, 0}, {1, 1, 1, 1, 1}, {10'00, 50'00, 120'00, 80'00, 100'00}};
  const TeamOverride plan{{100'00, 180'00}, {4'00, 10'00}, 2};
  EXPECT_EQ(network.paid(plan), (Amounts{6'00, 20'00, 0, 0, 0}));
}

TEST(TeamOverride, NeedsActiveRecruits) {
  const Network network{{nobody, 0, 0}, {1, 1, 1}, {0, 300'00, 0}};
  EXPECT_EQ(network.paid(TeamOverride{{100'00}, {4'00}, 2}), (Amounts{0, 0, 0}));
  EXPECT_EQ(network.paid(TeamOverride{{100'00}, {4'00}, 1}), (Amounts{12'00, 0, 0}));
}

TEST(HostReward, StartsAtTheLeastPartySales) {
  const std::vector<ComponentSpec> plan{{"host", HostReward{10'00, 100'00}}};
  EXPECT_EQ(host_reward(plan, {99'99, 5, 0}).free_goods, 0);
  EXPECT_EQ(host_reward(plan, {215'00, 5, 0}).company_cost, 21'50);
}

TEST(Plan, PaysAChainAMillionDeepWithoutRecursing) {
  const Network network = chain(1'000'000, 100);
  const Amounts pay = network.paid(Unilevel{{5'00, 2'00}, 0, 1});
  EXPECT_EQ(pay[0], 7);
  EXPECT_EQ(pay[999'999], 0);
}

}  // namespace downline
