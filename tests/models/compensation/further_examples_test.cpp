// Published worked examples that ask for more than one rule: ranks that deepen, cycles by rank, carried legs, bonuses without a last
// level. Amounts are those printed, in cents; a misprint of a source is named and not copied.
#include <gtest/gtest.h>

#include "tests/models/compensation/network.hpp"

namespace downline {

using test::chain;
using test::full_tree;
using test::Network;
using test::of_sponsors;

TEST(RetailMargin, MakesAmwaysYear) {
  // Twelve months of 264 are 3 168 (readkong.com prints 3,166).
  Network network{{nobody}, {1}, {800'00}};
  network.points = {200'00};
  Plan plan = make_plan({{"margin", PersonalCommission{{0}, {30'00}, false, true}}, {"bonus", Differential{{0, 100'00}, {0, 3'00}}}});
  Cents year = 0;
  for (int month = 0; month < 12; ++month) year += pay_period(plan, network.period()).paid();
  EXPECT_EQ(year, 3'168'00);
}

TEST(Unilevel, OpensTheThirdLevelToFiveActiveRecruits) {
  // 5 % on two levels, on a third with five active on the front line (mycustomeradvantage.com).
  Network network = full_tree(5, 3, 100'00);
  const std::vector<ComponentSpec> plan{{"ranks", Ranks{{0}, {}, {5'00}, {}, {}, {}, {}, {}, 100'00}},
                                        {"line", Unilevel{{5'00, 5'00, 0, 5'00, 5'00, 5'00}, 0, 1, 3}}};
  EXPECT_EQ(network.result(plan).components[1].pay[0], (5 + 25 + 125) * 5'00);
  network.sales[1] = 99'99;  // four are active
  EXPECT_EQ(network.result(plan).components[1].pay[0], (5 + 25) * 5'00);
}

TEST(Binary, PaysBeachbodysCyclesByRank) {
  // A cycle of 200 and 100 pays 14, 16 and 18 to Emerald, Ruby and Diamond (ericburganfitness.com); of 260 and 200 remain 60 and 100,
  // which 140 and nothing more complete.
  for (const Cents cycle_pay : {14'00, 16'00, 18'00}) {
    Network network = of_sponsors({nobody, 0, 0});
    network.sales = {0, 260'00, 200'00};
    Binary terms;
    terms.unit = static_cast<int>(BinaryUnit::cycles);
    terms.cycle_pay = cycle_pay;
    Plan plan = make_plan({{"binary", terms}});
    EXPECT_EQ(pay_period(plan, network.period()).paid(), cycle_pay);
    network.sales = {0, 140'00, 0};
    EXPECT_EQ(pay_period(plan, network.period()).paid(), cycle_pay);
  }
}

TEST(Binary, CarriesAHundredOnTheSidesPublished) {
  // In the tree of seven B carries 100 right, A 100 left (mylistbuilders.com): 100 on the other side pays 10 each, and 100 on the same
  // side nothing.
  const auto next = [](Amounts sales) {
    Network network = of_sponsors({nobody, 0, 0, 1, 1, 2, 2});
    network.placement = network.sponsor;
    network.leg = {0, 0, 1, 0, 1, 0, 1};
    network.sales = {0, 100'00, 100'00, 100'00, 200'00, 100'00, 100'00};
    Plan plan = make_plan({{"binary", Binary{}}});
    static_cast<void>(pay_period(plan, network.period()));
    network.sales = std::move(sales);
    return pay_period(plan, network.period()).components[0].pay;
  };
  const Amounts left_of_b = next({0, 0, 0, 100'00, 0, 0, 0});
  EXPECT_EQ(left_of_b[1], 10'00);
  EXPECT_EQ(left_of_b[0], 0);
  const Amounts right_of_a = next({0, 0, 100'00, 0, 0, 0, 0});
  EXPECT_EQ(right_of_a[0], 10'00);
  EXPECT_EQ(right_of_a[1], 0);
}

TEST(PersonalCommission, PaysThirtyOnesSellerAQuarter) {
  // 25 % of a party of 215 (workfromhomewith31).
  EXPECT_EQ((Network{{nobody}, {1}, {215'00}}).paid(PersonalCommission{{0}, {25'00}}), (Amounts{53'75}));
}

TEST(Differential, PaysPuriumsInfinityUpToTheNextOfTheRank) {
  // 2 % without a last level, down to the next Green Diamond, here nine levels below (Purium).
  Network network = chain(12, 100'00);
  network.rank.assign(12, 0);
  network.rank[0] = network.rank[9] = 1;
  const Amounts pay = network.paid(Differential{{}, {0, 2'00}, true});
  EXPECT_EQ(pay[0], 9 * 2'00);  // her own and eight levels
  EXPECT_EQ(pay[9], 3 * 2'00);
}

TEST(Unilevel, SkipsHerbalifesInactiveSupervisors) {
  // 5 % royalty on three levels of active supervisors, from 500 points; inactive ones are passed over (user-n9bbwes.cld.bz).
  Network network = chain(6, 0);
  network.points.assign(6, 500'00);
  network.points[3] = 499'99;
  network.sales[5] = 1'000'00;
  EXPECT_EQ(network.paid(Unilevel{{5'00, 5'00, 5'00}, 500'00, 1}), (Amounts{0, 50'00, 50'00, 0, 50'00, 0}));
}

TEST(Pool, DividesAmwaysDiamondFundByUnits) {
  // A quarter of one per cent of the volume, a unit's value is the fund over all units (support.amway.com.au): of 4 000 000 the fund
  // is 10 000, of which units 1, 1 and 2 get 2 500, 2 500 and 5 000.
  Network network = of_sponsors({nobody, nobody, nobody, nobody});
  network.sales = {4'000'000'00, 0, 0, 0};
  network.rank = {0, 1, 1, 2};
  EXPECT_EQ(network.paid(Pool{25, 1, static_cast<int>(PoolShares::points), {1'00, 2'00}}), (Amounts{0, 2'500'00, 2'500'00, 5'000'00}));
}

TEST(CompanyCap, KeepsABinaryOfAFullTreeWithinItsShare) {
  // A plain 10 % binary pays the more the deeper the tree is: 60 % of the volume on a full one of 13 levels.
  const Network network = full_tree(2, 13, 100'00);
  const Cents volume = static_cast<Cents>(network.sponsor.size()) * 100'00;
  EXPECT_GT(network.result({{"binary", Binary{}}}).paid(), share_of(volume, 59'99));
  EXPECT_LE(network.result({{"binary", Binary{}}, {"cap", CompanyCap{45'00}}}).paid(), share_of(volume, 45'00));
}

}  // namespace downline
