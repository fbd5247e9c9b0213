#include <gtest/gtest.h>

#include "models/sharing/online.hpp"
#include "tests/support/online_company.hpp"

// Posts to ties and followers: reach is one thing, conversion another.

namespace downline {
namespace {

using test::online_market;
using test::OnlineCompany;

/// What five weeks of sharing bring.
struct Harvest {
  double posts = 0, views = 0, offers = 0, cost = 0;
  std::vector<std::size_t> by_content = std::vector<std::size_t>(content_count + 1, 0);
};

Harvest share(const Parameters& p, double hours = 5.0) {
  OnlineCompany company(p, hours);
  Harvest all;
  for (Week week = 0; week < 5; ++week) {
    share_posts(company.state, week);
    company.state.offers_sharing.each([&](const Offer& o) { ++all.by_content[o.content]; });
    all.offers += static_cast<double>(company.state.offers_sharing.size());
  }
  all.posts = static_cast<double>(company.flow(Series::posts));
  all.views = static_cast<double>(company.flow(Series::views));
  all.cost = static_cast<double>(company.state.ledger[Account::content]);
  return all;
}

}  // namespace

TEST(Sharing, SellsNothingToThirtyFiveThousandFollowersOfWhoDoesNotPost) {
  Parameters p = online_market(35'000);
  p.run.people = 100'000;
  p.content.boost_budget = 52'000'00;
  const Harvest silent = share(p, 0.0);
  EXPECT_EQ(silent.posts + silent.views + silent.offers + silent.cost, 0);
  EXPECT_GT(share(p, 5.0).offers, 100);
}

TEST(Sharing, DoublesViewsButNotConversionWithTheFollowers) {
  Parameters p = online_market(1000);
  p.sharing.engagement = 0.08;
  p.sharing.engagement_fall = 0.0;
  const Harvest one = share(p);
  p.market.followers_median = 2000;
  const Harvest two = share(p);
  ASSERT_GT(one.offers, 500);
  EXPECT_EQ(one.posts, two.posts);
  EXPECT_NEAR(two.views / one.views, 2.0, 0.02);
  EXPECT_NEAR(two.offers / two.views, one.offers / one.views, 0.1 * one.offers / one.views);
}

TEST(Sharing, ReachesFewerEveryYear) {
  Parameters p = online_market(1000);
  p.sharing.engagement = 0.2;
  p.sharing.organic_decline = 0.5;
  OnlineCompany company(p, 5.0);
  share_posts(company.state, 0);
  const auto now = static_cast<double>(company.flow(Series::views));
  company.state.totals = {};
  share_posts(company.state, 52);
  EXPECT_NEAR(static_cast<double>(company.flow(Series::views)) / now, 0.5, 0.02);
}

TEST(Sharing, ReachesNobodyTwiceOver) {
  Parameters p = online_market(50);
  p.sharing.organic = p.sharing.engagement = 1.0;
  p.sharing.content_weight = 5.0;
  OnlineCompany company(p, 5.0);
  double audience = 0;
  for (const MemberId m : company.state.members.here) audience += company.state.members.seller[m] * audience_of(company.state, m);
  share_posts(company.state, 0);
  EXPECT_NEAR(static_cast<double>(company.flow(Series::views)), audience, 0.02 * audience);
  p.market.followers_median = 5000;
  OnlineCompany famous(p, 5.0);
  share_posts(famous.state, 0);
  EXPECT_NEAR(static_cast<double>(famous.flow(Series::views)), 20'000.0, 100.0) << "everybody";
}

TEST(Sharing, IsLookedAtMoreWithBetterContentUnlessTheMechanismIsOff) {
  Parameters poor = online_market(500), good = poor;
  good.supports.digital = good.content.plan = 1.0;
  EXPECT_NEAR(share(good).views / share(poor).views, math::exp(0.5), 0.05);
  poor.mechanisms.content = good.mechanisms.content = 0;
  EXPECT_EQ(share(good).views, share(poor).views);
}

TEST(Sharing, TellsWhatThePostShowed) {
  Parameters p = online_market(500);
  p.sharing.engagement = 0.2;
  p.content.demonstration_share = 1;
  const Harvest shown = share(p);
  EXPECT_GT(shown.offers, 0);
  EXPECT_EQ(shown.by_content[1], shown.offers);
  p.content.demonstration_share = 0;
  p.content.offer_share = 1;
  const Harvest offered = share(p);
  EXPECT_EQ(offered.by_content[2], offered.offers);
  p.sharing.offer_pull = 0;
  EXPECT_GT(offered.offers, share(p).offers);
}

TEST(Sharing, CreditsTheMemberWhoMayNotCloseOnline) {
  Parameters p = online_market(500);
  p.sharing.engagement = 0.2;
  ASSERT_EQ(static_cast<Status>(p.classes[0].status), Status::vdi);
  OnlineCompany company(p, 5.0);
  State& state = company.state;
  share_posts(state, 0);
  decide_offers(state, 0);
  std::vector<Offer> prospects;
  for (const Offer& o : state.answered)
    if (state.state_of(o.person) == PersonState::prospect) prospects.push_back(o);
  ASSERT_GT(prospects.size(), 50U);
  take_orders(state, 0);
  for (const Offer& o : prospects) {
    EXPECT_EQ(state.customers[state.people[o.person].customer()].seller, o.member);
    EXPECT_GT(state.members.period_sales[o.member], 0);
  }
}

TEST(PaidReach, CostsWhatItBuysAndOnlyGetsDearer) {
  Parameters p = online_market(500);
  p.sharing.organic = 0;  // nothing is reached for nothing
  p.sharing.view_price = 0.1;
  p.content.boost_budget = p.leads.saturation;
  const Harvest one = share(p);
  EXPECT_NEAR(one.cost, 5.0 * 600'00 / 5, 5.0) << "five weeks of 600 EUR per 100 000 people, of whom there are 20 000";
  EXPECT_NEAR(one.views, one.cost / 100.0 / p.sharing.view_price / 2.0, 150.0) << "at double the price";
  p.content.boost_budget *= 2;
  EXPECT_LT(share(p).views, 1.5 * one.views);
  p.mechanisms.saturation = 0;
  const Harvest steady = share(p);
  EXPECT_NEAR(steady.views, steady.cost / 100.0 / p.sharing.view_price, 150.0);
}

TEST(Followers, HaveTheirMedianAndAreTruncated) {
  Market market;
  const Traits wide(Luck(1, 0), market, 1'000'000);
  market.followers_most = 150;
  const Traits narrow(Luck(1, 0), market, 1'000'000);
  const Traits village(Luck(1, 0), Market{}, 40);
  int below = 0, below_narrow = 0;
  for (PersonId person = 0; person < 10'000; ++person) {
    below += wide.followers(person) < 150;
    EXPECT_LE(wide.followers(person), 35'000.0);
    // The lower half of the law, rescaled: its median is the lower quartile, 150 e^(-0.6745 * 1.2).
    EXPECT_LE(narrow.followers(person), 150.0);
    below_narrow += narrow.followers(person) < 66.77;
    EXPECT_LE(village.followers(person), 20.0);
  }
  EXPECT_NEAR(below, 5000, 250);
  EXPECT_NEAR(below_narrow, 5000, 250);
}

}  // namespace downline
