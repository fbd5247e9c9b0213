#include <cmath>
#include <functional>
#include <random>
#include <set>
#include <sstream>

#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

void expect_round_trip(const Scenario& scenario) {
  const std::string text = resolved_yaml(scenario);
  const Scenario again = parse_scenario(text, scenario.name, "");
  EXPECT_EQ(everything(again.now), everything(scenario.now)) << text;
  EXPECT_EQ(everything(again.before), everything(scenario.before)) << text;
  EXPECT_EQ(again.title, scenario.title);
  EXPECT_EQ(resolved_yaml(again), text);
}

bool is_number(const Field& field) {
  return field.kind != Kind::text && field.kind != Kind::choice && field.kind != Kind::rates && field.kind != Kind::amounts;
}

/// Gives a number or a flag a random value that its kind can hold; the rest stays.
void randomise(const Field& field, std::mt19937_64& luck) {
  if (!is_number(field)) return;
  const double u = static_cast<double>(luck() >> 11) * 0x1p-53;
  set_number(field, field.low + u * u * (field.high - field.low));
}

TEST(Resolved, ReadsBackAsTheSameParameters) {
  expect_round_trip(read(seller));
  expect_round_trip(read(rich));
}

TEST(Resolved, ReadsBackForEveryShippedScenario) {
  for (const std::string& name : shipped_scenarios()) {
    SCOPED_TRACE(name);
    expect_round_trip(load_scenario(name));
  }
}

TEST(ScenarioBase, GivesWhatLoadingWouldGive) {
  const std::vector<std::vector<Override>> changes{
      {}, {{"entry.kit_price", "41.5"}, {"people", "5000"}}, {{"weeks", "7"}, {"mechanisms.kappa", "0.25"}}};
  for (const char* name : {"strategy-1", "mix-younger", "party-plan"})
    for (const char* start : {"", "launch"}) {
      const ScenarioBase once(name, start);
      for (const std::vector<Override>& change : changes) {
        SCOPED_TRACE(std::string(name) + " from " + start + ", changes: " + std::to_string(change.size()));
        const Scenario made = once.with(change), loaded = load_scenario(name, change, start);
        EXPECT_EQ(resolved_yaml(made), resolved_yaml(loaded));
        EXPECT_EQ(made.name + made.title + made.text, loaded.name + loaded.title + loaded.text);
      }
    }
}

TEST(ScenarioBase, GivesOfATextWhatReadingItWouldGive) {
  const std::string text =
      "title: A\nextends: strategy-1\nbefore: {extends: base/france, channels: {party: 0.7}}\nentry: {kit_price: 12}\n";
  const ScenarioBase once = ScenarioBase::of_text(text, "draft", "");
  for (const std::vector<Override>& change : std::vector<std::vector<Override>>{{}, {{"entry.kit_price", "41.5"}}, {{"people", "5000"}}}) {
    const Scenario made = once.with(change), read = parse_scenario(text, "draft", "", change);
    EXPECT_EQ(resolved_yaml(made), resolved_yaml(read));
    EXPECT_EQ(made.name + made.title + made.text, read.name + read.title + read.text);
  }
  EXPECT_THROW(ScenarioBase::of_text("extends: strategy-3\n", "draft", ""), Error);
}

TEST(Resolved, ReadsBackToTheBitForRandomValues) {
  std::mt19937_64 luck(20261122);
  for (int i = 0; i < 200; ++i) {
    Scenario scenario = read(rich);
    for (Parameters* side : {&scenario.now, &scenario.before})
      for (const Field& field : side->fields()) {
        // What links parameters to each other is left as it is: these must stay consistent.
        const bool linked = field.path.starts_with("ties.") || field.path.starts_with("start.") || field.path.starts_with("classes.") ||
                            field.path.starts_with("compensation.") || field.path.starts_with("recruit_and_sell.") ||
                            field.path.find('.') == std::string::npos;
        const bool world = field.group != Group::lever && field.group != Group::cost;
        if (!linked && !(world && side == &scenario.before)) randomise(field, luck);
      }
    // The weeks before live in the world of now.
    const Fields now = scenario.now.fields();
    for (const Field& field : scenario.before.fields())
      if (field.group == Group::world || field.group == Group::mechanism)
        if (const Field* other = find(now, field.path); other != nullptr && is_number(field)) set_number(field, number(*other));
    expect_round_trip(scenario);
    if (HasFailure()) return;
  }
}

TEST(Resolved, KeepsInstancesInTheirOrderOnBothSides) {
  expect_round_trip(read("classes: {b: {share: 1}, a: {share: 2}, c: {share: 3}}\nbefore: {classes: {c: {share: 9}, a: {}, b: {}}}\n"));
  expect_round_trip(
      read("classes: {b: {share: 1}}\nbefore: {classes: {b: null, z: {share: 2, status: micro_entrepreneur, closes_online: true}}}\n"));
  expect_round_trip(read(seller + "compensation: {x: {kind: personal}}\nbefore: {compensation: {x: {kind: unilevel, rates: [1%]}}}\n"));
}

TEST(Resolved, KeepsTitlesThatLookLikeYaml) {
  for (const std::string title :
       {"a: b", "say \"hi\" \\ there", "# no comment", "no", "null", "\xC3\xA9t\xC3\xA9 \xF0\x9F\x8E\x89", "- x", " spaced "}) {
    const Scenario scenario = read(seller, {{"title", title}});
    EXPECT_EQ(scenario.title, title);
    expect_round_trip(scenario);
  }
}

TEST(Resolved, NeedsNoOtherFile) {
  const Folder folder;
  folder.write("base.yaml", rich);
  const Scenario scenario = load_scenario(folder.write("x.yaml", "extends: base.yaml\nbefore: {extends: base.yaml, entry: {fee: 1}}\n"));
  EXPECT_EQ(resolved_yaml(scenario).find("extends"), std::string::npos);
  expect_round_trip(scenario);
}

TEST(ParameterValues, HoldEveryParameterWithItsUnitAndWhatIsOtherBefore) {
  const Scenario scenario = read(rich);
  const std::vector<ParameterValue> values = parameter_values(scenario);
  const auto of = [&](const std::string& path) {
    for (const ParameterValue& v : values)
      if (v.path == path) return v.value + " " + v.unit;
    return std::string("none");
  };
  EXPECT_EQ(of("seed"), "7 1");
  EXPECT_EQ(of("entry.fee"), "19.9 EUR");
  EXPECT_EQ(of("before.entry.fee"), "0 EUR");
  EXPECT_EQ(of("before.entry.kit_price"), "none");
  EXPECT_EQ(of("compensation.own.kind"), "personal 1");
  Parameters now = scenario.now;
  for (const Field& field : now.fields()) EXPECT_NE(of(field.path), "none") << field.path;
}

TEST(Shipped, HaveTextAndAreSorted) {
  const std::vector<std::string> names = shipped_scenarios();
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  for (const std::string& name : names) EXPECT_FALSE(shipped_text(name).empty()) << name;
  EXPECT_TRUE(shipped_text("no-such").empty());
}

TEST(Shipped, HaveTheTextOfTheFileByteForByte) {
  for (const std::string& name : shipped_scenarios()) {
    std::ifstream file(std::string(DOWNLINE_SOURCE_DIR) + "/scenarios/" + name + ".yaml", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    EXPECT_EQ(shipped_text(name), text.str()) << name;
  }
}

TEST(Shipped, AreNamedByTheirLastPartAndSuggested) {
  EXPECT_THROW((void)load_scenario("no-such"), Error);
  for (const std::string& name : shipped_scenarios()) {
    EXPECT_EQ(load_scenario(name).name, name.substr(name.find_last_of('/') + 1));
    try {
      (void)load_scenario(name + "x");
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("did you mean"), std::string::npos) << error.what();
    }
  }
}

TEST(CommentedScenario, IsValidAsPrintedAndTheSameAsItsBase) {
  for (const std::string& name : shipped_scenarios()) {
    const Scenario scenario = parse_scenario(commented_scenario(name), "mine", "");
    EXPECT_EQ(everything(scenario.now), everything(load_scenario(name).now)) << name;
    EXPECT_EQ(everything(scenario.before), everything(load_scenario(name).before)) << name;
  }
}

/// The lines of a commented scenario, those of `chosen` without their mark: all levers stand behind one.
std::string uncommented(const std::vector<std::string>& lines, const std::function<bool(std::size_t)>& chosen) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += (lines[i].starts_with("# ") && chosen(i) ? lines[i].substr(2) : lines[i]) + "\n";
  return text;
}

// Power: a line that says another value is uncommented in half of the texts of its scenario; of any two lines each is uncommented without
// the other in one of them. A lever that cannot stand alone is met in the first scenario that has it.
TEST(CommentedScenario, StaysTheSameWhicheverLinesAreUncommented) {
  std::set<std::string> stood_alone;
  for (const std::string& name : shipped_scenarios()) {
    if (name == "company") continue;  // a form to fill in, whose comments are prose
    const std::string expected = everything(load_scenario(name).now);
    std::vector<std::string> lines;
    std::istringstream text(commented_scenario(name));
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    const auto expect_same = [&](const std::string& which, const std::function<bool(std::size_t)>& chosen) {
      EXPECT_EQ(everything(parse_scenario(uncommented(lines, chosen), "mine", "").now), expected) << name << ": " << which;
    };
    int levers = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].starts_with("# ")) continue;
      ++levers;
      if (stood_alone.insert(lines[i].substr(0, lines[i].find(':'))).second) expect_same(lines[i], [i](std::size_t j) { return j == i; });
    }
    EXPECT_GE(levers, 20) << name;
    for (std::size_t bit = 1; bit < lines.size(); bit *= 2)
      for (const bool set : {false, true})
        expect_same("lines by the bit " + std::to_string(bit), [=](std::size_t i) { return ((i & bit) != 0) == set; });
    expect_same("all lines", [](std::size_t) { return true; });
  }
  EXPECT_GT(stood_alone.size(), 200U);
}

TEST(CommentedScenario, SuggestsANameForOneThatIsNotShipped) { EXPECT_THROW((void)commented_scenario("no-such"), Error); }

}  // namespace
}  // namespace downline
