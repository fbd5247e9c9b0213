#include <gtest/gtest.h>

#include "models/catalog.hpp"
#include "models/selling.hpp"
#include "tests/support/firm.hpp"

namespace downline {

using test::small_run;
using test::sum;

namespace {

void expect_same(const RunRecord& a, const RunRecord& b, Series s) {
  for (int week = 0; week <= a.weeks(); ++week) ASSERT_EQ(a.at(s, week), b.at(s, week)) << "week " << week;
}

}  // namespace

TEST(Recruiting, StopsInItsWeekAndNotBefore) {
  const RunRecord on = small_run({}), stops = small_run({{"joining.stops_week", "21"}});
  for (int week = 0; week <= 20; ++week) ASSERT_EQ(stops.at(Series::joins, week), on.at(Series::joins, week)) << "week " << week;
  for (int week = 21; week <= stops.weeks(); ++week) ASSERT_EQ(stops.at(Series::joins, week), 0) << "week " << week;
  EXPECT_GT(on.at(Series::members, on.weeks()), stops.at(Series::members, stops.weeks()));
}

TEST(SigningUpOnline, IsSavedPaperworkForItsPrice) {
  const RunRecord online = small_run(
      {{"entry.paperwork_hours", "10"}, {"entry.online_signup", "1"}, {"joining.online_saves", "0.75"}, {"entry.online_cost", "5200"}});
  const RunRecord shorter = small_run({{"entry.paperwork_hours", "2.5"}});
  expect_same(online, shorter, Series::joins);
  expect_same(online, shorter, Series::orders);
  // 20 EUR a week for 20 000 people.
  EXPECT_EQ(sum(online, Account::platform) - sum(shorter, Account::platform), 40 * 20'00);
}

TEST(Joining, ChargesEachNewcomerTheFeeAndTheKit) {
  const RunRecord run = small_run({{"entry.fee", "7"}, {"entry.kit_price", "60"}});
  EXPECT_GT(sum(run, Series::joins), 20);
  EXPECT_EQ(-sum(run, Account::kit_sales), sum(run, Series::joins) * 67'00);
}

TEST(TheShameOfAskingFriends, MakesNoDifferenceWhereAllSellToTheirCircleAsInTheBase) {
  expect_same(small_run({{"joining.awkward", "0"}}), small_run({{"joining.awkward", "5"}}), Series::joins);
}

TEST(TheShameOfAskingFriends, EasesWhereThereAreOtherWays) {
  const std::vector<test::Setting> leads{{"leads.ads_budget", "100"}, {"channels.lead", "1"}, {"joining.earn", "-3"}};
  auto with = [&](const char* awkward, const char* mechanism) {
    std::vector<test::Setting> settings = leads;
    settings.push_back({"joining.awkward", awkward});
    settings.push_back({"mechanisms.awkwardness", mechanism});
    return small_run(settings);
  };
  EXPECT_GT(sum(with("3", "1"), Series::joins), sum(with("0", "1"), Series::joins));
  expect_same(with("3", "0"), with("0", "0"), Series::joins);
}

TEST(Applicants, ThinkLessOfTheProductWhenTheyAreRefused) {
  const test::Levers l = test::levers("base/france", {{"people", "20000"},
                                                      {"weeks", "20"},
                                                      {"start.weeks_before", "0"},
                                                      {"start.members_per_100k", "1500"},
                                                      {"entry.requirement", "0.95"},
                                                      {"joining.offer_at_contact", "0.5"},
                                                      {"joining.refused_opinion", "2"}});
  DirectSelling behaviour(l.before, l.now);
  const RunRecord record = run(behaviour, run_plan(l.now), 0);
  ASSERT_GT(sum(record, Series::refusals), 20);
  double opinion = 0, refused = 0;
  for (PersonId p = 0; p < 20'000; ++p)
    if (const Person& person = behaviour.state().people[p]; person.refused_plus_one > 0) {
      opinion += behaviour.state().opinion(person, 20);
      ++refused;
    }
  EXPECT_LT(opinion / refused, -1.0) << "two, less what twenty weeks heal";
}

}  // namespace downline
