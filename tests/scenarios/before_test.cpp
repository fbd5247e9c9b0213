#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

const std::string base = seller +
                         "entry: {fee: 5, kit_price: 70}\nmarket: {outside_wage: 12}\nmechanisms: {selection: 0.3}\nstart: {weeks_before: "
                         "10}\ncosts: {school: 100}\n";

class Before : public testing::Test {
 protected:
  Before() {
    folder.write("base.yaml", base);
    folder.write("other.yaml", seller +
                                   "entry: {fee: 9}\nmarket: {outside_wage: 20}\nmechanisms: {selection: 0.9}\nstart: {weeks_before: "
                                   "99}\ncosts: {school: 7}\nweeks: 9\n");
    folder.write("with-before.yaml", "extends: base.yaml\nbefore: {extends: other.yaml, entry: {paperwork_hours: 3}}\n");
  }
  Scenario load(const std::string& text, const std::vector<Override>& overrides = {}) const {
    return parse_scenario(text, "test", folder.path().string(), overrides);
  }
  Folder folder;
};

TEST_F(Before, IsTheSameAsNowWhenNothingIsSaidOfIt) {
  const Scenario scenario = load("extends: base.yaml\nentry: {fee: 6}\n");
  EXPECT_EQ(everything(scenario.before), everything(scenario.now));
}

TEST_F(Before, TakesLeversAndCostsOfAnotherScenarioButTheWorldOfNow) {
  const Scenario scenario = load("extends: base.yaml\nweeks: 30\nbefore: {extends: other.yaml}\n");
  EXPECT_EQ(value(scenario.before, "entry.fee"), "9");
  EXPECT_EQ(value(scenario.before, "entry.kit_price"), value(Parameters{}, "entry.kit_price"));
  EXPECT_EQ(value(scenario.before, "costs.school"), "7");
  EXPECT_EQ(value(scenario.before, "market.outside_wage"), "12");
  EXPECT_EQ(value(scenario.before, "mechanisms.selection"), "0.3");
  EXPECT_EQ(value(scenario.before, "start.weeks_before"), "10");
  EXPECT_EQ(value(scenario.before, "weeks"), "30");
}

TEST_F(Before, WithoutExtendsChangesWhatItNamesInTheSettingsOfNow) {
  const Scenario scenario = load("extends: base.yaml\nbefore: {entry: {fee: 1}}\nentry: {kit_price: 71}\n");
  EXPECT_EQ(value(scenario.before, "entry.fee"), "1");
  EXPECT_EQ(value(scenario.before, "entry.kit_price"), "71");
  EXPECT_EQ(value(scenario.now, "entry.fee"), "5");
}

TEST_F(Before, IsInheritedAndReplacedAsAWhole) {
  const Scenario heir = load("extends: with-before.yaml\n");
  EXPECT_EQ(value(heir.before, "entry.fee"), "9");
  EXPECT_EQ(value(heir.before, "entry.paperwork_hours"), "3");
  const Scenario replaced = load("extends: with-before.yaml\nbefore: {entry: {kit_price: 1}}\n");
  EXPECT_EQ(value(replaced.before, "entry.fee"), "5");
  EXPECT_EQ(value(replaced.before, "entry.paperwork_hours"), value(Parameters{}, "entry.paperwork_hours"));
  EXPECT_EQ(value(replaced.before, "entry.kit_price"), "1");
}

TEST_F(Before, MayHaveOtherClassesAndAnotherPlan) {
  const Scenario scenario = load(
      "extends: base.yaml\ncompensation: {a: {kind: unilevel}}\n"
      "before:\n  classes: {seller: null, agent: {share: 2}}\n  compensation: {b: {kind: personal}, a: null}\n");
  EXPECT_EQ(instances(scenario.before, "classes"), "agent");
  EXPECT_EQ(instances(scenario.before, "compensation"), "b");
  EXPECT_EQ(instances(scenario.now, "compensation"), "a");
}

TEST_F(Before, RefusesWhatBelongsToTheWorld) {
  for (const char* text :
       {"market: {outside_wage: 3}", "mechanisms: {selection: 0.5}", "weeks: 3", "seed: 1", "start: {weeks_before: 3}"}) {
    const std::vector<Problem> problems = problems_of(seller + "before: {" + std::string(text) + "}\n");
    ASSERT_EQ(problems.size(), 1u) << text;
    EXPECT_NE(problems[0].why.find("belongs to the world"), std::string::npos) << text;
    EXPECT_EQ(problems[0].place.line, 2) << text;
  }
}

TEST_F(Before, RefusesKeysThatAreNotForIt) {
  for (const char* text : {"title: x", "mix: {from: a, to: b, at: 1}", "before: {entry: {fee: 1}}"})
    EXPECT_NE(message_of(seller + "before: {" + std::string(text) + "}\n").find("in `before`"), std::string::npos) << text;
}

TEST_F(Before, SaysItsProblemsWithItsOwnPaths) {
  EXPECT_NE(message_of(seller + "before: {entry: {fee: -1}}\n").find("`before.entry.fee` is `-1`"), std::string::npos);
  EXPECT_NE(message_of(seller + "before: {entry: {fea: 1}}\n").find("did you mean `entry.fee`?"), std::string::npos);
}

TEST(Start, ReplacesTheWeeksBeforeAndWhoStandsAtTheStart) {
  const Scenario own = load_scenario("strategy-1"), launch = load_scenario("strategy-1", {}, "launch");
  const Scenario start = load_scenario("start/launch");
  EXPECT_EQ(value(launch.now, "start.members_per_100k"), value(start.now, "start.members_per_100k"));
  EXPECT_NE(value(launch.now, "start.members_per_100k"), value(own.now, "start.members_per_100k"));
  EXPECT_EQ(everything(launch.before), everything(start.now)) << "the world is the base's in both";
  EXPECT_EQ(value(launch.now, "leads.ads_budget"), value(own.now, "leads.ads_budget"));
}

TEST(Start, MayHaveOtherClassesAndIsWrittenOutWhole) {
  const Scenario scenario = load_scenario("strategy-2", {{"start.weeks_before", "9"}, {"before.entry.fee", "3"}}, "ambassador");
  EXPECT_EQ(instances(scenario.before, "classes"), "ambassador");
  EXPECT_EQ(instances(scenario.now, "classes"), "demonstrator");
  EXPECT_EQ(value(scenario.now, "start.weeks_before"), "9") << "what is set has the last word";
  EXPECT_EQ(value(scenario.before, "entry.fee"), "3");
  const Scenario again = read(resolved_yaml(scenario));
  EXPECT_EQ(everything(again.before), everything(scenario.before));
  EXPECT_EQ(everything(again.now), everything(scenario.now));
}

TEST(Start, CanBeNamedInAScenario) {
  const Scenario scenario = read("extends: strategy-1\nbefore: {extends: start/ambassador}\n");
  EXPECT_EQ(instances(scenario.before, "classes"), "ambassador");
  EXPECT_EQ(value(scenario.before, "channels.sharing"), value(load_scenario("start/ambassador").now, "channels.sharing"));
}

TEST(Start, HasToBeShipped) {
  EXPECT_EQ(shipped_starts(), (std::vector<std::string>{"ambassador", "classic", "launch"}));
  try {
    (void)load_scenario("strategy-1", {}, "lunch");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_NE(error.problems().front().why.find("launch"), std::string::npos);
  }
}

TEST(Collections, KeepTheOrderOfAppearanceThroughExtends) {
  const Folder folder;
  folder.write("base.yaml", "classes: {b: {share: 1}, a: {share: 2}}\n");
  const auto load = [&](const std::string& text) { return parse_scenario("extends: base.yaml\n" + text, "x", folder.path().string()); };
  EXPECT_EQ(instances(load("").now, "classes"), "b a");
  EXPECT_EQ(instances(load("classes: {a: {share: 3}}\n").now, "classes"), "b a");
  EXPECT_EQ(instances(load("classes: {c: {share: 3}}\n").now, "classes"), "b a c");
  EXPECT_EQ(instances(load("classes: {b: null, c: {}}\n").now, "classes"), "a c");
  EXPECT_EQ(instances(load("classes: {a: {}, b: {}}\n").now, "classes"), "a b");
  EXPECT_EQ(value(load("classes: {a: {}, b: {}}\n").now, "classes.a.share"), "2");
}

TEST(Collections, StartAnInstanceOfAnotherKindAfresh) {
  const Folder folder;
  folder.write("base.yaml", seller + "compensation: {x: {kind: unilevel, rates: [1%]}, y: {kind: personal}}\n");
  const auto load = [&](const std::string& text) { return parse_scenario("extends: base.yaml\n" + text, "x", folder.path().string()).now; };
  EXPECT_EQ(value(load("compensation: {x: {kind: unilevel}}\n"), "compensation.x.rates"), "[0.01]");
  const Parameters changed = load("compensation: {x: {kind: team_override}}\n");
  EXPECT_EQ(instances(changed, "compensation"), "x y");
  EXPECT_NE(value(changed, "compensation.x.active_recruits"), "none");
  EXPECT_NE(value(changed, "compensation.x.rates"), "[0.01]");
}

TEST(Collections, RefuseToRemoveAndSetTheSameInstance) {
  EXPECT_NE(message_of("classes: {a: {share: 1}, b: null}\nclasses.b.share: 2\n").find("removed and set"), std::string::npos);
}

}  // namespace
}  // namespace downline
