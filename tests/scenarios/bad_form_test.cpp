#include "tests/scenarios/support.hpp"
#include "tests/support/processor_time.hpp"

namespace downline {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

struct Case {
  std::string name, text;
  std::string says;   ///< must be in the message
  std::string place;  ///< line:column of a problem; empty: none is asked for
};

std::vector<Case> make_cases() {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i <= 9; ++i) {
    const std::string one = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(one + ", ", 8) + one + "]\n";
  }
  std::string anchors;
  for (int i = 0; i < 50'000; ++i) anchors += "k" + std::to_string(i) + ": &n" + std::to_string(i) + " 1\n";
  std::string keys;
  for (int i = 0; i < 100'000; ++i) keys += "key" + std::to_string(i) + ": 1\n";
  return {
      {"empty", "", "empty", "1:1"},
      {"only a mark", "---\n", "empty", ""},
      {"only comments", "# nothing\n# at all\n", "empty", ""},
      {"empty map", "{}", "empty", ""},
      {"30 MB of comments", repeated("# a comment that goes on and on\n", 1'000'000), "4 MB", ""},
      {"50 MB scalar", "title: " + std::string(50'000'000, 'x'), "4 MB", ""},
      {"3 MB scalar", "title: " + std::string(3'000'000, 'x') + "\n", "1000 bytes", "1:8"},
      {"UTF-16", std::string("\xFF\xFEs\0e\0e\0d\0", 10), "UTF-16", "1:1"},
      {"UTF-16 without mark", std::string("s\0e\0e\0d\0", 8), "UTF-16", ""},
      {"latin-1", "title: a\nentry: {fee: 3} # caf\xE9\n", "not UTF-8", "2:22"},
      {"overlong UTF-8", "title: \xC0\xAF\n", "not UTF-8", "1:8"},
      {"surrogate", "title: \xED\xA0\x80\n", "not UTF-8", "1:8"},
      {"beyond Unicode", "title: \xF4\x90\x80\x80\n", "not UTF-8", "1:8"},
      {"cut sequence", "title: \xE2\x82", "not UTF-8", "1:8"},
      {"NUL", std::string("seed: 1\0\n", 9), "control character (code 0)", "1:8"},
      {"escape sequence", "title: \x1B[2J\n", "control character (code 27)", "1:8"},
      {"escaped NUL", "title: \"a\\0b\"\n" + seller, "control characters", "1:8"},
      {"tab indentation", "entry:\n\tfee: 3\n", "spaces, not with tabs", "2:"},
      {"open quote", "title: \"abc\nseed: 1\n", "never closed", ""},
      {"open single quote", "title: 'abc", "never closed", ""},
      {"open flow map", "{x:", "is a bracket never closed?", "1:1"},
      {"colons", "a: b: c", "not valid YAML", "1:"},
      {"bad indentation", "entry:\n    fee: 3\n  kit_price: 2\n", "not valid YAML", "3:"},
      {"100 000 [", repeated("[", 100'000), "", ""},
      {"100 000 {a: ", repeated("{a: ", 100'000), "", ""},
      {"100 000 dashes", repeated("- ", 100'000), "too deep", ""},
      {"499 deep", "a: " + repeated("[", 499) + repeated("]", 499), "too deep", ""},
      {"501 deep", "a: " + repeated("[", 501) + repeated("]", 501), "too deep", ""},
      {"self alias in a list", "title: &a [*a]\n", "an alias", ""},
      {"self alias in a map", "&a {b: *a}\n", "an alias", ""},
      {"alias bomb", bomb, "an alias", ""},
      {"50 000 anchors", anchors, "an anchor", "1:"},
      {"undefined alias", "title: *nobody\n", "not defined", "1:"},
      {"two documents", "seed: 1\n---\nseed: 2\n", "second document", ""},
      {"broken second document", "seed: 1\n---\n{", "second document", ""},
      {"tag", "title: !!python/object:os.system x\n", "a tag", "1:"},
      {"local tag", "seed: !number 3\n", "a tag", "1:"},
      {"merge key", "base: &b {fee: 1}\nentry:\n  <<: *b\n", "merge key", "3:3"},
      {"duplicate key", "seed: 1\nweeks: 3\nseed: 2\n", "`seed` is given twice (first at 1:1)", "3:1"},
      {"duplicate group", "entry: {fee: 1}\nentry: {kit_price: 2}\n", "`entry` is given twice (first at 1:1)", "2:1"},
      {"duplicate by dots", "entry: {fee: 1}\nentry.fee: 2\n", "`entry.fee` is given twice (first at 1:9)", "2:1"},
      {"list at the root", "- seed: 1\n", "not a map", "1:1"},
      {"scalar at the root", "hello\n", "not a map", "1:1"},
      {"100 000 keys", keys, "too many values", ""},
      {"key of 1 MB", std::string(1'000'000, 'k') + ": 1\n", "", "1:"},
      {"quoted key of 1 MB", "{\"" + std::string(1'000'000, 'k') + "\": 1}\n", "", "1:"},
      {"key of dots", "\"" + std::string(150, '.') + "\": 1\n" + seller, "unknown parameter", "1:1"},
      {"key of 300 bytes", std::string(300, 'k') + ": 1\n", "a key of 300 bytes", "1:1"},
      {"complex key", "? [a]\n: 1\n", "a key that is a map or a list", "1:3"},
      {"map as key", "{{a: 1}: 2}\n", "a key that is a map or a list", "1:2"},
      {"key without a name", ": 3\n", "", "1:"},
      {"null key", "~: 3\n" + seller, "a key without a name", "1:1"},
  };
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all = make_cases();
  return all;
}

class BadForm : public testing::TestWithParam<std::size_t> {};

TEST_P(BadForm, IsRefusedWithItsPlaceWithinASecond) {
  const Case& c = cases()[GetParam()];
  SCOPED_TRACE(c.name);
  const double start = test::processor_time();
  const std::vector<Problem> problems = problems_of(c.text);
  EXPECT_LE(test::processor_time() - start, 1.0);
  ASSERT_FALSE(problems.empty());
  EXPECT_LE(problems.size(), 101u);
  std::string all;
  bool placed = false;
  for (const Problem& p : problems) {
    all += to_text(p) + "\n";
    const std::string here = std::to_string(p.place.line) + ":" + std::to_string(p.place.column);
    placed = placed || (c.place.ends_with(':') ? here.starts_with(c.place) : here == c.place);
  }
  EXPECT_NE(all.find(c.says), std::string::npos) << all.substr(0, 1000);
  EXPECT_TRUE(c.place.empty() || placed) << all.substr(0, 1000);
  EXPECT_LE(all.size(), 40'000u);
}

INSTANTIATE_TEST_SUITE_P(Reading, BadForm, testing::Range(std::size_t{0}, cases().size()), [](const auto& parameter) {
  std::string name = cases()[parameter.param].name;
  for (char& letter : name)
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  return name + "_" + std::to_string(parameter.param);
});

TEST(Reading, AcceptsAByteOrderMarkAndWindowsLineEnds) {
  const Scenario scenario = read("\xEF\xBB\xBFseed: 12\r\nentry:\r\n  fee: 3.50\r\nclasses: {seller: {share: 1}}\r\n");
  EXPECT_EQ(value(scenario.now, "seed"), "12");
  EXPECT_EQ(value(scenario.now, "entry.fee"), "3.5");
}

TEST(Reading, KeepsTheTextAsGiven) { EXPECT_EQ(read(rich).text, rich); }

TEST(Reading, CountsColumnsInCharactersNotInBytes) {
  const std::vector<Problem> problems = problems_of("entry: {fee: 1, \"\xC3\xA9\xC3\xA9\": 2}\n" + seller);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place.line, 1);
  EXPECT_EQ(problems[0].place.column, 17);
}

TEST(Reading, SaysEveryProblemInTheOrderOfTheFile) {
  const std::vector<Problem> problems =
      problems_of("peple: 3\nentry: {fee: -1, requirement: 2}\nclasses: {seller: {shar: 1}}\nweeks: 1.5\n");
  ASSERT_EQ(problems.size(), 5u);
  for (std::size_t i = 1; i < problems.size(); ++i)
    EXPECT_LE(std::pair(problems[i - 1].place.line, problems[i - 1].place.column),
              std::pair(problems[i].place.line, problems[i].place.column));
}

TEST(Reading, TreatsAGroupWithNothingInItAsSayingNothing) {
  EXPECT_EQ(everything(read(seller + "entry:\nleads: {}\n").now), everything(read(seller).now));
}

}  // namespace
}  // namespace downline
