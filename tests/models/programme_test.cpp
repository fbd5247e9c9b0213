#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>

#include "models/talk/rewards.hpp"
#include "models/talk/rules.hpp"
#include "tests/models/market.hpp"

namespace downline {
namespace {

using test::customer;
using test::flow;
using test::market;
using test::orders;
using test::small_market;

/// People whom 300 satisfied customers send under these parameters, ascending.
std::vector<PersonId> sent(Parameters p) {
  p.talk.satisfied_tells = 5;
  State state = market(p);
  orders(state, 300, 300);
  tell_others(state, 0);
  std::vector<PersonId> people;
  for (const Offer& offer : state.offers_talk) {
    EXPECT_EQ(offer.channel, Channel::referral);
    EXPECT_LT(offer.referrer, 300U);
    EXPECT_GE(offer.person, 300U) << "customers are not sent";
    people.push_back(offer.person);
  }
  std::sort(people.begin(), people.end());
  return people;
}

/// How many each who gathered a group brings.
std::map<PersonId, std::int64_t> groups(const Parameters& p, Channel closed = Channel::shop) {
  State state = market(p);
  orders(state, 300, 0, closed);
  gather_groups(state, 0);
  std::map<PersonId, std::int64_t> size;
  for (const Offer& offer : state.offers_talk) ++size[offer.contact];
  return size;
}

}  // namespace

TEST(Referral, ARewardSendsMoreAndNobodyLessUnlessItsMechanismIsOff) {
  Parameters p = small_market();
  const std::vector<PersonId> unpaid = sent(p);
  p.programme.referral_reward = 40'00;
  const std::vector<PersonId> paid = sent(p);
  EXPECT_GT(unpaid.size(), 0U);
  EXPECT_GT(paid.size(), unpaid.size());
  EXPECT_TRUE(std::includes(paid.begin(), paid.end(), unpaid.begin(), unpaid.end()));
  p.mechanisms.referral = 0;
  EXPECT_EQ(sent(p), unpaid);
}

TEST(Referral, CostsTheRewardForEachSent) {
  Parameters p = small_market();
  p.programme.referral_reward = 12'50;
  State state = market(p);
  for (int i = 0; i < 3; ++i) reward_referrer(state, 7, 0);
  reward_referrer(state, nobody, 0);
  EXPECT_EQ(state.ledger[Account::referral_rewards], 3 * 12'50);
  EXPECT_EQ(state.ledger[Account::customers], -3 * 12'50);
  EXPECT_EQ(flow(state, Series::rewards), 3 * 12'50);
}

TEST(Referral, KeepsWhomAFriendSentWhileTheFriendIsACustomer) {
  State state = market(small_market());
  customer(state, 1);
  Customer& c = customer(state, 2);
  c.dropout = 0.5F;
  EXPECT_DOUBLE_EQ(dropout_chance(state, c), 0.5);
  c.referrer = 1;
  EXPECT_DOUBLE_EQ(dropout_chance(state, c), 0.5 * 0.75);
  customer(state, 1).due = std::numeric_limits<double>::infinity();
  EXPECT_DOUBLE_EQ(dropout_chance(state, state.customers[state.people[2].customer()]), 0.5);
}

TEST(Referral, IsAnsweredByWhoeverHasNotJoinedSince) {
  State state = market(small_market());
  state.offers_talk = {{5, nobody, 1, Channel::referral, 0, 1}, {6, nobody, 1, Channel::referral, 0, 1}};
  state.set_state(5, PersonState::member);
  decide_offers(state, 1);
  ASSERT_EQ(state.answered.size(), 1U);
  EXPECT_EQ(state.answered[0].person, 6U);
  EXPECT_TRUE(state.offers_talk.empty());
}

TEST(Points, AreNeverRedeemedBeyondWhatWasEarned) {
  Parameters p = small_market();
  p.programme.loyalty_rate = 5'00;
  State state = market(p);
  Customer& c = customer(state, 1);
  c.last_order = 0;
  earn_points(state, c, 100'00);
  EXPECT_EQ(redeem_points(state, c, 3'00, 1), 3'00);
  EXPECT_EQ(redeem_points(state, c, 50'00, 1), 2'00);
  EXPECT_EQ(redeem_points(state, c, 50'00, 1), 0);
  EXPECT_EQ(flow(state, Series::rewards), 5'00);
}

TEST(Points, LapseAndAreNotForMembers) {
  Parameters p = small_market();
  p.programme.loyalty_rate = 5'00;
  State state = market(p);
  Customer& c = customer(state, 1);
  c.last_order = 0;
  earn_points(state, c, 100'00);
  state.set_state(1, PersonState::member);
  EXPECT_EQ(redeem_points(state, c, 50'00, 1), 0);
  earn_points(state, c, 100'00);
  EXPECT_EQ(c.points, 500U);
  state.set_state(1, PersonState::customer);
  EXPECT_EQ(redeem_points(state, c, 50'00, static_cast<Week>(p.programme.points_weeks) + 1), 0);
  EXPECT_EQ(c.points, 0U);
}

TEST(Points, HoldCustomersAndMakeThemOrderOftenerUnlessTheMechanismIsOff) {
  Parameters p = small_market();
  p.programme.loyalty_rate = 5'00;
  p.programme.points_elsewhere = 1;
  State state = market(p);
  Customer& c = customer(state, 1);
  c.dropout = 0.5F;
  EXPECT_DOUBLE_EQ(dropout_chance(state, c), 0.5 * (1 - 0.1 * 1.5));
  EXPECT_DOUBLE_EQ(eagerness(state, c), 1 + 0.05 * 1.5);
  state.now.mechanisms.loyalty = 0;
  EXPECT_DOUBLE_EQ(dropout_chance(state, c), 0.5);
  EXPECT_DOUBLE_EQ(eagerness(state, c), 1.0);
}

TEST(Groups, NeedTheirLeastNumber) {
  Parameters p = small_market();
  p.programme.group_purchase = 1;
  p.programme.group_minimum = 4;
  const auto gathered = groups(p);
  EXPECT_GT(gathered.size(), 5U);
  EXPECT_LT(gathered.size(), 300U);
  for (const auto& [who, friends] : gathered) EXPECT_TRUE(friends >= 3 && friends <= p.programme.group_asked) << who;
}

TEST(Groups, AreGatheredOnlineByWhoWasNotInOneAndByNobodyWithoutTheMechanism) {
  Parameters p = small_market();
  p.programme.group_purchase = 1;
  EXPECT_TRUE(groups(p, Channel::party).empty());
  State state = market(p);
  orders(state, 300, 0, Channel::shop);
  for (PersonId person = 0; person < 300; ++person) state.answered.push_back({person, nobody, 999, Channel::group});
  gather_groups(state, 0);
  EXPECT_TRUE(state.offers_talk.empty());
  p.mechanisms.group_purchase = 0;
  EXPECT_TRUE(groups(p).empty());
}

}  // namespace downline
