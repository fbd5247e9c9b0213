#include "models/compensation/abuse.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace downline {
namespace {

Cents gain(const std::vector<ComponentSpec>& plan, Manoeuvre which) { return gains(plan).at(static_cast<std::size_t>(which)); }

}  // namespace

TEST(Abuse, FindsNothingInAPlainCommission) {
  const std::vector<Cents> found = gains({{"own", PersonalCommission{}}});
  for (const Manoeuvre m : {Manoeuvre::chain, Manoeuvre::stack, Manoeuvre::self_purchase, Manoeuvre::buy_rank, Manoeuvre::early_late})
    EXPECT_EQ(found[static_cast<std::size_t>(m)], 0) << manoeuvres()[static_cast<std::size_t>(m)].name;
}

TEST(Abuse, AChainOfAccountsMilksLevels) {
  // Levels without any condition pay each of her accounts on those below it: five accounts of 60 with 5 % more a level on 240,
  // 180, ... and her whole line a second time.
  const std::vector<ComponentSpec> open{{"levels", Unilevel{{5'00, 2'00}, 0, 1}}};
  EXPECT_GT(gain(open, Manoeuvre::chain), 0);
  // Asking every account for the sales of one ends it.
  EXPECT_EQ(gain({{"levels", Unilevel{{5'00, 2'00}, 300'00, 1}}}, Manoeuvre::chain), 0);
  // Differences of steps pay a chain what they pay one.
  EXPECT_LE(gain({{"steps", Differential{{0, 5'000'00}, {5'00, 10'00}}}}, Manoeuvre::chain), 10);
}

TEST(Abuse, StackingMilksABinary) { EXPECT_GT(gain({{"binary", Binary{}}}, Manoeuvre::stack), 0); }

TEST(Abuse, BuyingALittlePaysWhereActivityIsAskedFor) {
  const std::vector<ComponentSpec> levels{{"levels", Unilevel{{10'00, 10'00, 10'00}, 350'00, 0}}};
  EXPECT_GT(gain(levels, Manoeuvre::self_purchase), 0);
  EXPECT_EQ(gain({{"levels", Unilevel{{10'00, 10'00, 10'00}, 0, 0}}}, Manoeuvre::self_purchase), 0);
}

TEST(Abuse, ABoughtStepPaysOnTheWholeLine) {
  // 40 members below sell 12 000; from 14 000 the step is 30 instead of 5 %.
  EXPECT_GT(gain({{"steps", Differential{{0, 36'900'00}, {0, 20'00}}}}, Manoeuvre::buy_rank), 0);
  EXPECT_EQ(gain({{"steps", Differential{{0}, {20'00}}}}, Manoeuvre::buy_rank), 0);
}

TEST(Abuse, MovingOrdersPaysUnderTiersOnAllSales) {
  EXPECT_GT(gain({{"own", PersonalCommission{{0, 600'00}, {10'00, 30'00}}}}, Manoeuvre::early_late), 0);
}

TEST(Abuse, ReturningPaysUntilReturnsAreTakenBack) {
  const ComponentSpec own{"own", PersonalCommission{}};
  EXPECT_GT(gain({own}, Manoeuvre::buy_and_return), 0);
  // Taken off the sales of the next period, and of those after it, for which the player must stay.
  EXPECT_LT(gain({{"returned", Returns{}}, own}, Manoeuvre::buy_and_return), gain({own}, Manoeuvre::buy_and_return));
}

}  // namespace downline
