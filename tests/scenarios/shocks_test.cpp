#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

const std::string two_shocks = seller +
                               "weeks: 52\nshocks:\n"
                               "  scare: {kind: quality_incident, week: 10, weeks: 4, size: 30%}\n"
                               "  story: {kind: rumour, week: 20}\n";

}  // namespace

TEST(Shocks, AreReadByTheNamesThatTheScenarioGives) {
  const Scenario scenario = read(two_shocks);
  EXPECT_EQ(instances(scenario.now, "shocks"), "scare story");
  EXPECT_EQ(value(scenario.now, "shocks.scare.kind"), "quality_incident");
  EXPECT_EQ(value(scenario.now, "shocks.scare.size"), "0.3");
  EXPECT_EQ(value(scenario.now, "shocks.story.weeks"), "4");
}

TEST(Shocks, CanBeSetAndAddedFromTheCommandLine) {
  EXPECT_EQ(value(read(two_shocks, {{"shocks.scare.week", "12"}}).now, "shocks.scare.week"), "12");
  EXPECT_EQ(instances(read(seller, {{"shocks.scare.kind", "rumour"}}).now, "shocks"), "scare");
}

TEST(Shocks, AreRefusedWithASuggestionWhenTheyCannotBe) {
  EXPECT_NE(message_of(two_shocks, {{"shocks.scare.knd", "rumour"}}).find("did you mean `shocks.scare.kind`?"), std::string::npos);
  EXPECT_NE(message_of(two_shocks, {{"weeks", "15"}}).find("`shocks.story.week`"), std::string::npos);
  EXPECT_NE(message_of(two_shocks, {{"shocks.scare.kind", "quake"}}).find("quality_incident"), std::string::npos);
}

TEST(Shocks, SurviveBeingWrittenOut) {
  const Scenario scenario = read(two_shocks);
  const Scenario again = read(resolved_yaml(scenario));
  EXPECT_EQ(everything(again.now), everything(scenario.now));
}

}  // namespace downline
