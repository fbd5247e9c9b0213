#include <cmath>

#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

class Mixing : public testing::Test {
 protected:
  Mixing() {
    folder.write("a.yaml",
                 "entry: {fee: 0, kit_price: 70, requirement: 0.8}\nproduct: {price: 1}\nleads: {ads_budget: 1000, allocation: equal}\n"
                 "classes: {seller: {share: 1}, old: {share: 3}}\ncompensation: {own: {kind: personal, rates: [20%]}, lines: {kind: "
                 "unilevel, active_sales: 100}}\n"
                 "costs: {school: 1000.01}\n");
    folder.write("b.yaml",
                 "entry: {fee: 10, kit_price: 100, requirement: 0.1}\nproduct: {price: 1.44}\nleads: {ads_budget: 0, allocation: sales}\n"
                 "classes: {seller: {share: 4}, online: {share: 2, status: micro_entrepreneur, closes_online: true}}\n"
                 "compensation: {own: {kind: personal, rates: [30%]}, lines: {kind: unilevel, active_sales: 200}}\ncosts: {school: 0}\n");
    folder.write("world.yaml", "extends: a.yaml\nmarket: {outside_wage: 30, digital_mean: 0.9}\nweeks: 3\n");
    folder.write("plan.yaml", "extends: a.yaml\ncompensation: {lines: null, gift: {kind: host_reward}}\n");
    folder.write("a-before.yaml", "extends: a.yaml\nbefore: {entry: {fee: 4}}\n");
    folder.write("b-before.yaml", "extends: b.yaml\nbefore: {entry: {fee: 8}}\n");
  }
  Scenario load(const std::string& text) const { return parse_scenario(text, "test", folder.path().string()); }
  Scenario end(const std::string& name) const { return load_scenario((folder.path() / name).string()); }
  Scenario mix(const std::string& at, const std::string& more = "") const {
    return load("mix: {from: a.yaml, to: b.yaml, at: " + at + ", choose: {leads.allocation: to, compensation.own: from}}\n" + more);
  }
  std::string refusal(const std::string& text) const { return message_of(text, {}, folder.path().string()); }
  Folder folder;
};

TEST_F(Mixing, AtZeroAndAtOneGivesTheEndsExactly) {
  const std::string from = "mix: {from: a.yaml, to: b.yaml, at: 0, choose: {leads.allocation: from, compensation: from}}\n";
  const std::string to = "mix: {from: a.yaml, to: b.yaml, at: 1, choose: {leads.allocation: to, compensation: to}}\n";
  EXPECT_EQ(everything(load(from).now), everything(end("a.yaml").now));
  EXPECT_EQ(everything(load(to).now), everything(end("b.yaml").now));
  EXPECT_EQ(everything(load(to).before), everything(end("b.yaml").before));
}

TEST_F(Mixing, AtTheEndsGivesTheWeeksBeforeOfTheEnds) {
  const auto at = [&](const std::string& position, const std::string& side) {
    return load("mix: {from: a-before.yaml, to: b-before.yaml, at: " + position + ", choose: {leads.allocation: " + side +
                ", compensation: " + side + "}}\n");
  };
  EXPECT_EQ(everything(at("0", "from").before), everything(end("a-before.yaml").before));
  EXPECT_EQ(everything(at("1", "to").before), everything(end("b-before.yaml").before));
  EXPECT_EQ(value(at("0.5", "to").before, "entry.fee"), "6");
  EXPECT_EQ(value(at("0.5", "to").now, "entry.fee"), "5");
}

TEST_F(Mixing, GoesByTheWayEachLeverDeclares) {
  const Scenario half = mix("50%");
  EXPECT_EQ(value(half.now, "entry.fee"), "5");
  EXPECT_EQ(value(half.now, "entry.kit_price"), "85");
  EXPECT_NEAR(half.now.product.price, 1.2, 1e-12);
  EXPECT_EQ(value(half.now, "leads.ads_budget"), "500");
  EXPECT_EQ(value(half.now, "costs.school"), "500.01");
  EXPECT_EQ(value(half.now, "compensation.lines.active_sales"), "150");
}

TEST_F(Mixing, TakesWhatIsChosenFromThatEnd) {
  const Scenario half = mix("0.5");
  EXPECT_EQ(value(half.now, "leads.allocation"), "sales");
  EXPECT_EQ(value(half.now, "compensation.own.rates"), "[0.2]");
}

TEST_F(Mixing, StandsWhereTheLongestNameSays) {
  const Scenario scenario = mix("{default: 0, entry: 1, entry.fee: 0.5, product: 1}");
  EXPECT_EQ(value(scenario.now, "entry.fee"), "5");
  EXPECT_EQ(value(scenario.now, "entry.kit_price"), "100");
  EXPECT_EQ(value(scenario.now, "product.price"), "1.44");
  EXPECT_EQ(value(scenario.now, "costs.school"), "1000.01");
  EXPECT_EQ(everything(mix("{default: 0, entry: {fee: 0.5}}").now), everything(mix("{default: 0, entry.fee: 0.5}").now));
}

TEST_F(Mixing, LetsClassesOfOneEndComeInFromNothing) {
  const Scenario scenario = mix("0.25");
  EXPECT_EQ(instances(scenario.now, "classes"), "seller old online");
  EXPECT_EQ(value(scenario.now, "classes.seller.share"), "1.75");
  EXPECT_EQ(value(scenario.now, "classes.old.share"), "2.25");
  EXPECT_EQ(value(scenario.now, "classes.online.share"), "0.5");
  EXPECT_EQ(value(scenario.now, "classes.online.status"), "micro_entrepreneur");
  EXPECT_EQ(value(scenario.now, "classes.online.closes_online"), "true");
}

TEST_F(Mixing, StaysBetweenTheEndsAndMovesOneWay) {
  double last = -1;
  for (int i = 0; i <= 100; ++i) {
    const double price = mix(std::to_string(i) + "%").now.product.price;
    EXPECT_GE(price, 1.0);
    EXPECT_LE(price, 1.44);
    EXPECT_GT(price, last);
    last = price;
  }
}

TEST_F(Mixing, IsOverwrittenByWhatTheFileSays) {
  const Scenario scenario = mix("0.5", "entry: {fee: 33}\ntitle: Half\nclasses: {old: null}\n");
  EXPECT_EQ(value(scenario.now, "entry.fee"), "33");
  EXPECT_EQ(instances(scenario.now, "classes"), "seller online");
  EXPECT_EQ(scenario.title, "Half");
}

TEST_F(Mixing, RefusesEndsInDifferentWorlds) {
  const std::string text = refusal("mix: {from: a.yaml, to: world.yaml, at: 0.5}\n");
  for (const char* path : {"not the same world", "`market.outside_wage`", "`market.digital_mean`", "`weeks`", "test:1:1"})
    EXPECT_NE(text.find(path), std::string::npos) << text;
}

TEST_F(Mixing, RefusesWhatHasNoBetweenUnlessChosen) {
  const std::string text = refusal("mix: {from: a.yaml, to: b.yaml, at: 0.5}\n");
  for (const char* path : {"`leads.allocation`", "`compensation.own.rates`"}) EXPECT_NE(text.find(path), std::string::npos) << text;
  EXPECT_EQ(text.find("closes_online"), std::string::npos) << text;
}

TEST_F(Mixing, RefusesPlansWithOtherComponentsUnlessChosen) {
  EXPECT_NE(refusal("mix: {from: a.yaml, to: plan.yaml, at: 0.5}\n").find("choose: {compensation: from}"), std::string::npos);
  const Scenario chosen = load("mix: {from: a.yaml, to: plan.yaml, at: 0.5, choose: {compensation: to}}\n");
  EXPECT_EQ(instances(chosen.now, "compensation"), "own gift");
}

TEST_F(Mixing, SaysWhatIsWrongWithItself) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"mix: {from: a.yaml, at: 0.5}", "has no `to`"},
      {"mix: {to: a.yaml, at: 0.5}", "has no `from`"},
      {"mix: {from: a.yaml, to: a.yaml}", "has no `at`"},
      {"mix: {from: a.yaml, to: a.yaml, at: 1.5}", "`mix.at` is `1.5`"},
      {"mix: {from: a.yaml, to: a.yaml, at: half}", "no number"},
      {"mix: {from: a.yaml, to: a.yaml, at: {entry: 0.5}}", "has no `default`"},
      {"mix: {from: a.yaml, to: a.yaml, at: {default: 0, entri: 0.5}}", "did you mean `entry`?"},
      {"mix: {from: a.yaml, to: a.yaml, at: {default: 0, market: 0.5}}", "mixes nothing"},
      {"mix: {from: a.yaml, to: a.yaml, at: 0, choose: {leads.allocatio: to}}", "did you mean `leads.allocation`?"},
      {"mix: {from: a.yaml, to: a.yaml, at: 0, choose: {leads.allocation: left}}", "not `from` or `to`"},
      {"mix: {from: a.yaml, to: a.yaml, at: 0, choose: from}", "not a map"},
      {"mix: {from: a.yaml, to: a.yaml, att: 0}", "did you mean `mix.at`?"},
      {"mix: {from: a.yaml, to: absent.yaml, at: 0}", "cannot extend `absent.yaml`"},
  };
  for (const auto& [text, says] : cases)
    EXPECT_NE(refusal(text + "\n").find(says), std::string::npos) << text << "\n" << refusal(text + "\n");
}

}  // namespace
}  // namespace downline
