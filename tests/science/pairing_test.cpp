#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/runs.hpp"

// Common random numbers: the same people and the same luck under every scenario.

namespace downline {
namespace {

using test::digest;
using test::levers;
using test::run_once;

const std::vector<test::Setting> small{{"people", "100000"}, {"weeks", "52"}};

std::vector<test::Setting> with(std::vector<test::Setting> settings, const std::string& path, const std::string& value) {
  settings.push_back({path, value});
  return settings;
}

}  // namespace

TEST(Pairing, AScenarioAgainstItselfGivesTheSameRun) {
  for (const char* scenario : {"strategy-1", "strategy-2"})
    EXPECT_EQ(digest(run_once(levers(scenario, small))), digest(run_once(levers(scenario, small)))) << scenario;
}

TEST(Pairing, AParameterThatNothingUsesChangesNothing) {
  // No leads are bought under strategy-2, so neither their price nor who would get them matters.
  const std::uint64_t base = digest(run_once(levers("strategy-2", small)));
  EXPECT_EQ(base, digest(run_once(levers("strategy-2", with(small, "leads.click_price", "5")))));
  EXPECT_EQ(base, digest(run_once(levers("strategy-2", with(small, "leads.allocation", "sales")))));
}

TEST(Pairing, AParameterInUseChangesTheRun) {
  EXPECT_NE(digest(run_once(levers("strategy-2", small))), digest(run_once(levers("strategy-2", with(small, "entry.promise", "13")))));
}

TEST(Pairing, ReplicationsAndSeedsDiffer) {
  const auto base = levers("strategy-2", small);
  EXPECT_NE(digest(run_once(base, 0)), digest(run_once(base, 1)));
  EXPECT_NE(digest(run_once(base, 0)), digest(run_once(levers("strategy-2", with(small, "seed", "7")), 0)));
}

TEST(Pairing, TheWeeksBeforeAreTheSameUnderEveryScenario) {
  const RunRecord one = run_once(levers("strategy-1", small));
  const RunRecord two = run_once(levers("strategy-2", small));
  for (std::size_t s = 0; s < series_count; ++s) {
    if (static_cast<Series>(s) == Series::sellers || static_cast<Series>(s) == Series::ambassadors) continue;
    EXPECT_EQ(one.at(static_cast<Series>(s), 0), two.at(static_cast<Series>(s), 0)) << series()[s].name;
  }
}

TEST(Pairing, MoreWeeksLeaveTheFirstOnesUnchanged) {
  const RunRecord short_run = run_once(levers("strategy-2", small));
  const RunRecord long_run = run_once(levers("strategy-2", {{"people", "100000"}, {"weeks", "60"}}));
  for (int week = 0; week <= 52; ++week) EXPECT_EQ(short_run.at(Series::sales, week), long_run.at(Series::sales, week));
}

}  // namespace downline
