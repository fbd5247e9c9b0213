// Published worked examples of pay on the sales of others. Amounts are those printed, in cents.
#include <gtest/gtest.h>

#include "models/compensation/levels.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::chain;
using test::full_tree;
using test::Network;
using test::of_sponsors;

namespace {

using Paid = Amounts;

/// Top - A(6) - B(6) - C(4) - D(6) - E(0) - F(3) - G(6) - H; a title of 6 is paid to level 4, 5 to 3, 4 to 2, 3 to 1. H buys;
/// everybody but E is active (mlmsoftwaremanual.com, dynamic compression).
Paid compressed(Compression mode) {
  Network network = chain(9, 100'00);
  network.rank = {0, 6, 6, 4, 6, 0, 3, 6, 0};
  network.points.assign(9, 100'00);
  network.points[5] = network.points[0] = 0;
  network.sales.assign(9, 0);
  network.sales[8] = 100'00;
  std::vector<BasisPoints> rates;
  for (const int depth : {0, 0, 0, 1, 2, 3, 4})
    for (int level = 1; level <= 4; ++level) rates.push_back(level <= depth ? 5'00 : 0);
  return network.paid(Unilevel{rates, 50'00, static_cast<int>(mode), 4});
}

const Differential slabs{{0, 200'00, 600'00, 1'200'00, 2'400'00, 4'000'00, 7'000'00, 10'000'00},
                         {0, 3'00, 6'00, 9'00, 12'00, 15'00, 18'00, 21'00}};

}  // namespace

TEST(Compression, OffLetsEveryUplineUseUpALevel) {
  EXPECT_EQ(compressed(Compression::none), (Paid{0, 0, 0, 0, 5'00, 0, 0, 5'00, 0}));  // G at level 1, D at level 4
}
TEST(Compression, StandardSkipsTheInactiveOnly) {
  EXPECT_EQ(compressed(Compression::standard), (Paid{0, 0, 0, 0, 5'00, 0, 0, 5'00, 0}));  // G, D at level 3; F and C use up 2 and 4
}
TEST(Compression, DynamicOffersTheLevelToTheNextWhoIsPaidThatDeep) {
  EXPECT_EQ(compressed(Compression::dynamic), (Paid{0, 5'00, 5'00, 0, 5'00, 0, 0, 5'00, 0}));  // G, D, B, A
}
TEST(Compression, PassUpGoesToTheNextOfTheSameOrAHigherRate) {
  // Levels fall on 2, 1, 0; the inactive 1 would be paid 10 %: 0 has only 5, so nobody is; with 10 she takes it besides her own.
  Network network = chain(4, 0);
  network.points = {1, 0, 1, 1};
  network.sales[3] = 100'00;
  network.rank = {0, 1, 1, 1};
  const Unilevel terms{{5'00, 5'00, 5'00, 10'00, 10'00, 10'00}, 1, static_cast<int>(Compression::pass_up), 3};
  EXPECT_EQ(network.paid(terms), (Paid{5'00, 0, 10'00, 0}));
  network.rank[0] = 1;
  EXPECT_EQ(network.paid(terms), (Paid{20'00, 0, 10'00, 0}));
}

TEST(Unilevel, IgnoresTheUnqualifiedWhenCountingThreeLevelsOfFive) {
  // mycustomeradvantage.com: 5 % on three levels, the unqualified left out of the count.
  Network network = chain(5, 0);
  network.sales[4] = 100'00;
  network.points = {1, 1, 0, 1, 1};
  EXPECT_EQ(network.paid(Unilevel{{5'00, 5'00, 5'00}, 1, 1}), (Paid{5'00, 5'00, 0, 5'00, 0}));
}

TEST(Differential, PaysTwelvePercentOfLopezsGroup) {
  // Lopez v. Commissioner: 1 000 points, 2 500 of sales, 12 %: 300 before the bonuses of those below.
  Network network{{nobody}, {1}, {2'500'00}};
  network.points = {1'000'00};
  EXPECT_EQ(network.paid(Differential{{0, 1'000'00}, {3'00, 12'00}}), (Paid{300'00}));
}

TEST(Differential, PaysAmwayIndiasExample) {
  // Own 60 000; legs of 120 000, 120 000, 60 000 and 240 000 at 12, 12, 9 and 15 %; the group at 21 % (issuu.com/djatb).
  Network network{{nobody, 0, 0, 0, 0}, {1, 1, 1, 1, 1}, {60'000'00, 120'000'00, 120'000'00, 60'000'00, 240'000'00}};
  for (const Cents sales : network.sales) network.points.push_back(sales / 60);
  Differential terms = slabs;
  terms.from = {0, 200'00, 600'00, 1'000'00, 2'000'00, 4'000'00, 7'000'00, 10'000'00};
  EXPECT_EQ(network.paid(terms), (Paid{55'800'00, 14'400'00, 14'400'00, 5'400'00, 36'000'00}));
  const PlanResult whole_plan = network.result({{"margin", PersonalCommission{{0}, {20'00}}}, {"steps", terms}});
  EXPECT_EQ(whole_plan.cash(5)[0], 67'800'00);
}

TEST(Differential, PaysAmwayIndiasSmallExample) {
  // A group of 90 000 at 9 % less 6 % of 72 000 below leaves 3 780; with 20 % of 18 000 it is 7 380.
  const Network network{{nobody, 0}, {1, 1}, {18'000'00, 72'000'00}};
  const Differential terms{{0, 72'000'00, 90'000'00}, {3'00, 6'00, 9'00}};
  const PlanResult result = network.result({{"margin", PersonalCommission{{0}, {20'00}}}, {"steps", terms}});
  EXPECT_EQ(result.components[1].pay[0], 3'780'00);
  EXPECT_EQ(result.cash(2)[0], 7'380'00);
}

TEST(Differential, PaysTheChainOfTenFifteenNineteenTwentyOne) {
  // Ranks 10, 15, 19 and 21 % on 100: 10, 5, 4 and 2 from the bottom up (Nodelink's test).
  Network network = chain(4, 0);
  network.sales[3] = 100'00;
  network.rank = {3, 2, 1, 0};
  Differential terms{{}, {10'00, 15'00, 19'00, 21'00}, true};
  EXPECT_EQ(network.paid(terms), (Paid{2'00, 4'00, 5'00, 10'00}));
  // A recruit who outranks her sponsor leaves her nothing, and is paid once.
  network.rank = {0, 1, 3, 2};
  EXPECT_EQ(network.paid(terms), (Paid{0, 0, 2'00, 19'00}));
}

TEST(Differential, StepsStartExactlyOnTheirThresholds) {
  // From 200 points 3 %, from 10 000 21 % (amway.de, amway.co.uk).
  const auto rate = [](Cents points) { return Network{{nobody}, {1}, {points}}.paid(slabs)[0] * 100'00 / points; };
  const std::vector<std::pair<Cents, BasisPoints>> steps{{199'99, 0},       {200'00, 3'00},    {600'00, 6'00},
                                                         {1'200'00, 9'00},  {2'400'00, 12'00}, {4'000'00, 15'00},
                                                         {7'000'00, 18'00}, {9'999'99, 18'00}, {10'000'00, 21'00}};
  for (const auto& [points, percent] : steps) EXPECT_EQ(rate(points), percent) << points;
}

TEST(Breakaway, PaysLeadershipAndLeavesTheGroupOutAbove) {
  // 1 breaks away with 10 000; 0 has 4 000 of her own left, 15 %, and keeps 4 % of the group.
  const Network network{{nobody, 0}, {1, 1}, {4'000'00, 10'000'00}};
  Differential terms = slabs;
  terms.breakaway = true;
  terms.leader_from = 4'000'00;
  EXPECT_EQ(network.paid(terms), (Paid{600'00 + 400'00, 2'100'00}));
  // Below the floor leadership goes up, here to nobody.
  terms.leader_from = 4'000'01;
  const ComponentPay part = network.result({{"steps", terms}}).components[0];
  EXPECT_EQ(part.pay[0], 600'00);
  EXPECT_EQ(part.lost(Breakage::no_upline), 400'00);
}

TEST(Breakaway, LosesTwentyFivePercentOfTwoHundredForAMissedMinimum) {
  // A manager who misses 100 loses 25 % of 200: breakage (mlmatty.com).
  Network network{{nobody, 0}, {1, 1}, {99'00, 200'00}};
  const ComponentPay part = network.result({{"line", Unilevel{{25'00}, 100'00, 0}}}).components[0];
  EXPECT_EQ(part.pay[0], 0);
  EXPECT_EQ(part.lost(Breakage::inactive), 50'00);
}

TEST(Breakaway, TakesTheGuaranteeFromWhatTheLeaderReceives) {
  // 4 %, from the bottom up, and the shortfall out of what a leader receives (amwaywiki.com).
  // 2 breaks with 12 000 and sends 480 up; 1 breaks with 10 000 of her own, owes 4 % of 11 000 = 440, of which 400 are fresh.
  const Network network{{nobody, 0, 1}, {1, 1, 1}, {10'000'00, 10'000'00, 12'000'00}};
  Differential terms = slabs;
  terms.breakaway = true;
  terms.guarantee = 11'000'00;
  EXPECT_EQ(network.paid(terms), (Paid{2'100'00 + 440'00 - 40'00, 2'100'00 + 480'00 - 40'00, 2'520'00}));
}

TEST(Matching, PaysKuverasThreePercent) {
  // Mary and Susan earn 100, Larry, Sharon and Steve 200: 3 % is 24; a generation ends at each Global Executive (kuveraglobal.com).
  Network network = of_sponsors({nobody, 0, 1, 2, 3, 4, 5});
  network.sales = {0, 100'00, 100'00, 200'00, 200'00, 200'00, 500'00};
  network.rank = {2, 1, 1, 1, 1, 2, 1};
  network.points.assign(7, 0);
  Matching terms;
  terms.rates = {3'00};
  terms.generation_rank = 2;
  const PlanResult result = network.result({{"own", PersonalCommission{{0}, {100'00}}}, {"match", terms}});
  EXPECT_EQ(result.components[1].pay[0], 24'00);
}

TEST(Matching, PaysConnectAndNetReady) {
  // 20 % of 5 000 is 1 000; ten who earn 100 give 250, 500 and 1 000 at 25, 50 and 100 %.
  const auto matched = [](std::size_t recruits, Cents each, BasisPoints rate) {
    Network network = of_sponsors(std::vector<MemberId>(recruits + 1, 0));
    network.sponsor[0] = nobody;
    network.sales.assign(recruits + 1, each);
    network.sales[0] = 0;
    return network.result({{"own", PersonalCommission{{0}, {100'00}}}, {"match", Matching{"own", {rate}}}}).components[1].pay[0];
  };
  EXPECT_EQ(matched(1, 5'000'00, 20'00), 1'000'00);
  EXPECT_EQ(matched(10, 100'00, 25'00), 250'00);
  EXPECT_EQ(matched(10, 100'00, 50'00), 500'00);
  EXPECT_EQ(matched(10, 100'00, 100'00), 1'000'00);
}

TEST(Matching, CascadesFromTheBottomUp) {
  // C earns 21; B matches 20 %, 4.20; A matches 15 % of that, 0.63 (Nodelink's test).
  Network network = chain(3, 0);
  network.sales[2] = 21'00;
  network.rank = {0, 1, 0};
  Matching terms{"own", {15'00, 20'00}, 1};
  terms.cascading = true;
  const PlanResult result = network.result({{"own", PersonalCommission{{0}, {100'00}}}, {"match", terms}});
  EXPECT_EQ(result.components[1].pay, (Paid{63, 4'20, 0}));
}

TEST(Generations, PayRoyaltiesOnGroupsOfLeadersBelow) {
  // Leaders 0, 1 and 3; 2 and 4 sell in the groups of 1 and 3. 5 % of 1's group, 3 % of 3's.
  Network network = chain(5, 100'00);
  network.rank = {1, 1, 0, 1, 0};
  EXPECT_EQ(network.paid(Generations{{5'00, 3'00}}), (Paid{10'00 + 6'00, 10'00, 0, 0, 0}));
}

TEST(CompanyCap, CutsDownToAShareOfSalesAndAddsUp) {
  // A plan of at most 45 % that pays 35 % has 10 % of breakage (mlmatty.com).
  const Network network = full_tree(3, 3, 100'00);
  const std::vector<ComponentSpec> plan{
      {"own", PersonalCommission{{0}, {25'00}}}, {"line", Unilevel{{10'00, 10'00}, 0}}, {"cap", CompanyCap{35'00}}};
  const PlanResult result = network.result(plan);
  EXPECT_EQ(result.maximum(), 40 * 45'00);
  EXPECT_EQ(result.paid(), 40 * 35'00);
  EXPECT_EQ(result.maximum() - result.paid(), 40 * 10'00);
}

}  // namespace downline
