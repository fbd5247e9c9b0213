// Published worked examples of pay on one's own sales, newcomers and pools. Amounts are those printed, in cents.
#include <gtest/gtest.h>

#include <array>

#include "models/compensation/qualification.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::chain;
using test::Network;
using test::of_sponsors;

namespace {

Network one(Cents sales) { return {{nobody}, {1}, {sales}}; }
/// 0 <- 1 <- 2 ..., only the last sells.
Network line(std::size_t n, Cents sales) {
  Network network = chain(n, 0);
  network.sales.back() = sales;
  return network;
}

}  // namespace

TEST(RetailMargin, IsThirtyPercentOfWhatCustomersPay) {
  // Forever: 1 000 retail for 700 wholesale leaves 300 (abcdocz.com/doc/170770).
  Network network = one(1'200'00);
  network.customer_sales = {1'000'00};
  EXPECT_EQ(network.paid(PersonalCommission{{0}, {30'00}, false, true}), (Amounts{300'00}));
}

TEST(RetailMargin, AndBonusGiveAmwaysMonth) {
  // 100 points of 400 pay 120 of margin and 3 % of bonus, 132 together; 200 points of 800 pay 264 (readkong.com).
  const std::vector<ComponentSpec> plan{{"margin", PersonalCommission{{0}, {30'00}, false, true}},
                                        {"bonus", Differential{{0, 100'00}, {0, 3'00}}}};
  Network network = one(400'00);
  network.points = {100'00};
  EXPECT_EQ(network.result(plan).paid(), 132'00);
  network.sales = {800'00};
  network.points = {200'00};
  EXPECT_EQ(network.result(plan).paid(), 264'00);
}

TEST(PersonalCommission, PaysTenPercentOfCustomersSales) {
  // ByDesign Accelerate: 250 at 10 % is 25 (bydesign.com).
  EXPECT_EQ(one(250'00).paid(PersonalCommission{{0}, {10'00}}), (Amounts{25'00}));
}

TEST(Affiliate, PaysOneTier) {
  // capitaliz.io: 100 at 25 %.
  EXPECT_EQ(one(100'00).paid(Affiliate{25'00, 100'00, 0, 0}), (Amounts{25'00}));
}

TEST(Affiliate, PaysFifteenPercentFromADollarOn) {
  // iRoamly: 15 %, paid out from a dollar.
  const Affiliate terms{15'00, 100'00, 0, 1'00};
  EXPECT_EQ(one(6'63).paid(terms), (Amounts{0}));
  EXPECT_EQ(one(6'64).paid(terms), (Amounts{1'00}));
  EXPECT_EQ(one(40'00).paid(terms), (Amounts{6'00}));
}

TEST(Affiliate, CarriesWhatIsBelowTheLeastPayoutAndPaysItLater) {
  Plan plan = make_plan({{"affiliate", Affiliate{10'00, 100'00, 0, 30'00}}});
  const Network network = one(200'00);
  PlanResult first = pay_period(plan, network.period());
  EXPECT_EQ(first.paid(), 0);
  EXPECT_EQ(first.lost(Breakage::carried), 20'00);
  PlanResult second = pay_period(plan, network.period());
  EXPECT_EQ(second.paid(), 40'00);
  EXPECT_EQ(second.lost(Breakage::carried), -20'00);
}

TEST(Affiliate, PaysAfterTheDelayAndNotWhatWasReturned) {
  Plan plan = make_plan({{"affiliate", Affiliate{10'00, 80'00, 1, 0}}});
  EXPECT_EQ(pay_period(plan, one(100'00).period()).paid(), 0);
  EXPECT_EQ(pay_period(plan, one(0).period()).paid(), 8'00);
}

TEST(Referral, PaysSellerAndFourTiersFortyOfAHundred) {
  // 20, 10, 5, 3 and 2 % (help.aesthetixcrm.com/en/articles/1142); with two above, 20 + 10 + 5.
  const Referral terms{{20'00, 10'00, 5'00, 3'00, 2'00}};
  EXPECT_EQ(line(5, 100'00).paid(terms), (Amounts{2'00, 3'00, 5'00, 10'00, 20'00}));
  EXPECT_EQ(line(3, 100'00).paid(terms), (Amounts{5'00, 10'00, 20'00}));
}

TEST(Referral, GivesTheGrandSponsorThreeOfTwoHundred) {
  // Silver 20, 3 and 1.5 %, Gold 30, 5 and 3 % (ethosmax.com).
  EXPECT_EQ(line(3, 200'00).paid(Referral{}), (Amounts{3'00, 6'00, 40'00}));
  EXPECT_EQ(line(3, 200'00).paid(Referral{{30'00, 5'00, 3'00}}), (Amounts{6'00, 10'00, 60'00}));
}

TEST(Referral, PaysTenPercentForSixMonths) {
  // 10 % of what the referred pays, for six months (alwaysdata).
  Network network = line(2, 100'00);
  network.age = {9, 5};
  EXPECT_EQ(network.paid(Referral{{0, 10'00}, false, 0, 0, 6}), (Amounts{10'00, 0}));
  network.age = {9, 6};
  EXPECT_EQ(network.paid(Referral{{0, 10'00}, false, 0, 0, 6}), (Amounts{0, 0}));
}

TEST(Referral, IsOnTheOrderOrOnTheCommission) {
  // 1 000 at 10 %; 5 % above is 50 on the order, 5 on the commission (glamorgirlbeauty.com).
  EXPECT_EQ(line(2, 1'000'00).paid(Referral{{10'00, 5'00}, false}), (Amounts{50'00, 100'00}));
  EXPECT_EQ(line(2, 1'000'00).paid(Referral{{10'00, 5'00}, true}), (Amounts{5'00, 100'00}));
}

TEST(Split, SharesTwentyOverTwoUplinesByWeight) {
  // Weights 10 000 and 6 000 (referralTree): 12.50 and 7.50, where its own simulator rounds down to 13 and 7.
  std::array<Cents, 2> parts{};
  split(20'00, std::array<std::int64_t, 2>{10'000, 6'000}, parts);
  EXPECT_EQ(parts, (std::array<Cents, 2>{12'50, 7'50}));
}

TEST(HostReward, FollowsHilltopsTable) {
  // 10 % from 100, 15 from 300, 18 from 500, 20 from 1 000, at most 350, at least 3 orders (hilltopdesignshd.com).
  const HostReward terms{10'00, 100'00, {300'00, 500'00, 1'000'00}, {15'00, 18'00, 20'00}, 350'00, 3};
  const auto goods = [&](Cents sales, std::int64_t orders) { return host_benefit(terms, {sales, orders, 0}).free_goods; };
  EXPECT_EQ(goods(299'90, 3), 29'99);
  EXPECT_EQ(goods(300'00, 3), 45'00);
  EXPECT_EQ(goods(500'00, 3), 90'00);
  EXPECT_EQ(goods(1'000'00, 3), 200'00);
  EXPECT_EQ(goods(5'000'00, 3), 350'00);
  EXPECT_EQ(goods(1'000'00, 2), 0);
  EXPECT_EQ(goods(99'99, 3), 0);
}

TEST(HostReward, GivesThirtyOnesHostGoodsAndAnItemAtHalfPrice) {
  // 215 of sales: 21.50 and one half-price item (workfromhomewith31). A 20 product costs 5 (sylvina.com): at a quarter the
  // half price covers the item.
  HostReward terms{10'00, 200'00};
  terms.half_price_items = 1;
  terms.item_price = 20'00;
  terms.booking_gift = 4'00;
  terms.cost_ratio = 25'00;
  const HostBenefit benefit = host_benefit(terms, {215'00, 5, 2});
  EXPECT_EQ(benefit.free_goods, 21'50);
  EXPECT_EQ(benefit.half_price, 10'00);
  EXPECT_EQ(benefit.gifts, 8'00);
  EXPECT_EQ(benefit.company_cost, share_of(21'50 + 8'00, 25'00));
  terms.borne_by_seller = 100'00;
  EXPECT_EQ(host_benefit(terms, {215'00, 5, 2}).seller_cost, benefit.company_cost);
}

TEST(PartyPlan, PaysTheSellerOnHerOwnAndOnHerRecruits) {
  // 10 % of 1 000 and 5 % of a recruit's 800 are 140 (hybridmlm.io).
  const Network network{{nobody, 0}, {1, 1}, {1'000'00, 800'00}};
  const PlanResult result = network.result({{"own", PersonalCommission{{0}, {10'00}}}, {"line", Unilevel{{5'00}, 0}}});
  EXPECT_EQ(result.cash(2)[0], 140'00);
}

TEST(KitRepayment, TakesAQuarterOfTheCommissionUntilTheKitIsPaid) {
  // 20 % of a party of 400 is 80, a quarter of it goes to a kit of 190: after nine parties 180, the tenth pays the last 10
  // (party-plans.com).
  Plan plan = make_plan({{"own", PersonalCommission{}}, {"kit", KitRepayment{}}});
  const Network network = one(400'00);
  for (int party = 1; party <= 9; ++party) EXPECT_EQ(pay_period(plan, network.period()).paid(), 60'00);
  EXPECT_EQ(pay_period(plan, network.period()).paid(), 70'00);
  EXPECT_EQ(pay_period(plan, network.period()).paid(), 80'00);
}

TEST(FastStart, PaysYoungLivingsRecruitersUpToTheirCaps) {
  // 25 % up to 200, 10 % up to 80; a 100-point kit pays 25; 70 % of the volume is then gone (oilinspiredliving.com).
  const FastStart terms{{25'00, 10'00}, {200'00, 80'00}, 3, 70'00};
  Network network = line(3, 100'00);
  network.age = {9, 9, 0};
  EXPECT_EQ(network.paid(terms), (Amounts{10'00, 25'00, 0}));
  const PlanResult both = network.result({{"fast", terms}, {"line", Unilevel{{10'00}, 0}}});
  EXPECT_EQ(both.components[1].pay[1], 3'00);
  network.sales.back() = 2'000'00;
  EXPECT_EQ(network.paid(terms), (Amounts{80'00, 200'00, 0}));
  network.age.back() = 3;
  EXPECT_EQ(network.paid(terms), (Amounts{0, 0, 0}));
}

TEST(FastStart, AndTheStarterKitPayFiftyInYoungLivingsFirstMonth) {
  // 25 for the starter kit and 25 % of its 100 points are 50; only the second goes on after the first month (toniaandcolin.com).
  Network network = line(2, 100'00);
  network.age = {9, 0};
  const std::vector<ComponentSpec> plan{{"kit", RecruitBonus{25'00, static_cast<int>(BonusBase::kit)}},
                                        {"fast", FastStart{{25'00, 10'00}, {200'00, 80'00}, 3, 70'00}}};
  EXPECT_EQ(network.result(plan).cash(2)[0], 50'00);
  network.age = {9, 1};
  EXPECT_EQ(network.result(plan).cash(2)[0], 25'00);
}

TEST(FastStart, PaysDoTerrasThreeLevelsAndLeavesNothingForOthers) {
  // 20, 10 and 5 % for 60 days, no unilevel on these orders (doterra.com); DubLi: 10 % of 450 is 45.
  Network network = line(4, 100'00);
  network.age = {9, 9, 9, 0};
  const PlanResult result = network.result({{"fast", FastStart{{20'00, 10'00, 5'00}, {}, 2, 100'00}}, {"line", Unilevel{{10'00}, 0}}});
  EXPECT_EQ(result.components[0].pay, (Amounts{5'00, 10'00, 20'00, 0}));
  EXPECT_EQ(result.components[1].paid(), 0);
  Network recruit = line(2, 450'00);
  recruit.age = {9, 0};
  EXPECT_EQ(recruit.paid(FastStart{{10'00}, {}, 1, 0})[0], 45'00);
}

TEST(Pool, PaysYoungLivingsSharesByRank) {
  // 10 000 000 at 6.25 % over 5 000 shares is 125 a share, 750 for six (kingdomlfa.com).
  Network network;
  network.sponsor.assign(833 + 2, nobody);
  network.present.assign(835, 1);
  network.rank.assign(835, 6);
  network.rank[833] = network.rank[834] = 1;
  network.sales.assign(835, 0);
  network.sales[0] = 10'000'000'00;
  const Amounts pay = network.paid(Pool{6'25, 1, 1, {1'00, 2'00, 3'00, 4'00, 5'00, 6'00}});
  EXPECT_EQ(pay[0], 750'00);
  EXPECT_EQ(pay[834], 125'00);
}

TEST(Pool, IsAShareOfAllSales) {
  // NetReady: 1 % of 12 million is 120 000.
  Network network = one(12'000'000'00);
  network.rank = {1};
  EXPECT_EQ(network.paid(Pool{}), (Amounts{120'000'00}));
}

TEST(Points, CostAQuarterOfTheirFaceValue) {
  // A 20 product costs the company 5 (sylvina.com).
  const ComponentPay points = one(1'000'00).result({{"points", PointsReward{2'00, 20'00, 0, 25'00}}}).components[0];
  EXPECT_EQ(points.paid(), 20'00);
  EXPECT_EQ(points.cost, 5'00);
  EXPECT_FALSE(points.cash);
}

TEST(Trip, CountsOnePointADollarOverItsWindow) {
  // A point for each dollar that guests buy (Pampered Chef).
  Plan plan = make_plan({{"trip", Trip{1'000'00, 2, 500'00, 80'00, 60'00}}});
  EXPECT_EQ(pay_period(plan, one(600'00).period()).paid(), 0);
  const ComponentPay trip = pay_period(plan, one(400'00).period()).components[0];
  EXPECT_EQ(trip.paid(), 400'00);
  EXPECT_EQ(trip.cost, 240'00);
  EXPECT_EQ(pay_period(plan, one(600'00).period()).paid(), 0);
}

TEST(QualifiedLines, PutLegsTogetherUntilTheyReachTheirShare) {
  // Two and five lines (Nodelink's test).
  const std::vector<BasisPoints> shares{30'00, 20'00, 10'00, 5'00};
  EXPECT_EQ(qualified_lines({40, 25, 20, 10, 5}, shares), 2U);
  EXPECT_EQ(qualified_lines({10, 35, 20, 5, 30}, shares), 5U);
  EXPECT_EQ(qualified_lines({}, shares), 0U);
}

}  // namespace downline
