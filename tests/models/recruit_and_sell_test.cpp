#include <gtest/gtest.h>

#include "models/catalog.hpp"
#include "models/recruit_and_sell/world.hpp"

namespace downline {
namespace {

Parameters bare() {
  Parameters p;
  p.run.rules = static_cast<int>(Rules::recruit_and_sell);
  p.run.people = 20'000;
  p.run.weeks = 40;
  p.start.weeks_before = 0;
  p.start.members_per_100k = 1000;
  return p;
}

void week_of(rs::World& world, Week week) {
  world.flow = {};
  world.ledger.clear();
  contact(world, week);
  apply(world, week);
  order(world, week);
  pay(world);
  leave(world, week);
}

}  // namespace

/// What customers spent is what was sold, to the cent, and whoever sells has no seller of record.
TEST(RecruitAndSellWorld, BooksEveryCentToItsBuyer) {
  rs::World world(bare(), Luck(1, 0), Grain{});
  Cents sold = 0;
  for (Week week = 0; week < 40; ++week) {
    week_of(world, week);
    sold += world[Series::sales];
    Cents spent = 0;
    std::int64_t customers = 0;
    for (PersonId i = 0; i < world.people; ++i) {
      const rs::Buyer& buyer = world.buyers[i];
      spent += buyer.spent;
      customers += buyer.standing() == rs::Standing::customer;
      ASSERT_TRUE(buyer.standing() == rs::Standing::customer || buyer.seller_plus_one == 0);
    }
    ASSERT_EQ(spent, sold);
    ASSERT_EQ(customers, world.customers);
  }
  EXPECT_GT(sold, 0);
}

/// Sponsors of those present are present: recruits of leavers moved up.
TEST(RecruitAndSellWorld, MovesRecruitsOfLeaversUp) {
  rs::World world(bare(), Luck(2, 0), Grain{});
  for (Week week = 0; week < 40; ++week) {
    week_of(world, week);
    for (const MemberId m : world.sellers.here)
      ASSERT_TRUE(world.sellers.sponsor[m] == nobody || world.sellers.present[world.sellers.sponsor[m]] == 1);
  }
}

TEST(RecruitAndSellRules, RefuseWhatTheyDoNotRead) {
  EXPECT_TRUE(inconsistencies(bare()).empty());
  Parameters p = bare();
  p.entry.kit_price = 1;
  ASSERT_EQ(inconsistencies(p).size(), 1U);
  EXPECT_NE(inconsistencies(p)[0].problem.find("`entry.kit_price`"), std::string::npos);
  p = bare();
  p.classes.push_back({});
  EXPECT_EQ(inconsistencies(p).size(), 1U);
  p = bare();
  p.start.weeks_before = 1;
  EXPECT_EQ(inconsistencies(p).size(), 1U);
  p = bare();
  p.recruit_and_sell.rates = {};
  EXPECT_EQ(inconsistencies(p).size(), 1U);
}

TEST(RecruitAndSellRules, AreNotSetUnderOthers) {
  Parameters p;
  p.classes.push_back({});
  p.classes.back().name = "seller";
  ASSERT_TRUE(inconsistencies(p).empty());
  p.recruit_and_sell.quit = 0.5;
  ASSERT_EQ(inconsistencies(p).size(), 1U);
  EXPECT_NE(inconsistencies(p)[0].problem.find("`recruit_and_sell.quit`"), std::string::npos);
}

}  // namespace downline
