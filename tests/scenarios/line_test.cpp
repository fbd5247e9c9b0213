#include "scenarios/yaml/line.hpp"

#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

Scenario line_end(const char* name) { return load_scenario(name, {{"people", "20000"}, {"weeks", "26"}}); }

/// The same point, written as a scenario.
Scenario line_written(const std::string& at) {
  return parse_scenario("mix: {from: strategy-1, to: strategy-2, at: " + at + "}\n", "written", {}, {{"people", "20000"}, {"weeks", "26"}});
}

std::string line_refused(const Line& line) {
  try {
    (void)between(read(rich), read(rich, {{"entry.promise", "20"}}), line, 0.5);
  } catch (const Error& error) {
    return to_text(error.problems().front());
  }
  return "";
}

}  // namespace

TEST(Line, HoldsTheSamePointsAsAMixThatIsWritten) {
  const Scenario from = line_end("strategy-1"), to = line_end("strategy-2");
  for (const double at : {0.0, 0.25, 0.5, 1.0}) {
    const Scenario point = between(from, to, {}, at);
    EXPECT_EQ(everything(point.now), everything(line_written(std::to_string(at)).now)) << at;
    EXPECT_EQ(everything(point.before), everything(line_written(std::to_string(at)).before)) << at;
  }
}

TEST(Line, MovesOnlyTheLeversItNames) {
  const Scenario from = line_end("strategy-1"), to = line_end("strategy-2");
  const Scenario half = between(from, to, {{"training", "entry.kit_price"}, {}}, 0.5),
                 end = between(from, to, {{"training", "entry.kit_price"}, {}}, 1.0);
  EXPECT_EQ(value(half.now, "training.in_person_hours"), "8");
  EXPECT_EQ(value(half.now, "entry.kit_price"), "30");
  EXPECT_EQ(value(half.now, "entry.requirement"), value(from.now, "entry.requirement"));
  EXPECT_EQ(instances(end.now, "classes"), instances(from.now, "classes"));
  EXPECT_EQ(value(end.now, "training.in_person_hours"), value(to.now, "training.in_person_hours"));
  EXPECT_EQ(everything(end.before), everything(from.before));
}

TEST(Line, RefusesLeversAndChoicesThatDoNotExist) {
  EXPECT_NE(line_refused({{"entri"}, {}}).find("did you mean `entry`?"), std::string::npos);
  EXPECT_NE(line_refused({{"market"}, {}}).find("mixes nothing"), std::string::npos);
  EXPECT_NE(line_refused({{}, {{"leads.allocatio", true}}}).find("did you mean `leads.allocation`?"), std::string::npos);
}

TEST(Line, AsksForAChoiceWhereThereIsNothingBetween) {
  const Scenario from = read(rich), to = read("leads.allocation: activity\n" + rich.substr(0, rich.find("leads.allocation")) +
                                              rich.substr(rich.find("classes:")));
  try {
    (void)between(from, to, {}, 0.5);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(to_text(error.problems().front()).find("--choose leads.allocation=from"), std::string::npos);
  }
  EXPECT_EQ(value(between(from, to, {{}, {{"leads.allocation", true}}}, 0.5).now, "leads.allocation"), "activity");
}

TEST(Budgets, AreScaledUpToTheirBounds) {
  const Scenario half = between(line_end("strategy-1"), line_end("strategy-2"), {}, 0.5), triple = with_budgets(half, 3);
  EXPECT_EQ(value(triple.now, "leads.ads_budget"), "19500");
  EXPECT_EQ(value(triple.now, "training.in_person_hours"), "24");
  EXPECT_NEAR(triple.now.supports.digital, 0.9, 1e-12);
  EXPECT_EQ(value(with_budgets(half, 4).now, "supports.digital"), "1");
  EXPECT_EQ(value(with_budgets(half, 0).now, "events.budget"), "0");
  EXPECT_EQ(everything(with_budgets(half, 1).now), everything(half.now));
  EXPECT_TRUE(can_spend_more(half));
  EXPECT_FALSE(can_spend_more(with_budgets(half, 0)));
  EXPECT_EQ(everything(parse_scenario(triple.text, "again", {}).now), everything(triple.now)) << "its text is the scenario";
}

/// Every budget that is scaled exists in every scenario and is a lever that costs money.
TEST(Budgets, AreDeclaredLevers) {
  Scenario scenario = line_end("strategy-2");
  const Fields fields = scenario.now.fields();
  for (const std::string& path : scalable_budgets()) {
    ASSERT_NE(find(fields, path), nullptr) << path;
    EXPECT_EQ(find(fields, path)->group, Group::lever) << path;
  }
}

}  // namespace downline
