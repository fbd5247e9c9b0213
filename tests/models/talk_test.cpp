#include <gtest/gtest.h>

#include "models/catalog.hpp"
#include "models/talk/rules.hpp"
#include "tests/models/market.hpp"

namespace downline {
namespace {

using test::flow;
using test::market;
using test::orders;
using test::small_market;

std::size_t with_an_opinion(const State& state) {
  std::size_t n = 0;
  for (PersonId p = 0; p < 2000; ++p) n += state.people[p].opinion_units != 0;
  return n;
}

}  // namespace

TEST(WordOfMouth, ReachesAsManyAsTheSatisfiedAndTheDisappointedTell) {
  Parameters p = small_market();
  p.talk.satisfied_tells = 2;
  p.talk.dissatisfied_tells = 3;
  State state = market(p);
  orders(state, 150, 100);
  tell_others(state, 0);
  EXPECT_EQ(flow(state, Series::told_good), 200);
  EXPECT_EQ(flow(state, Series::told_bad), 150);
}

TEST(WordOfMouth, MovesAnOpinionByItsWeightAndHalfOfThatIsForgotten) {
  Parameters p = small_market();
  p.talk.dissatisfied_tells = 1;
  p.talk.bad = 0.5;
  State state = market(p);
  orders(state, 1, 0);
  tell_others(state, 0);
  ASSERT_EQ(with_an_opinion(state), 1U);
  for (PersonId person = 0; person < 2000; ++person) {
    if (state.people[person].opinion_units == 0) continue;
    EXPECT_DOUBLE_EQ(state.opinion(state.people[person], 0), -0.5);
    EXPECT_DOUBLE_EQ(state.opinion(state.people[person], static_cast<Week>(p.talk.opinion_weeks)), -0.25);
  }
}

TEST(WordOfMouth, TouchesNobodyWithoutItsMechanisms) {
  Parameters p = small_market();
  p.talk.dissatisfied_tells = p.talk.satisfied_tells = 3;
  p.mechanisms.positive_talk = p.mechanisms.negative_talk = 0;
  State state = market(p);
  orders(state, 100, 50);
  tell_others(state, 5);
  EXPECT_EQ(flow(state, Series::told_good), 150);
  EXPECT_EQ(with_an_opinion(state), 0U);
  for (PersonId person = 0; person < 2000; ++person) EXPECT_EQ(state.people[person].mood_week(), 0);
}

TEST(WordOfMouth, CancelsOnAverageAtTheBasesQuality) {
  const Parameters p;
  const double good = p.product.quality * p.talk.satisfied_tells * p.talk.good;
  const double bad = (1 - p.product.quality) * p.talk.dissatisfied_tells * p.talk.bad;
  EXPECT_NEAR(good, bad, 0.001);
}

TEST(Trust, GoesHalfOfItsWayInItsHalfLife) {
  Parameters p = small_market();
  p.brand.level = 0.9;
  State state = market(p);
  EXPECT_EQ(state.company.trust, 0.9) << "it starts at the brand's level";
  state.company.trust = 0.5;
  for (Week week = 0; week < p.talk.trust_weeks; ++week) move_trust(state, week);
  EXPECT_NEAR(state.company.trust, 0.7, 1e-12);
}

TEST(Trust, FallsWithDisappointingOrdersAndMakesEveryWayOfSellingHarder) {
  const Parameters p = small_market();
  State state = market(p);
  set_pitches(state, 0);
  const auto before = state.pitch;
  state.totals[Series::orders] = 100;
  state.totals.satisfied = 50;
  for (Week week = 0; week < 20; ++week) move_trust(state, week);
  EXPECT_LT(state.company.trust, p.brand.level);
  set_pitches(state, 20);
  for (std::size_t c = 0; c < channel_count; ++c) EXPECT_LT(state.pitch[c], before[c]);
}

TEST(Trust, CostsNothingAtTheUsualLevelAndTheFullSumAtOne) {
  Parameters p = small_market();
  State usual = market(p);
  move_trust(usual, 0);
  EXPECT_EQ(usual.ledger[Account::brand], 0);
  p.brand.level = 1;
  State best = market(p);
  move_trust(best, 0);
  EXPECT_EQ(best.ledger[Account::brand], best.a_week(p.brand.cost));
}

TEST(ThirdParty, TakesItsFeeOfOnlineSalesAndConvincesOnlineOnly) {
  Parameters p = small_market();
  State without = market(p);
  p.brand.third_party = 1;
  State with = market(p);
  with.totals.sales[static_cast<std::size_t>(Channel::shop)] = 1'000'00;
  with.totals.sales[static_cast<std::size_t>(Channel::party)] = 5'000'00;
  move_trust(with, 0);
  EXPECT_EQ(with.ledger[Account::brand], 30'00);
  set_pitches(without, 0);
  set_pitches(with, 0);
  for (std::size_t c = 0; c < channel_count; ++c)
    EXPECT_DOUBLE_EQ(with.pitch[c] - without.pitch[c], online_channel(static_cast<Channel>(c)) ? p.decision.third_party : 0.0);
}

TEST(Reviews, AverageWhatTheOrdersSaidAndFadeByHalfInHalfAYear) {
  Parameters p = small_market();
  p.programme.reviews = 1;
  State state = market(p);
  orders(state, 10, 8);
  write_reviews(state, 0);
  EXPECT_DOUBLE_EQ(state.company.reviews, 0.8);
  EXPECT_DOUBLE_EQ(state.company.review_count, 10.0);
  EXPECT_EQ(state.ledger[Account::content], 10 * p.programme.review_cost);
  state.made.clear();
  for (Week week = 1; week <= 26; ++week) write_reviews(state, week);
  EXPECT_NEAR(state.company.review_count, 5.0, 1e-9);
  EXPECT_DOUBLE_EQ(state.company.reviews, 0.8);
}

TEST(Reviews, CountForMoreTheMoreThereAreAndForNothingWithoutAny) {
  const Parameters p = small_market();
  State state = market(p);
  const auto lead = static_cast<std::size_t>(Channel::lead);
  state.company.reviews = 0.9;
  double last = p.decision.lead;
  for (const double count : {0.0, 4.0, 40.0}) {
    state.company.review_count = count;
    set_pitches(state, 0);
    // 200 of 100 000 people are 4 of 2 000.
    EXPECT_DOUBLE_EQ(state.pitch[lead], p.decision.lead + p.decision.reviews * (0.9 - p.decision.review_centre) * count / (count + 4.0));
    EXPECT_GE(state.pitch[lead], last);
    last = state.pitch[lead];
  }
}

TEST(Talk, WithoutItsMechanismsLeavesEveryOrderWhereItWas) {
  Parameters p = small_market();
  p.run.people = 20'000;
  p.start.members_per_100k = 500;
  p.talk.recommends = 0;
  p.mechanisms.positive_talk = p.mechanisms.negative_talk = 0;
  const auto orders_of = [](const Parameters& parameters) {
    const auto model = make_behaviour(parameters, parameters);
    const RunRecord record = run(*model, run_plan(parameters), 0);
    std::int64_t sum = 0;
    for (int week = 1; week <= record.weeks(); ++week) sum += record.at(Series::orders, week);
    return sum;
  };
  const std::int64_t quiet = orders_of(p);
  EXPECT_GT(quiet, 100);
  p.talk.satisfied_tells = p.talk.dissatisfied_tells = 5;
  EXPECT_EQ(orders_of(p), quiet);
}

}  // namespace downline
