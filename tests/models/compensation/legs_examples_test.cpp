// Published worked examples of binaries and matrices. Amounts are those printed, in cents.
#include <gtest/gtest.h>

#include "models/compensation/cycles.hpp"
#include "sim/network/placement.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::Network;
using test::of_sponsors;

namespace {

using Paid = Amounts;

}  // namespace

TEST(Binary, PaysTenPercentOfTheWeakerLegAndCarriesTheRest) {
  // Left 1 000, right 800: 80, and 200 are carried (mlmsistemmalaysia.my).
  Network network = of_sponsors({nobody, 0, 0});
  network.sales = {0, 1'000'00, 800'00};
  Plan plan = make_plan({{"binary", Binary{}}});
  const PlanResult first = pay_period(plan, network.period());
  EXPECT_EQ(first.components[0].pay[0], 80'00);
  EXPECT_EQ(first.lost(Breakage::carried), 10'00);
  network.sales = {0, 0, 200'00};
  EXPECT_EQ(pay_period(plan, network.period()).components[0].pay[0], 20'00);
}

TEST(Binary, PaysTheTreeOfSeven) {
  // A over B and C with 100 each; D 100 and E 200 below B, F and G 100 each below C: B 10, C 10, A 30 (mylistbuilders.com).
  Network network = of_sponsors({nobody, 0, 0, 1, 1, 2, 2});
  network.placement = network.sponsor;
  network.leg = {0, 0, 1, 0, 1, 0, 1};
  network.sales = {0, 100'00, 100'00, 100'00, 200'00, 100'00, 100'00};
  EXPECT_EQ(network.paid(Binary{}), (Paid{30'00, 10'00, 10'00, 0, 0, 0, 0}));
}

TEST(Binary, PaysBeachbodysCycle) {
  // 200 and 100 make a cycle of 14: 260 and 200 give one, leaving 60 and 100 (ruthiegage.com).
  Legs legs{260, 200};
  EXPECT_EQ(take_cycles(legs, 200, 100, 1'000), 1);
  EXPECT_EQ(legs.left, 60);
  EXPECT_EQ(legs.right, 100);
  Network network = of_sponsors({nobody, 0, 0});
  network.sales = {0, 260'00, 200'00};
  Binary terms;
  terms.unit = static_cast<int>(BinaryUnit::cycles);
  EXPECT_EQ(network.paid(terms)[0], 14'00);
}

TEST(Binary, PaysPairsOfPackages) {
  // 10 % of packages of 100 for 4 pairs are 40; flat 100 for 5 pairs 500 (infinitemlmsoftware.com).
  Network network = of_sponsors({nobody, 0, 0});
  network.sales = {0, 400'00, 400'00};
  EXPECT_EQ(network.paid(Binary{})[0], 40'00);
  network.sales = {0, 500'00, 600'00};
  Binary flat{0, 1, 0, 100'00, 100'00, 100'00};
  EXPECT_EQ(network.paid(flat)[0], 500'00);
  flat.first_pair_double = true;
  EXPECT_EQ(network.paid(flat)[0], 500'00);  // 600 and 500: the first takes 200 and 100, four more 400 and 400
}

TEST(Binary, FlushesOrCarriesWhatIsOverTheCap) {
  Network network = of_sponsors({nobody, 0, 0});
  network.sales = {0, 1'000'00, 1'000'00};
  Binary terms;
  terms.most = 60'00;
  const PlanResult flushed = network.result({{"binary", terms}});
  EXPECT_EQ(flushed.paid(), 60'00);
  EXPECT_EQ(flushed.lost(Breakage::capped), 40'00);
  terms.over_carried = true;
  const PlanResult carried = network.result({{"binary", terms}});
  EXPECT_EQ(carried.paid(), 60'00);
  EXPECT_EQ(carried.lost(Breakage::carried), 40'00);
}

TEST(Binary, LetsCarriedVolumeExpireOldestFirst) {
  Network network = of_sponsors({nobody, 0, 0});
  Binary terms;
  terms.expiry = 1;
  Plan plan = make_plan({{"binary", terms}});
  network.sales = {0, 1'000'00, 0};
  EXPECT_EQ(pay_period(plan, network.period()).lost(Breakage::carried), 50'00);
  network.sales = {0, 100'00, 0};
  EXPECT_EQ(pay_period(plan, network.period()).lost(Breakage::flushed), 50'00);
  network.sales = {0, 0, 1'000'00};
  EXPECT_EQ(pay_period(plan, network.period()).components[0].pay[0], 10'00);
}

TEST(Binary, NeedsARecruitOnEachSideWhereItAsksForOne) {
  // 0 enrolled 1 and 3; 3 was placed below 1 on the left, 2 on the right is 1's recruit.
  Network network = of_sponsors({nobody, 0, 1, 0});
  network.placement = {nobody, 0, 0, 1};
  network.leg = {0, 0, 1, 0};
  network.sales = {0, 100'00, 100'00, 100'00};
  Binary terms;
  terms.each_side = true;
  EXPECT_EQ(network.paid(terms)[0], 0);
  network.sponsor[2] = 0;
  EXPECT_EQ(network.paid(terms)[0], 10'00);
}

TEST(Cycles, EqualTakingOneAfterTheOther) {
  const Luck luck(3, 0);
  for (std::uint32_t k = 0; k < 20'000; ++k) {
    Draw draw(luck, Stream::start, k);
    const Cents weak = 1 + below(draw, 50), strong = weak + below(draw, 60);
    Legs fast{below(draw, 2'000), below(draw, 2'000)}, slow = fast;
    const Cents most = k % 3 == 0 ? below(draw, 10) : 1'000'000;
    Cents taken = 0;
    while (taken < most && std::max(slow.left, slow.right) >= strong && std::min(slow.left, slow.right) >= weak) {
      const bool left = slow.left >= slow.right;
      slow.left -= left ? strong : weak;
      slow.right -= left ? weak : strong;
      ++taken;
    }
    ASSERT_EQ(take_cycles(fast, strong, weak, most), taken) << k;
    ASSERT_EQ(std::min(fast.left, fast.right), std::min(slow.left, slow.right)) << k;
    ASSERT_EQ(fast.sum(), slow.sum()) << k;
  }
}

TEST(Matrix, HasThreeHundredAndSixtyThreePlacesInFiveLevelsOfThree) {
  // 3 + 9 + 27 + 81 + 243 (ethanvanderbuilt.com): everybody recruited by the first, 10 of sales at 10 % a place.
  Network network = of_sponsors(std::vector<MemberId>(364, 0));
  network.sponsor[0] = nobody;
  network.sales.assign(364, 10'00);
  EXPECT_EQ(network.paid(Matrix{3, {10'00, 10'00, 10'00, 10'00, 10'00}})[0], 363'00);
}

TEST(PlacementTree, SpillsFiveRecruitsLevelByLevelOrInTurn) {
  const auto placed = [](PlacementRule rule, std::size_t recruits) {
    PlacementTree tree(3, rule);
    for (std::size_t m = 0; m <= recruits; ++m) tree.add(m == 0 ? nobody : 0);
    return std::vector<MemberId>(tree.parent().begin() + 1, tree.parent().end());
  };
  EXPECT_EQ(placed(PlacementRule::breadth, 5), (std::vector<MemberId>{0, 0, 0, 1, 1}));
  EXPECT_EQ(placed(PlacementRule::turns, 6), (std::vector<MemberId>{0, 0, 0, 1, 2, 3}));
  EXPECT_EQ(placed(PlacementRule::left, 4), (std::vector<MemberId>{0, 1, 2, 3}));
}

}  // namespace downline
