#include <gtest/gtest.h>

#include "models/selling.hpp"
#include "tests/support/runs.hpp"

namespace downline {
namespace {

using test::Setting;

RunRecord run_platform(std::vector<Setting> settings) {
  for (const Setting& s : {Setting{"people", "20000"}, {"weeks", "26"}, {"start.weeks_before", "8"}, {"customers.returned", "0"}})
    settings.push_back(s);
  return test::run_once(test::levers("base/france", settings));
}

constexpr auto platform = static_cast<std::size_t>(Channel::platform);

}  // namespace

TEST(Platform, FeeIsExactlyThatShareOfTheOrdersItMatched) {
  // Nobody but the platform brings online orders, and all classes of the base close in the shop or online.
  const RunRecord record =
      run_platform({{"platform.requests", "2000"}, {"platform.fee", "0.25"}, {"channels.lead", "1"}, {"talk.recommends", "0"}});
  Cents fees = 0, sales = 0;
  std::int64_t orders = 0;
  for (std::size_t week = 0; week < record.ledger.size(); ++week) {
    fees -= record.ledger[week][static_cast<std::size_t>(Account::platform_fees)];
    for (const Channel c : {Channel::platform, Channel::shop}) {
      sales += record.sales_by_channel[week][static_cast<std::size_t>(c)];
      orders += record.orders_by_channel[week][static_cast<std::size_t>(c)];
    }
  }
  ASSERT_GT(orders, 20);
  EXPECT_LE(std::abs(fees - sales / 4), orders) << "each order rounded to the cent";
}

TEST(Platform, ChangesNothingWhereItsMechanismIsOff) {
  const std::vector<Setting> common{{"mechanisms.platform", "0"}, {"channels.lead", "0"}};
  auto with = common, without = common;
  with.push_back({"platform.requests", "1000"});
  without.push_back({"platform.requests", "0"});
  EXPECT_EQ(test::digest(run_platform(with)), test::digest(run_platform(without)));
}

TEST(Platform, GivesMoreToTheFewWhereRankingCounts) {
  const auto top = [](const char* ranking) {
    return run_platform({{"platform.requests", "4000"}, {"channels.lead", "1"}, {"platform.ranking", ranking}}).income.top_10_share;
  };
  EXPECT_GT(top("2"), top("0"));
}

}  // namespace downline
