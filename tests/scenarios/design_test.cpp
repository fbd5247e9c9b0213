#include "scenarios/yaml/design.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

const std::string strategy_1 = "scenario: strategy-1\n";

SweepDesign design_of(const std::string& text, const std::vector<Override>& overrides = {}) {
  return parse_design(text, "test", "", overrides);
}

/// Values of one axis over the points, joined by blanks.
std::string values(const SweepDesign& design, std::size_t axis = 0) {
  std::string all;
  for (const SweepPoint& point : design.points) all += (all.empty() ? "" : " ") + point.values[axis];
  return all;
}

std::string refusal(const std::string& text, const std::vector<Override>& overrides = {}) {
  try {
    (void)design_of(text, overrides);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::scenario);
    return error.what();
  }
  ADD_FAILURE() << "accepted: " << text;
  return {};
}

std::vector<std::string> keys(const SweepDesign& design) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < design.rows(); ++i) all.push_back(design.row(i).key);
  return all;
}

}  // namespace

TEST(Design, OfAGridHoldsEveryCombinationInEveryScenarioAndStart) {
  const SweepDesign design = design_of(
      "scenario: [strategy-1, strategy-2]\nstart: [classic, launch]\nset: {people: 5000}\n"
      "parameters: {entry.kit_price: [0, 30], entry: {requirement: [0, 25%, 50%]}}\n");
  EXPECT_EQ(design.points.size(), 6U);
  EXPECT_EQ(design.rows(), 24U);
  const SweepRow row = design.row(23);
  EXPECT_EQ(row.key, "strategy-2 start=launch entry.kit_price=30 entry.requirement=0.5 people=5000");
  EXPECT_EQ(row.point, 5U);
  EXPECT_EQ(row.scenario, 1U);
  const std::vector<std::string> all = keys(design);
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 24U);
  Scenario scenario = load_scenario(design.scenarios[row.scenario].reference, row.overrides, row.start);
  EXPECT_EQ(value(scenario.now, "entry.kit_price"), "30");
  EXPECT_EQ(value(scenario.now, "people"), "5000");
}

TEST(Design, MeetsTheEndOfStepsExactlyOnce) {
  EXPECT_EQ(values(design_of(strategy_1 + "parameters: {mechanisms.selection: {from: 0, to: 1, step: 0.1}}")),
            "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1");
  EXPECT_EQ(values(design_of(strategy_1 + "parameters: {entry.requirement: {from: 10%, to: 40%, step: 15%}}")), "0.1 0.25 0.4");
  EXPECT_EQ(values(design_of(strategy_1 + "parameters: {mechanisms.kappa: {from: 0.01, to: 1, count: 3, scale: log}}")), "0.01 0.1 1");
  EXPECT_EQ(values(design_of(strategy_1 + "parameters: {entry.kit_price: {from: 0, to: 1, count: 4}}")), "0 0.33 0.67 1");
}

TEST(Design, ZipsListsAndTakesPointsAsTheyAre) {
  const SweepDesign zip = design_of(strategy_1 + "method: zip\nparameters: {entry.kit_price: [0, 30], entry.requirement: [0, 50%]}");
  EXPECT_EQ(values(zip, 0), "0 30");
  EXPECT_EQ(values(zip, 1), "0 0.5");
  const SweepDesign list =
      design_of(strategy_1 + "method: list\npoints:\n  - {entry.kit_price: 3, entry.fee: 1}\n  - {entry: {fee: 2, kit_price: 3}}\n");
  EXPECT_EQ(values(list, 0), "3 3");
  EXPECT_EQ(values(list, 1), "1 2");
}

TEST(Design, LeavesOutWhatTheConstraintsForbid) {
  const std::string axes =
      "parameters:\n  mechanisms.selection: {from: 0, to: 1, step: 0.1}\n  mechanisms.training: {from: 0, to: 1, step: 0.1}\n";
  const SweepDesign sum = design_of(strategy_1 + axes + "constraints: mechanisms.selection + mechanisms.training <= 1");
  EXPECT_EQ(sum.points.size(), 66U);  // 0.1 + 0.2 against 0.3 included: equal but for rounding is equal
  EXPECT_EQ(sum.left_out, 55U);
  EXPECT_EQ(design_of(strategy_1 + axes + "constraints: [mechanisms.selection < mechanisms.training]").points.size(), 55U);
  EXPECT_EQ(design_of(strategy_1 + axes + "constraints: [2 * mechanisms.selection - 1 >= mechanisms.training, mechanisms.training > 50%]")
                .points.size(),
            9U);
}

TEST(Design, ReplacesForbiddenPointsOfASequence) {
  const std::string rest =
      "parameters: {mechanisms.selection: {from: 0, to: 1}, mechanisms.training: {from: 0, to: 1}}\n"
      "constraints: mechanisms.selection + mechanisms.training <= 1\n";
  const SweepDesign sobol = design_of(strategy_1 + "method: sobol\npoints: 40\n" + rest);
  EXPECT_EQ(sobol.points.size(), 40U);
  EXPECT_GT(sobol.left_out, 10U);
  const SweepDesign morris = design_of(strategy_1 + "method: morris\ntrajectories: 5\n" + rest);
  EXPECT_EQ(morris.points.size(), 15U);
  for (const SweepPoint& point : morris.points) EXPECT_LE(std::stod(point.values[0]) + std::stod(point.values[1]), 1 + 1e-9);
}

TEST(Design, SpreadsSamplesOverRangesRatiosWholeNumbersAndChoices) {
  const SweepDesign design = design_of(
      strategy_1 +
      "method: lhs\npoints: 60\nparameters:\n  mechanisms.kappa: {from: 0.01, to: 1, scale: log}\n"
      "  mechanisms.selection: {from: 0.2, to: 0.4}\n  leads.allocation: [equal, activity, sales]\n  weeks: {from: 10, to: 12}\n");
  std::vector<int> below(4);
  for (const SweepPoint& point : design.points) {
    below[0] += std::stod(point.values[0]) < 0.1;
    below[1] += std::stod(point.values[1]) < 0.3;
    below[2] += point.values[2] == "activity";
    below[3] += point.values[3] == "12";
    EXPECT_LE(point.values[1].size(), 8U) << "six digits";
  }
  EXPECT_EQ(below, (std::vector<int>{30, 30, 20, 20}));
}

TEST(Design, GrowsWithoutMovingItsFirstRows) {
  const std::string axes = "parameters: {mechanisms.selection: {from: 0, to: 1}, entry.kit_price: {from: 0, to: 60}}\n";
  for (const auto& [shorter, longer] :
       std::vector<std::pair<std::string, std::string>>{{"method: lhs\npoints: 12\n", "method: lhs\npoints: 24\n"},
                                                        {"method: sobol\npoints: 12\n", "method: sobol\npoints: 31\n"},
                                                        {"method: morris\ntrajectories: 4\n", "method: morris\ntrajectories: 9\n"},
                                                        {"method: saltelli\nbase: 8\n", "method: saltelli\nbase: 16\n"}}) {
    const std::vector<std::string> few = keys(design_of(strategy_1 + shorter + axes));
    std::vector<std::string> many = keys(design_of(strategy_1 + longer + axes));
    ASSERT_GT(many.size(), few.size());
    many.resize(few.size());
    EXPECT_EQ(few, many) << shorter;
  }
}

TEST(Design, HasKeysThatForgetItsOrder) {
  const auto set = [](const std::string& text) {
    const std::vector<std::string> all = keys(design_of(text));
    return std::set<std::string>(all.begin(), all.end());
  };
  EXPECT_EQ(set("scenario: [strategy-1, strategy-2]\nparameters: {entry.kit_price: [0, 30], entry.fee: [1, 2]}"),
            set("scenario: [strategy-2, strategy-1]\nparameters: {entry.fee: [2, 1], entry.kit_price: [30, 0]}"));
}

TEST(Design, IsTheSameWhenReadAgainFromWhatAResultKeeps) {
  const std::string text =
      "scenario: [strategy-1, strategy-2]\nmethod: morris\ntrajectories: 3\nparameters: {mechanisms.kappa: {from: 0, to: 2}}\n";
  const SweepDesign design = design_of(text, {{"people", "4000"}});
  std::vector<std::string> texts;
  for (const SweepScenario& scenario : design.scenarios) texts.push_back(resolved_yaml(load_scenario(scenario.reference)));
  const SweepDesign again = played_design(text, texts);
  EXPECT_EQ(values(again), values(design));
  EXPECT_EQ(again.points[1].at, design.points[1].at);
  EXPECT_EQ(again.scenarios[1].name, "strategy-2");
}

TEST(Design, ReadsEveryShippedOneAndNoneIsAScenario) {
  const std::vector<std::string> names = shipped_sweeps();
  ASSERT_GE(names.size(), 3U);
  EXPECT_LE(load_design(names.front()).rows() * static_cast<std::size_t>(load_design(names.front()).replications), 200U);
  for (const std::string& name : names) {
    EXPECT_GT(load_design(name).rows(), 1U);
    EXPECT_TRUE(shipped_text(name).empty());
  }
}

TEST(Design, RefusesWhatMakesNoSenseWithItsPlaceAndAWayOut) {
  struct Case {
    std::string text;
    std::vector<std::string> said;
  };
  const std::vector<Case> cases{
      {strategy_1 + "parameters: {entry.kit_price: {from: 0, to: 99.9, step: 0.1}, mechanisms.kappa: {from: 0, to: 2, count: 1000},"
                    " mechanisms.selection: {from: 0, to: 1, step: 0.001}}",
       {"1001000000 rows", "test:2:1"}},
      {strategy_1 + "parameters:\n  entry.kit_price: {from: 0, to: 60, step: 0}", {"`step` of `entry.kit_price` is 0", "test:3:44"}},
      {strategy_1 + "parameters:\n  entry.kit_price: {from: 0, to: 60, step: -5}", {"is -5", "above 0"}},
      {strategy_1 + "parameters:\n  entry.kit_price: {from: 60, to: 0, step: 5}", {"a range goes upwards", "test:3:27"}},
      {strategy_1 + "parameters:\n  mechanisms.selection: {from: 0, to: 1, step: 0.3}", {"pass by its end", "comes to 0.9"}},
      {strategy_1 + "parameters:\n  entry.kit_price: []", {"empty list of values", "test:3:20"}},
      {strategy_1 + "parameters:\n  entry.kit_prise: [1, 2]",
       {"unknown parameter `entry.kit_prise`", "test:3:3", "did you mean `entry.kit_price`?"}},
      {strategy_1 + "parameters:\n  entry: [1, 2]", {"`entry` is a group", "test:3:"}},
      {strategy_1 + "parameters:\n  entry.fee: [1, 2]\n  entry: {fee: [3, 4]}",
       {"`entry.fee` is given twice", "first at 3:3", "test:4:11"}},
      {strategy_1 + "set: {entry.fee: 1}\nparameters: {entry.fee: [1, 2]}", {"`entry.fee` is given twice"}},
      {strategy_1 + "replications: 0\nparameters: {entry.fee: [1, 2]}", {"`replications` is `0`", "1 to 10000", "test:2:15"}},
      {strategy_1 + "replications: -1\nparameters: {entry.fee: [1, 2]}", {"`replications` is `-1`"}},
      {strategy_1 + "replications: 10000000\nparameters: {entry.fee: [1, 2]}", {"`replications` is `10000000`"}},
      {strategy_1 + "parameters: {mechanisms.kappa: {from: 0, to: 2, scale: log, count: 3}}", {"logarithmic", "never reach 0"}},
      {strategy_1 + "parameters: {entry.fee: [1, 2, 1]}", {"goes through 1 twice"}},
      {strategy_1 + "parameters: {entry.fee: [1, 1e9]}", {"`entry.fee` is `1e9`", "allowed"}},
      {strategy_1 + "parameters: {entry.fee: 3}", {"no values to go through", "`set`"}},
      {strategy_1 + "parameters: {seed: [1, 2]}", {"`seed` is no parameter of a design", "replications"}},
      {strategy_1 + "parameters: {before.market.word: [1, 2]}", {"unknown parameter"}},
      {strategy_1 + "method: lhs\nparameters: {entry.fee: {from: 0, to: 9}}", {"how many points"}},
      {strategy_1 + "method: lhs\npoints: 5\nparameters: {entry.fee: {from: 0, to: 9, step: 1}}",
       {"`step` of `entry.fee` says nothing here"}},
      {strategy_1 + "method: morris\nlevels: 5\nparameters: {entry.fee: {from: 0, to: 9}}", {"`levels` is 5", "even", "test:3:9"}},
      {strategy_1 + "levels: 4\nparameters: {entry.fee: [1, 2]}", {"`levels` says nothing to `method: grid`", "`morris`"}},
      {strategy_1 + "method: latin\npoints: 3\nparameters: {entry.fee: [1, 2]}", {"no method `latin`", "`lhs`"}},
      {strategy_1 + "method: saltelli\nparameters: {entry.fee: {from: 0, to: 9}}\nconstraints: entry.fee < 3", {"takes no constraints"}},
      {strategy_1 + "parameters: {entry.fee: [1, 2]}\nconstraints: entry.feet < 3",
       {"no parameter that the design moves", "did you mean `entry.fee`?"}},
      {strategy_1 + "parameters: {entry.fee: [1, 2]}\nconstraints: entry.fee 3", {"cannot be read"}},
      {strategy_1 + "parameters: {entry.fee: [1, 2]}\nconstraints: entry.fee > 5", {"no point is left"}},
      {strategy_1 + "method: zip\nparameters: {entry.fee: [1, 2], entry.kit_price: [1, 2, 3]}", {"has 3 values and `entry.fee` has 2"}},
      {strategy_1 + "method: list\npoints: [{entry.fee: 1}, {entry.kit_price: 1}]",
       {"the first point does not name `entry.kit_price`", "a point does not name `entry.fee`"}},
      {strategy_1 + "until: profi:100\nparameters: {entry.fee: [1, 2]}", {"no metric `profi`", "did you mean `profit`?"}},
      {strategy_1 + "until: profit:0\nparameters: {entry.fee: [1, 2]}", {"no width above 0"}},
      {"scenario: [strategy-1, stategy-2]\nparameters: {entry.fee: [1, 2]}", {"did you mean `strategy-2`?", "test:1:24"}},
      {"scenario: [strategy-1, strategy-1]\nparameters: {entry.fee: [1, 2]}", {"named twice"}},
      {"scenario: ../x.yaml\nparameters: {entry.fee: [1, 2]}", {"no scenario"}},
      {strategy_1 + "start: clasic\nparameters: {entry.fee: [1, 2]}", {"no start `clasic`", "did you mean `classic`?"}},
      {strategy_1 + "replicatons: 2\nparameters: {entry.fee: [1, 2]}", {"unknown key `replicatons`", "did you mean `replications`?"}},
      {"parameters: {entry.fee: [1, 2]}", {"names no scenario"}},
      {strategy_1, {"moves no parameter"}},
      {"", {"the design is empty"}},
      {"- 1\n", {"the design is not a map"}}};
  for (const Case& bad : cases) {
    const std::string message = refusal(bad.text);
    for (const std::string& part : bad.said) EXPECT_NE(message.find(part), std::string::npos) << bad.text << "\n-> " << message;
  }
  EXPECT_NE(refusal(strategy_1 + "parameters: {entry.fee: [1, 2]}", {{"entry.fee", "3"}}).find("both moved and set"), std::string::npos);
}

TEST(Design, TriesItsRowsAsScenarios) {
  // Each value is fine by itself; together a person knows more people than there are. The place is that of the axes.
  const std::string message = refusal(strategy_1 + "parameters:\n  people: [2, 1000]\n");
  EXPECT_NE(message.find("is not below `people`"), std::string::npos) << message;
  EXPECT_NE(message.find("test:2:1"), std::string::npos) << message;
  EXPECT_NE(message.find("at point"), std::string::npos) << message;
}

}  // namespace downline
