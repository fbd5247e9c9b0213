// What each kind pays along each of the trees, in amounts worked out by hand.
#include <gtest/gtest.h>

#include "models/compensation/plan_tree.hpp"
#include "sim/engine/past_state.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::Network;
using test::of_sponsors;

namespace {

using Paid = Amounts;

/// What lies between 3 and 0: her sponsor is 2, 1 enrolled her, and she is placed below 0. 2 is sponsored by 1, enrolled by 0, placed
/// below 1.
Network three_trees(std::vector<Cents> sales) {
  Network network = of_sponsors({nobody, 0, 1, 2});
  network.enroller = {nobody, 0, 0, 1};
  network.placement = {nobody, 0, 1, 0};
  network.leg = {0, 0, 0, 1};
  network.sales.assign(sales.begin(), sales.end());
  return network;
}

/// `terms` along a tree.
template <class Terms>
Terms along(Terms terms, TreeName tree) {
  terms.tree = static_cast<int>(tree);
  return terms;
}

constexpr std::size_t room = 1U << 20U;  // bytes

Keeper::Walk columns_of(const Plan& plan) {
  return [&plan](StateColumns& columns) {
    for (const auto& component : plan) component->columns(columns);
  };
}

std::size_t bytes_kept(CompensationComponent& component) {
  return size_of(write_state([&](StateColumns& columns) { component.columns(columns); }, room).value());
}

}  // namespace

TEST(PlanTree, IsThatOfSponsorsUnlessChosenAndOfEnrolmentForMatches) {
  for (const int tree : {Unilevel{}.tree, TeamOverride{}.tree, Differential{}.tree, Generations{}.tree, Ranks{}.tree})
    EXPECT_EQ(tree, static_cast<int>(TreeName::sponsors));
  EXPECT_EQ(Matching{}.tree, static_cast<int>(TreeName::enrolment));
}

TEST(Unilevel, FollowsTheTreeChosen) {
  const Network network = three_trees({0, 0, 0, 100'00});
  const Unilevel level{{10'00}, 0, 0};
  EXPECT_EQ(network.paid(along(level, TreeName::sponsors)), (Paid{0, 0, 10'00, 0}));
  EXPECT_EQ(network.paid(along(level, TreeName::enrolment)), (Paid{0, 10'00, 0, 0}));
  EXPECT_EQ(network.paid(along(level, TreeName::placement)), (Paid{10'00, 0, 0, 0}));
}

TEST(TeamOverride, HasItsUnitInTheTreeChosenAndOwnRecruitsWhereverTheyArePlaced) {
  // Along sponsors 2 has 3 below her; by enrolment 1 has; placed below 0 are 1, 2 by way of her, and 3, of whom 0 enrolled 2.
  const TeamOverride unit{{100'00}, {10'00}, 1};
  const Network network = three_trees({0, 0, 50'00, 100'00});
  EXPECT_EQ(network.paid(along(unit, TreeName::sponsors)), (Paid{0, 0, 10'00, 0}));
  EXPECT_EQ(network.paid(along(unit, TreeName::enrolment)), (Paid{0, 10'00, 0, 0}));
  EXPECT_EQ(network.paid(along(unit, TreeName::placement)), (Paid{15'00, 0, 0, 0}));
  // The unit of 100 is 0's still, but the seller is a recruit of 1.
  EXPECT_EQ(three_trees({0, 0, 0, 100'00}).paid(along(unit, TreeName::placement)), (Paid{0, 0, 0, 0}));
}

TEST(Differential, HasItsGroupsInTheTreeChosen) {
  // Groups of 120 and more are on the step of 10 %. Sponsors: 2 has 160, 1 has 190. Enrolment: 1 has 130, 0 has 190. Places: 1 has 90,
  // 0 has 190.
  const Differential steps{{0, 120'00}, {0, 10'00}};
  const Network network = three_trees({0, 30'00, 60'00, 100'00});
  EXPECT_EQ(network.paid(along(steps, TreeName::sponsors)), (Paid{0, 3'00, 16'00, 0}));
  EXPECT_EQ(network.paid(along(steps, TreeName::enrolment)), (Paid{6'00, 13'00, 0, 0}));
  EXPECT_EQ(network.paid(along(steps, TreeName::placement)), (Paid{19'00, 0, 0, 0}));
}

TEST(Differential, ByRankGoesUpTheTreeChosen) {
  // Everybody but 3 has the rank for 10 %, and so keeps what is her own; 3's goes to the next above.
  const Differential slices{{}, {0, 10'00}, true};
  Network network = three_trees({0, 30'00, 60'00, 100'00});
  network.rank = {1, 1, 1, 0};
  EXPECT_EQ(network.paid(along(slices, TreeName::sponsors)), (Paid{0, 3'00, 16'00, 0}));
  EXPECT_EQ(network.paid(along(slices, TreeName::enrolment)), (Paid{0, 13'00, 6'00, 0}));
  EXPECT_EQ(network.paid(along(slices, TreeName::placement)), (Paid{10'00, 3'00, 6'00, 0}));
}

TEST(Generations, GoFromLeaderToLeaderOfTheTreeChosen) {
  Network network = three_trees({0, 0, 0, 100'00});
  network.rank = {1, 1, 1, 1};
  const Generations first{{10'00}, 1};
  EXPECT_EQ(network.paid(along(first, TreeName::sponsors)), (Paid{0, 0, 10'00, 0}));
  EXPECT_EQ(network.paid(along(first, TreeName::enrolment)), (Paid{0, 10'00, 0, 0}));
  EXPECT_EQ(network.paid(along(first, TreeName::placement)), (Paid{10'00, 0, 0, 0}));
}

TEST(Matching, FollowsTheTreeChosen) {
  const Network network = three_trees({0, 0, 0, 100'00});
  const auto match = [&](TreeName tree) {
    return network.result({{"own", PersonalCommission{}}, {"match", along(Matching{}, tree)}}).components[1].pay;
  };
  EXPECT_EQ(match(TreeName::sponsors), (Paid{0, 0, 2'00, 0}));
  EXPECT_EQ(match(TreeName::enrolment), (Paid{0, 2'00, 0, 0}));
  EXPECT_EQ(match(TreeName::placement), (Paid{2'00, 0, 0, 0}));
}

TEST(Ranks, HaveGroupsAndLegsInTheTreeChosenAndOwnRecruitsWhereverTheyArePlaced) {
  const Network network = three_trees({0, 0, 0, 100'00});
  const auto held = [&](const Ranks& terms, TreeName tree) { return network.result({{"ranks", along(terms, tree)}}).rank; };
  using Held = std::vector<std::uint8_t>;
  const Ranks group{{}, {100'00}, {}};
  EXPECT_EQ(held(group, TreeName::sponsors), (Held{1, 1, 1, 1}));
  EXPECT_EQ(held(group, TreeName::enrolment), (Held{1, 1, 0, 1}));
  EXPECT_EQ(held(group, TreeName::placement), (Held{1, 0, 0, 1}));
  // 3 has the first rank by what she sells; the second asks for a leg that contains it.
  const Ranks legs{{}, {100'00, 100'00}, {}, {0, 1'00}, {1'00, 1'00}};
  EXPECT_EQ(held(legs, TreeName::sponsors), (Held{2, 2, 2, 1}));
  EXPECT_EQ(held(legs, TreeName::enrolment), (Held{2, 2, 0, 1}));
  EXPECT_EQ(held(legs, TreeName::placement), (Held{2, 0, 0, 1}));
  // Whose recruit 3 is: of 2, who sponsors her, or of 1, who enrolled her.
  const Ranks front{{}, {}, {1'00}};
  EXPECT_EQ(held(front, TreeName::sponsors), (Held{0, 0, 1, 0}));
  EXPECT_EQ(held(front, TreeName::enrolment), (Held{0, 1, 0, 0}));
  EXPECT_EQ(held(front, TreeName::placement), (Held{0, 1, 0, 0}));
}

TEST(PlanTree, TakesTheSponsorWhereNobodyElseIsSaidToHaveEnrolled) {
  Network network = three_trees({0, 0, 0, 100'00});
  network.enroller.clear();
  EXPECT_EQ(network.paid(along(Unilevel{{10'00}, 0, 0}, TreeName::enrolment)), (Paid{0, 0, 10'00, 0}));
}

TEST(PlanTree, PlacesByTheWeakLegWhereTheNetworkDoesNotAndKeepsThePlaces) {
  // 0 enrolled all: 1 stands on her left, 2 on her right, 3 left again, below 1. Then 3 is said to be sponsored by 2, and 4 joins below 2.
  Network network = of_sponsors({nobody, 0, 0, 0});
  network.sales = {0, 0, 0, 100'00};
  const ComponentTerms line = along(Unilevel{{10'00}, 0, 0}, TreeName::placement);
  const std::vector<ComponentSpec> components{{"line", line}, {"again", line}};
  Plan plan = make_plan(components);
  for (const ComponentPay& component : pay_period(plan, network.period()).components) EXPECT_EQ(component.pay, (Paid{0, 10'00, 0, 0}));
  EXPECT_GT(bytes_kept(*plan[0]), bytes_kept(*plan[1])) << "the second found everybody placed";
  const auto kept = write_state(columns_of(plan), room);
  Plan resumed = make_plan(components);
  fill_state(kept.value(), columns_of(resumed));
  network = of_sponsors({nobody, 0, 0, 2, 2});
  network.sales = {0, 0, 0, 100'00, 30'00};
  for (Plan* const either : {&plan, &resumed})
    for (const ComponentPay& component : pay_period(*either, network.period()).components)
      EXPECT_EQ(component.pay, (Paid{0, 10'00, 3'00, 0, 0}));
}

TEST(PlanTree, IsNotThatOfABinaryWithARuleOfItsOwn) {
  // At the left edge 3 would stand below 2; by the weak leg she stands below 1.
  Network network = of_sponsors({nobody, 0, 0, 0});
  network.sales = {0, 0, 0, 100'00};
  const Binary left{1 + static_cast<int>(PlacementRule::left)};
  const PlanResult result = network.result({{"two", left}, {"line", along(Unilevel{{10'00}, 0, 0}, TreeName::placement)}});
  EXPECT_EQ(result.components[1].pay, (Paid{0, 10'00, 0, 0}));
}

TEST(PlanTree, IsStateOnlyWhereMembersArePlaced) {
  const auto kept = [](TreeName tree) {
    const Network network = three_trees({0, 0, 0, 100'00});
    std::size_t bytes = 0;
    for (const ComponentTerms& terms : std::vector<ComponentTerms>{along(Unilevel{}, tree), along(TeamOverride{}, tree),
                                                                   along(Differential{}, tree), along(Generations{}, tree)}) {
      Plan plan = make_plan({{"it", terms}});
      static_cast<void>(pay_period(plan, network.period()));
      bytes += bytes_kept(*plan[0]);
    }
    return bytes;
  };
  EXPECT_EQ(kept(TreeName::sponsors), 0U);
  EXPECT_EQ(kept(TreeName::enrolment), 0U);
  EXPECT_GT(kept(TreeName::placement), 0U);
}

}  // namespace downline
