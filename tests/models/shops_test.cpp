#include <gtest/gtest.h>

#include "models/sharing/online.hpp"
#include "tests/support/online_company.hpp"

namespace downline {
namespace {

using test::online_market;
using test::OnlineCompany;

Parameters with_shops(double mini_site, double widget) {
  Parameters p = online_market(1000);
  p.shops.mini_site = mini_site;
  p.shops.widget = widget;
  p.shops.fixed_cost = 0;
  p.shops.cost_each = 5'200'00;  // 100 EUR a week, so that the books count shops
  p.shops.visits = 100;
  return p;
}

/// Shops and visits of one week.
struct Week1 {
  double shops, visits;
};
Week1 open(const Parameters& p, double hours = 3.0) {
  OnlineCompany company(p, hours);
  open_shops(company.state, 0);
  return {static_cast<double>(company.state.ledger[Account::shops]) / 100'00, static_cast<double>(company.flow(Series::visits))};
}

}  // namespace

TEST(Shops, AreRunByTheirShareOfMembersWhoJoinedToEarn) {
  const auto sellers = static_cast<double>(OnlineCompany(with_shops(0, 0), 1.0).sellers());
  EXPECT_EQ(open(with_shops(0, 1)).shops, 0);
  EXPECT_EQ(open(with_shops(1, 0)).shops, sellers);
  EXPECT_NEAR(open(with_shops(0.5, 0)).shops, 0.5 * sellers, 20);
}

TEST(Shops, FadeWhenNobodyTendsThem) {
  EXPECT_EQ(open(with_shops(1, 1), 0.0).visits, 0);
  // Hours h count h / (h + 1): three give three quarters, one gives a half.
  EXPECT_NEAR(open(with_shops(1, 0), 1.0).visits / open(with_shops(1, 0), 3.0).visits, 2.0 / 3.0, 0.01);
}

TEST(Shops, ShowTheirWindowsToTheMembersOwnAudience) {
  Parameters p = with_shops(1, 1);
  p.shops.visits = 0;
  p.shops.click = 1;
  OnlineCompany company(p, 3.0);
  State& state = company.state;
  open_shops(state, 0);
  // Three quarters of a twentieth of the audience, a thousand followers and a few ties.
  EXPECT_NEAR(static_cast<double>(company.flow(Series::visits)) / static_cast<double>(company.sellers()), 0.75 * 0.05 * 1002, 1.0);
  ASSERT_GT(state.offers_shop.size(), 10U);
  state.offers_shop.each([&](const Offer& o) {
    EXPECT_EQ(o.channel, Channel::affiliate);
    bool hers = false;
    for (std::uint32_t k = 0; k < audience_of(state, o.member) && !hers; ++k) hers = audience_at(state, o.member, k, 0).person == o.person;
    EXPECT_TRUE(hers);
  });
}

TEST(Shops, AreVisitedByNobodyWithoutTheMechanism) {
  Parameters p = with_shops(1, 1);
  EXPECT_GT(open(p).visits, open(with_shops(1, 0)).visits);
  p.mechanisms.shops = 0;
  EXPECT_EQ(open(p).visits, 0);
}

TEST(Shops, AreVisitedByNoMorePeopleThanThereAre) {
  Parameters p = with_shops(1, 1);
  p.shops.visits = 10'000;
  p.mechanisms.shops = 5;
  EXPECT_LE(open(p).visits, 20'000);
  EXPECT_GT(open(p).visits, 19'000);
}

}  // namespace downline
