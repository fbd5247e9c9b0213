#include <cmath>
#include <locale>

#include "tests/scenarios/support.hpp"

namespace downline {
namespace {

struct BadValue {
  std::string line;
  std::string says;
};

/// Each is refused_values with one problem that names the parameter, at the place of the value.
const std::vector<BadValue> refused_values{
    {"people: 0", "allowed: a whole number, 2 to 1000000000 person"},
    {"people: -1", "allowed"},
    {"people: 1e12", "`1e12`"},
    {"people: 9223372036854775808", "allowed"},
    {"people: 99999999999999999999", "allowed"},
    {"people: 1e99999", "allowed"},
    {"people: 1e999999", "exponent"},
    {"people: 2.5", "whole number"},
    {"people: 1_000", "without separators"},
    {"people: 1'000", "without separators"},
    {"people: 1,5", "with a point"},
    {"people: 010", "leading zero"},
    {"people: 0x10", "only decimal"},
    {"people: 0o17", "only decimal"},
    {"people: 1 000", "stands alone"},
    {"people: 20%", "only shares and rates"},
    {"people: many", "no number"},
    {"people: \"1000\"", "remove the quotes"},
    {"people: [1000]", "a list"},
    {"people: true", "no number"},
    {"people:", "has no value"},
    {"people: ~", "has no value"},
    {"weeks: 0", "1 to 5200 week"},
    {"weeks: 2147483648", "allowed"},
    {"seed: -1", "allowed"},
    {"seed: 9007199254740992", "allowed"},
    {"seed: abc", "no number"},
    {"ties.mean_degree: .nan", "no number"},
    {"ties.mean_degree: .inf", "no number"},
    {"ties.mean_degree: nan", "no number"},
    {"ties.mean_degree: inf", "no number"},
    {"ties.mean_degree: 1e400", "allowed"},
    {"ties.mean_degree: -1e400", "allowed"},
    {"ties.mean_degree: 1e", "exponent"},
    {"ties.mean_degree: 12 persons", "without its unit"},
    {"ties.mean_degree: 12%", "only shares and rates"},
    {"entry.requirement: 1.0000001", "0 to 0.95"},
    {"entry.requirement: 96%", "0 to 0.95"},
    {"entry.requirement: -1e-9", "0 to 0.95"},
    {"entry.requirement: 0.5.5", "no number"},
    {"entry.requirement: 5%%", "no number"},
    {"entry.fee: 19.999", "cents"},
    {"entry.fee: 1e-3", "cents"},
    {"entry.fee: 5000.01", "0 to 5000 EUR"},
    {"entry.fee: 12 EUR", "without its unit"},
    {"entry.member_discount: 0.12345", "basis points"},
    {"entry.member_discount: 12.345%", "basis points"},
    {"entry.fee: {amount: 3}", "single value"},
    {"leads.allocation: no", "one of"},
    {"leads.allocation: activty", "did you mean `activity`?"},
    {"leads.allocation: [activity]", "a list"},
    {"classes.seller.closes_online: yes", "`true` or `false`"},
    {"classes.seller.closes_online: on", "`true` or `false`"},
    {"classes.seller.closes_online: 1", "`true` or `false`"},
    {"classes.seller.closes_online: \"true\"", "`true` or `false`"},
    {"classes.seller.closes_online: True", "`true` or `false`"},
    {"compensation.a: {kind: unilevel, rates: 5%}", "write it in brackets: `[5%]`"},
    {"compensation.a: {kind: unilevel, rates: [5%, x]}", "no number"},
    {"compensation.a: {kind: unilevel, rates: [5%, [2%]]}", "a list"},
    {"compensation.a: {kind: unilevel, rates: [101%]}", "0 to 1"},
    {"compensation.a: {rates: [5%]}", "has no `kind`"},
    {"compensation.a: {kind: unilevl}", "did you mean `unilevel`?"},
    {"compensation.a: null", "none of this name was inherited"},
    {"compensation.a/b: {kind: unilevel}", "no good name"},
    {"compensation: {..: {kind: unilevel}}", "no good name"},
    {"compensation: {\"a\\nb\": {kind: unilevel}}", "no good name"},
    {"compensation: {\"\xF0\x9F\x8E\x89\": {kind: unilevel}}", "no good name"},
    {"compensation: {\"\xE2\x80\x8F\": {kind: unilevel}}", "no good name"},
    {"compensation: []", "a map of names, not a value"},
    {"classes.seller: 3", "a group, not a value"},
    {"entry: 3", "a group, not a value"},
    {"title: [a]", "a list"},
    {"title:", "it is a text"},
    {"title: \"a\\nb\"", "control characters"},
    {"extends: [a]", "names no scenario"},
    {"mix: 3", "not a map"},
    {"before: 3", "not a map"},
};

TEST(BadValues, AreRefusedWithThePlaceAndWhatIsAllowed) {
  for (const BadValue& c : refused_values) {
    SCOPED_TRACE(c.line);
    const std::vector<Problem> problems = problems_of(seller + c.line + "\n");
    ASSERT_FALSE(problems.empty());
    std::string all;
    for (const Problem& p : problems) all += to_text(p) + "\n";
    EXPECT_NE(all.find(c.says), std::string::npos) << all;
    EXPECT_EQ(problems.front().place.line, 2) << all;
    EXPECT_GE(problems.front().place.column, 1) << all;
    EXPECT_EQ(problems.front().place.file, "test");
  }
}

TEST(BadValues, AreAllSaidInOneGo) {
  std::string text = seller;
  std::size_t expected = 0;
  for (const BadValue& c : refused_values)
    if (c.line.starts_with("people: 0") || c.line.starts_with("weeks: 0") || c.line.starts_with("entry.") || c.line.starts_with("ties.")) {
      if (text.find("\n" + c.line.substr(0, c.line.find(':'))) != std::string::npos) continue;
      text += c.line + "\n";
      ++expected;
    }
  EXPECT_EQ(problems_of(text).size(), expected);
  EXPECT_GE(expected, 6u);
}

struct Accepted {
  std::string line, path, value;
};

TEST(Values, AreReadAsPeopleWriteThem) {
  const std::vector<Accepted> accepted{
      {"people: 1e3", "people", "1000"},
      {"people: 3000.0", "people", "3000"},
      {"people: +3000", "people", "3000"},
      {"seed: 9007199254740991", "seed", "9007199254740991"},
      {"seed: 0", "seed", "0"},
      {"entry.requirement: 25%", "entry.requirement", "0.25"},
      {"entry.requirement: 12.5 %", "entry.requirement", "0.125"},
      {"entry.requirement: -0.0", "entry.requirement", "0"},
      {"entry.requirement: .5", "entry.requirement", "0.5"},
      {"entry.requirement: 5e-324", "entry.requirement", "5e-324"},
      {"entry.requirement: 1e-9", "entry.requirement", "1e-09"},
      {"entry.fee: 19.9", "entry.fee", "19.9"},
      {"entry.fee: 0.07", "entry.fee", "0.07"},
      {"entry.fee: 1234.56", "entry.fee", "1234.56"},
      {"entry.fee: 2e3", "entry.fee", "2000"},
      {"entry.member_discount: 12.34%", "entry.member_discount", "0.1234"},
      {"leads.allocation: \"sales\"", "leads.allocation", "sales"},
      {"classes.seller.closes_online: false", "classes.seller.closes_online", "false"},
      {"compensation.a: {kind: unilevel, rates: []}", "compensation.a.rates", "[]"},
      {"compensation.a: {kind: unilevel, rates: [7%, 0.07, 1e-2]}", "compensation.a.rates", "[0.07, 0.07, 0.01]"},
      {"compensation: {a: {kind: personal, from: [0, 0.29], rates: [1%, 2%]}}", "compensation.a.from", "[0, 0.29]"},
  };
  for (const Accepted& c : accepted) EXPECT_EQ(value(read(seller + c.line + "\n").now, c.path), c.value) << c.line;
}

TEST(Values, OfMoneyAreExactForEveryCent) {
  for (int cents = 0; cents <= 500'000; cents += 211) {
    char text[32];
    std::snprintf(text, sizeof text, "%d.%02d", cents / 100, cents % 100);
    ASSERT_EQ(read(seller + "entry.fee: " + text + "\n").now.entry.fee, cents) << text;
  }
}

TEST(Values, OfSharesAreTheNearestDouble) {
  for (const char* text : {"0.1", "0.30000000000000004", "0.7999999999999999", "1e-300", "0.123456789012345678901234567890"})
    EXPECT_EQ(read(seller + "entry.requirement: " + text + "\n").now.entry.requirement, std::strtod(text, nullptr)) << text;
  EXPECT_FALSE(std::signbit(read(seller + "entry.requirement: -0.0\n").now.entry.requirement));
}

/// Decimal commas and grouped thousands, as in Germany, whether or not such a locale is installed.
struct Commas : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Values, DoNotDependOnTheLocale) {
  const std::string expected = resolved_yaml(read(rich));
  const std::locale old = std::locale::global(std::locale(std::locale::classic(), new Commas));
  const Scenario scenario = read(rich);
  const std::string resolved = resolved_yaml(scenario);
  const std::string message = message_of(seller + "people: 1e12\n");
  std::locale::global(old);
  EXPECT_EQ(value(scenario.now, "entry.fee"), "19.9");
  EXPECT_EQ(resolved, expected);
  EXPECT_NE(message.find("2 to 1000000000"), std::string::npos) << message;
}

TEST(Values, HaveListsOfAtMostAHundredEntries) {
  const auto levels = [](int n) {
    std::string list = "compensation: {a: {kind: unilevel, rates: [0";
    for (int i = 1; i < n; ++i) list += ", 0";
    return seller + list + "]}}\n";
  };
  EXPECT_EQ(read(levels(100)).now.compensation.size(), 1u);
  EXPECT_NE(message_of(levels(101)).find("at most 100"), std::string::npos);
  EXPECT_NE(message_of(levels(10'000)).find("10000 entries"), std::string::npos);
}

TEST(Values, OfInstanceNamesAreShortWords) {
  EXPECT_NE(message_of("classes: {" + std::string(150, 'a') + ": {share: 1}}\n").find("no good name"), std::string::npos);
  EXPECT_EQ(instances(read("classes: {online-seller_2: {share: 1}}\n").now, "classes"), "online-seller_2");
}

TEST(Consistency, IsPlacedWhereTheParameterWasSet) {
  const std::vector<Problem> problems = problems_of("people: 1000\nclasses:\n  seller:\n    status: vdi\n    closes_online: true\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place.line, 5);
  EXPECT_EQ(problems[0].place.column, 5);
}

TEST(Consistency, HoldsInTheWeeksBeforeToo) {
  const std::string text = message_of(seller + "before:\n  classes:\n    seller: {status: vdi, closes_online: true}\n");
  EXPECT_NE(text.find("in the weeks before, `classes.seller.closes_online`"), std::string::npos) << text;
  EXPECT_NE(text.find("test:4:27"), std::string::npos) << text;
}

}  // namespace
}  // namespace downline
