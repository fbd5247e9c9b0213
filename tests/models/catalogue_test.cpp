#include <gtest/gtest.h>

#include <algorithm>

#include "models/catalogue/adoption.hpp"
#include "models/catalogue/items.hpp"
#include "tests/support/runs.hpp"

namespace downline {
namespace {

using test::Setting;
using test::total;

RunRecord run_catalogue(std::vector<Setting> settings) {
  // Nobody recommends: what friends send closes online.
  for (const Setting& s : {Setting{"people", "20000"}, {"weeks", "26"}, {"start.weeks_before", "8"}, {"talk.recommends", "0"}})
    settings.push_back(s);
  return test::run_once(test::levers("base/france", settings));
}

}  // namespace

TEST(Adoption, GoesFromSevenOverFifteenToTwentyTwoPercent) {
  const Adoption adoption;
  EXPECT_NEAR(adoption_share(adoption, -3), 0.07, 0.0005);
  EXPECT_NEAR(adoption_share(adoption, 0), 0.15, 1e-12);
  EXPECT_NEAR(adoption_share(adoption, 3), 0.22, 0.0005);
  EXPECT_EQ(adoption_share({0, 0, 0.3, 1}, 5), 0);
  EXPECT_EQ(adoption_share({0, 0.5, 0.3, 1}, 5), 0.3);
}

TEST(Adoption, MovesOrdersToTheShopInProportion) {
  const RunRecord closed = run_catalogue({{"adoption.open", "0"}});
  const RunRecord open = run_catalogue({{"adoption.open", "1"}});
  EXPECT_EQ(total(closed, Series::digital_orders), 0);
  const double share = static_cast<double>(total(open, Series::digital_orders)) / static_cast<double>(total(open, Series::orders));
  EXPECT_GT(share, 0.07);
  EXPECT_LT(share, 0.22);
  EXPECT_EQ(total(open, Series::crossed_orders), total(open, Series::digital_orders));
  EXPECT_EQ(total(run_catalogue({{"adoption.open", "1"}, {"mechanisms.adoption", "0"}}), Series::digital_orders), 0);
}

TEST(Catalogue, SellsNoItemOfTheTailInTheFieldAlone) {
  EXPECT_EQ(total(run_catalogue({}), Series::tail_orders), 0);
  EXPECT_GT(total(run_catalogue({{"adoption.open", "1"}}), Series::tail_orders), 0);
}

TEST(Catalogue, OrdersItemsByZipfsLaw) {
  const Popularity law = popularity(4, 1.0);  // 12, 6, 4 and 3 of 25
  ASSERT_EQ(law.upto.size(), 4U);
  EXPECT_NEAR(law.upto[0], 0.48, 1e-12);
  EXPECT_NEAR(law.upto[1], 0.72, 1e-12);
  EXPECT_EQ(item_ordered(law, 4, 0.0), 0U);
  EXPECT_EQ(item_ordered(law, 4, 0.5), 1U);
  EXPECT_EQ(item_ordered(law, 4, 0.999999), 3U);
  EXPECT_EQ(item_ordered(law, 2, 0.999999), 1U);  // scaled to the head
  EXPECT_EQ(item_ordered(law, 2, 0.66), 0U);
  EXPECT_EQ(item_ordered(law, 100, 0.9), 3U);
}

/// Wherever it begins to look it finds what a search of the whole law finds.
TEST(Catalogue, FindsAnItemFromItsGuess) {
  for (const double zipf : {0.0, 0.7, 1.0, 3.0}) {
    const Popularity law = popularity(500, zipf);
    for (const std::int64_t reach : {1, 2, 120, 499, 500, 9000})
      for (int i = 0; i < 2000; ++i) {
        const auto within = law.upto.first(static_cast<std::size_t>(std::min<std::int64_t>(reach, 500)));
        const double u = static_cast<double>(i) / 2000.0;
        const auto at = std::upper_bound(within.begin(), within.end() - 1, u * within.back());
        ASSERT_EQ(item_ordered(law, reach, u), static_cast<std::uint32_t>(at - within.begin())) << zipf << ' ' << reach << ' ' << u;
      }
  }
}

TEST(Catalogue, MakesOrdersOfTheTailLargerByItsLift) {
  const Setting open{"adoption.open", "1"};
  const RunRecord off = run_catalogue({open, {"mechanisms.tail", "0"}, {"catalogue.tail_lift", "1"}});
  const RunRecord none = run_catalogue({open, {"catalogue.tail_lift", "0"}});
  const RunRecord lifted = run_catalogue({open, {"catalogue.tail_lift", "0.5"}});
  EXPECT_EQ(total(off, Series::sales), total(none, Series::sales));
  EXPECT_GT(total(lifted, Series::sales), total(none, Series::sales));
}

}  // namespace downline
