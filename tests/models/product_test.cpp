#include <gtest/gtest.h>

#include "models/purchase/attributes.hpp"
#include "models/talk/rewards.hpp"
#include "sim/core/math.hpp"
#include "tests/models/market.hpp"

namespace downline {
namespace {

using test::customer;
using test::market;
using test::small_market;

/// A product better than the base's in everything.
Parameters better() {
  Parameters p = small_market();
  p.product.warranty = 5;
  p.product.renewal = 5;
  p.product.exclusivity = 1;
  return p;
}

}  // namespace

TEST(Attributes, MakeNoDifferenceAtTheBaseOrWithoutTheMechanism) {
  Parameters off = better();
  off.mechanisms.product = 0;
  for (const Parameters& p : {small_market(), off}) {
    EXPECT_EQ(attributes_pitch(p, true), 0.0);
    EXPECT_EQ(attributes_pitch(p, false), 0.0);
    EXPECT_EQ(attributes_rate(p), 1.0);
    EXPECT_EQ(price_weight(p), p.decision.price);
  }
}

TEST(Attributes, WarrantyConvincesEverywhereAndExclusivityInPerson) {
  const Parameters p = better();
  const double warranty = 0.2 * math::log(2.0);
  EXPECT_DOUBLE_EQ(attributes_pitch(p, false), warranty);
  EXPECT_DOUBLE_EQ(attributes_pitch(p, true), warranty + 0.3 * 0.5);
}

TEST(Attributes, WhatCannotBeComparedIsComparedLess) {
  Parameters p = better();
  EXPECT_DOUBLE_EQ(price_weight(p), p.decision.price * (1 - 0.5 * 0.5));
  p.mechanisms.product = 5;
  p.decision.exclusive_price = 2;
  EXPECT_EQ(price_weight(p), 0.0) << "never turned round";
}

TEST(Attributes, RenewalMakesCustomersOrderOftenerWithinReason) {
  Parameters p = small_market();
  p.product.renewal = 5;
  State state = market(p);
  const Customer& c = customer(state, 1);
  EXPECT_NEAR(eagerness(state, c), math::pow(2.0, 0.1), 1e-12);
  state.now.product.renewal = 52;
  state.now.decision.renewal = 2;
  state.now.mechanisms.product = 5;
  EXPECT_EQ(eagerness(state, c), most_eagerness);
}

TEST(Attributes, CostWhatTheyHaveAboveTheBaseAndSaveNothingBelow) {
  State state = market(better());
  state.totals[Series::sales] = 10'000'00;
  post_attributes(state);
  EXPECT_EQ(state.ledger[Account::warranty], 3 * 50'00);  // three years at half a percent
  EXPECT_EQ(state.ledger[Account::renewal], state.a_week(3 * 5'000'00 + 10'000'00));
  Parameters poor = small_market();
  poor.product.renewal = poor.product.exclusivity = 0;
  State cheap = market(poor);
  cheap.totals[Series::sales] = 10'000'00;
  post_attributes(cheap);
  EXPECT_EQ(cheap.ledger[Account::warranty], 0);
  EXPECT_EQ(cheap.ledger[Account::renewal], 0);
}

}  // namespace downline
