// What each term of a component changes, in amounts worked out by hand.
#include <gtest/gtest.h>

#include "sim/network/placement.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::chain;
using test::Network;
using test::of_sponsors;

namespace {

using Paid = Amounts;

}  // namespace

TEST(PersonalCap, CutsTheLastComponentFirstAndByRank) {
  Network network = of_sponsors({nobody, 0, nobody});
  network.sales = {100'00, 400'00, 100'00};
  network.rank = {1, 0, 0};
  const auto pay = [&](const PersonalCap& cap) {
    return network.result({{"own", PersonalCommission{}}, {"line", Unilevel{{10'00}, 0}}, {"cap", cap}});
  };
  const PlanResult all = pay({"", {30'00, 50'00}});
  EXPECT_EQ(all.components[0].pay, (Paid{20'00, 30'00, 20'00}));
  EXPECT_EQ(all.components[1].pay, (Paid{30'00, 0, 0}));
  EXPECT_EQ(all.lost(Breakage::capped), 60'00);
  const PlanResult overrides = pay({"line", {30'00}});
  EXPECT_EQ(overrides.components[0].pay, (Paid{20'00, 80'00, 20'00}));
  EXPECT_EQ(overrides.components[1].pay, (Paid{30'00, 0, 0}));
}

TEST(CompanyCap, IsBorneInProportionByTheLastOrByThoseNamed) {
  // 500 of sales pay 100 of commission and 40 of overrides; 20 % are 100, so 40 must go.
  Network network = of_sponsors({nobody, 0});
  network.sales = {100'00, 400'00};
  const auto pay = [&](const CompanyCap& cap) {
    return network.result({{"own", PersonalCommission{}}, {"line", Unilevel{{10'00}, 0}}, {"cap", cap}});
  };
  const PlanResult shared = pay({20'00, static_cast<int>(CutPolicy::in_proportion), ""});
  EXPECT_EQ(shared.paid(), 100'00);
  EXPECT_EQ(shared.components[0].paid(), 71'42);  // 100 / 1.4, running sums rounded down
  const PlanResult last = pay({20'00, static_cast<int>(CutPolicy::last_first), ""});
  EXPECT_EQ(last.components[0].paid(), 100'00);
  EXPECT_EQ(last.components[1].paid(), 0);
  const PlanResult deeper = pay({15'00, static_cast<int>(CutPolicy::last_first), ""});
  EXPECT_EQ(deeper.components[0].paid(), 75'00);
  const PlanResult named = pay({15'00, static_cast<int>(CutPolicy::in_proportion), "line"});
  EXPECT_EQ(named.components[0].paid(), 100'00);  // those named have no more to give
  EXPECT_EQ(named.components[1].paid(), 0);
}

TEST(Pool, IsSharedEquallyOrBySalesAndCappedForOne) {
  Network network = of_sponsors({nobody, nobody, nobody});
  network.sales = {1'000'00, 3'000'00, 6'000'00};
  network.rank = {1, 1, 0};
  EXPECT_EQ(network.paid(Pool{1'00, 1, static_cast<int>(PoolShares::equal)}), (Paid{50'00, 50'00, 0}));
  EXPECT_EQ(network.paid(Pool{1'00, 1, static_cast<int>(PoolShares::sales)}), (Paid{25'00, 75'00, 0}));
  EXPECT_EQ(network.paid(Pool{1'00, 1, static_cast<int>(PoolShares::sales), {}, 60'00}), (Paid{25'00, 60'00, 0}));
}

TEST(Pool, KeepsForTheNextPeriodWhatNobodyGot) {
  Network network = of_sponsors({nobody});
  network.sales = {1'000'00};
  network.rank = {0};
  Plan plan = make_plan({{"pool", Pool{1'00, 1, 0, {}, 100'00, true}}});
  const PlanResult first = pay_period(plan, network.period());
  EXPECT_EQ(first.paid(), 0);
  EXPECT_EQ(first.lost(Breakage::carried), 10'00);
  network.rank = {1};
  EXPECT_EQ(pay_period(plan, network.period()).paid(), 20'00);
}

TEST(Binary, LetsLegsOfTheInactiveGrowStopOrEmpty) {
  // She is inactive in the second of three periods, each of which brings 100 to the left; the last brings 1 000 to the right.
  const auto third = [](InactiveLegs mode) {
    Network network = of_sponsors({nobody, 0, 0});
    Binary terms;
    terms.active_sales = 1'00;
    terms.inactive = static_cast<int>(mode);
    Plan plan = make_plan({{"binary", terms}});
    network.sales = {1'00, 100'00, 0};
    static_cast<void>(pay_period(plan, network.period()));
    network.sales[0] = 0;
    static_cast<void>(pay_period(plan, network.period()));
    network.sales = {1'00, 100'00, 1'000'00};
    return pay_period(plan, network.period()).components[0].pay[0];
  };
  EXPECT_EQ(third(InactiveLegs::keep), 30'00);
  EXPECT_EQ(third(InactiveLegs::stop), 20'00);
  EXPECT_EQ(third(InactiveLegs::flush), 10'00);
}

TEST(Binary, CarriesNoMoreThanItsCap) {
  Network network = of_sponsors({nobody, 0, 0});
  Binary terms;
  terms.carry_most = 300'00;
  Plan plan = make_plan({{"binary", terms}});
  network.sales = {0, 1'000'00, 100'00};
  const PlanResult first = pay_period(plan, network.period());
  EXPECT_EQ(first.paid(), 10'00);
  EXPECT_EQ(first.lost(Breakage::flushed), 30'00);  // 600 of the 900 left over, each worth a twentieth
  network.sales = {0, 0, 1'000'00};
  EXPECT_EQ(pay_period(plan, network.period()).paid(), 30'00);
}

TEST(Binary, TakesTwoForOneInTheFirstPairOnly) {
  // 300 and 200: the first pair takes 200 and 100, the second 100 and 100. With 190 on the larger leg there is no first pair.
  Binary pairs{0, static_cast<int>(BinaryUnit::cycles), 0, 100'00, 100'00, 10'00, true};
  Network network = of_sponsors({nobody, 0, 0});
  network.sales = {0, 300'00, 200'00};
  EXPECT_EQ(network.paid(pairs)[0], 20'00);
  network.sales = {0, 190'00, 190'00};
  EXPECT_EQ(network.paid(pairs)[0], 0);
  pairs.first_pair_double = false;
  EXPECT_EQ(network.paid(pairs)[0], 10'00);
}

TEST(Binary, PlacesMembersByItsRule) {
  // 0 recruits all. Weak: 1 and 4 left, 2 and 3 right... as the tree of places says; what is paid follows it.
  for (int rule = 0; rule < 5; ++rule) {
    Network network = of_sponsors({nobody, 0, 0, 0, 0, 0});
    network.sales = {0, 100'00, 200'00, 400'00, 800'00, 1'600'00};
    PlacementTree tree(2, static_cast<PlacementRule>(rule));
    for (const MemberId enroller : network.sponsor) tree.add(enroller);
    Cents legs[2] = {0, 0};
    for (MemberId m = 1; m < 6; ++m) {
      MemberId at = m;
      while (tree.parent()[at] != 0) at = tree.parent()[at];
      legs[tree.leg()[at]] += network.sales[m];
    }
    EXPECT_EQ(network.paid(Binary{1 + rule})[0], share_of(std::min(legs[0], legs[1]), 10'00)) << rule;
  }
}

TEST(Matrix, SpillsInTheOrderChosenAndSkipsTheInactiveIfAskedTo) {
  // Two wide; 0 recruits 1 to 4. Level by level 3 and 4 stand below 1; in turn, one below each.
  Network network = of_sponsors({nobody, 0, 0, 0, 0});
  network.sales = {0, 0, 0, 100'00, 200'00};
  EXPECT_EQ(network.paid(Matrix{2, {10'00}, static_cast<int>(PlacementRule::breadth)}), (Paid{0, 30'00, 0, 0, 0}));
  EXPECT_EQ(network.paid(Matrix{2, {10'00}, static_cast<int>(PlacementRule::turns)}), (Paid{0, 10'00, 20'00, 0, 0}));
  network.sales[0] = 100'00;
  const Matrix strict{2, {10'00}, static_cast<int>(PlacementRule::breadth), 50'00, false};
  EXPECT_EQ(network.paid(strict)[0], 0);
  const Matrix compressed{2, {10'00}, static_cast<int>(PlacementRule::breadth), 50'00, true};
  EXPECT_EQ(network.paid(compressed)[0], 30'00);
}

TEST(Referral, HasACapAndAnEndForEachReferred) {
  Network network = chain(2, 0);
  network.sales = {0, 1'000'00};
  network.age = {9, 6};
  EXPECT_EQ(network.paid(Referral{{20'00, 10'00}, false, 0, 300'00, 0}), (Paid{30'00, 200'00}));
  EXPECT_EQ(network.paid(Referral{{20'00, 10'00}, true, 0, 300'00, 0}), (Paid{6'00, 200'00}));
  EXPECT_EQ(network.paid(Referral{{20'00, 10'00}, false, 0, 0, 7}), (Paid{100'00, 200'00}));
  EXPECT_EQ(network.paid(Referral{{20'00, 10'00}, false, 0, 0, 6}), (Paid{0, 200'00}));
}

TEST(FastStart, DoesNotRollUp) {
  // The recruiter has left: nobody takes her place, the second level stays with the second.
  Network network = chain(3, 0);
  network.sales[2] = 100'00;
  network.age = {9, 9, 0};
  network.present[1] = 0;
  const PlanResult result = network.result({{"fast", FastStart{{25'00, 10'00}, {}, 3, 0}}});
  EXPECT_EQ(result.components[0].pay, (Paid{10'00, 0, 0}));
  EXPECT_EQ(result.lost(Breakage::inactive), 25'00);
}

TEST(Generations, AreClosedByAnyLeaderOrByOnesOwnRank) {
  // Ranks 2, 1, 2 and a seller. Closed by any leader, 0's first generation is 1's group; by her own rank, 1 does not close it.
  Network network = chain(4, 0);
  network.sales = {0, 100'00, 200'00, 400'00};
  network.rank = {2, 1, 2, 0};
  EXPECT_EQ(network.paid(Generations{{10'00}, 1}), (Paid{10'00, 60'00, 0, 0}));
  // 0's group is herself and 1; 2's group of 600 is her first generation. 1 is paid on the groups of those of rank 1 or above.
  EXPECT_EQ(network.paid(Generations{{10'00}, 1, true}), (Paid{60'00, 60'00, 0, 0}));
}

TEST(Returns, TakeBackWhatWasPaidOnThemFromEverybodyAboveToo) {
  Network network = chain(2, 0);
  Plan plan = make_plan({{"back", Returns{}}, {"own", PersonalCommission{}}, {"line", Unilevel{{10'00}, 0}}});
  network.sales = {0, 100'00};
  EXPECT_EQ(pay_period(plan, network.period()).cash(2), (std::vector<Cents>{10'00, 20'00}));
  network.returns = {0, 150'00};
  EXPECT_EQ(pay_period(plan, network.period()).cash(2), (std::vector<Cents>{0, 0}));
  network.returns = {0, 0};  // 50 are still owed
  EXPECT_EQ(pay_period(plan, network.period()).cash(2), (std::vector<Cents>{5'00, 10'00}));
}

TEST(Returns, TakeTheirShareOfPoints) {
  // Half of the volume comes back, and half of the points with it: no longer active.
  Network network = chain(2, 0);
  network.sales = {100'00, 100'00};
  network.points = {50'00, 50'00};
  network.returns = {50'00, 0};
  const std::vector<ComponentSpec> plan{{"back", Returns{}}, {"line", Unilevel{{10'00}, 30'00}}};
  EXPECT_EQ(network.result(plan).paid(), 0);
  network.returns = {40'00, 0};
  EXPECT_EQ(network.result(plan).paid(), 10'00);
}

TEST(Points, ExpireOldestFirst) {
  // Redeemed from 25 on; points live two periods: the first 10 are gone by the third, and 20 more make 30.
  Plan plan = make_plan({{"points", PointsReward{10'00, 25'00, 2, 50'00}}});
  const auto pay = [&](Cents sales) { return pay_period(plan, Network{{nobody}, {1}, {sales}}.period()); };
  EXPECT_EQ(pay(100'00).paid(), 0);
  EXPECT_EQ(pay(100'00).paid(), 0);
  const PlanResult third = pay(0);
  EXPECT_EQ(third.paid(), 0);
  EXPECT_EQ(third.lost(Breakage::flushed), 10'00);
  const PlanResult fourth = pay(200'00);
  EXPECT_EQ(fourth.paid(), 30'00);
  EXPECT_EQ(fourth.components[0].cost, 15'00);
}

}  // namespace downline
