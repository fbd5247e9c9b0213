#include <sys/resource.h>

#include <cctype>
#include <random>
#include <sstream>

#include "tests/scenarios/support.hpp"
#include "tests/support/processor_time.hpp"

namespace downline {
namespace {

std::string letters(std::mt19937_64& luck) { return {1, static_cast<char>('a' + luck() % 26)}; }

/// One edit of a word: a letter left out, put in, replaced, or two neighbours swapped.
std::string typo(std::string word, std::mt19937_64& luck) {
  const std::size_t at = luck() % word.size();
  switch (luck() % 4) {
    case 0: return word.erase(at, 1);
    case 1: return word.insert(at, letters(luck));
    case 2: return word.replace(at, 1, letters(luck));
    default:
      if (at + 1 < word.size()) std::swap(word[at], word[at + 1]);
      return word;
  }
}

TEST(Suggestions, AreRightForNineTyposInTenOfEveryName) {
  std::mt19937_64 luck(7);
  Parameters parameters = read(rich).now;
  int typos = 0, right = 0;
  const Fields fields = parameters.fields();
  for (const Field& field : fields)
    for (int i = 0; i < 8; ++i) {
      const std::string wrong = typo(field.path, luck);
      if (find(fields, wrong) != nullptr) continue;
      // A typo in the name an instance was given makes a new instance, not a wrong parameter.
      if (field.path.starts_with("classes.") || field.path.starts_with("compensation.")) continue;
      std::string said;
      try {
        (void)read(rich, {{wrong, value_text(field)}});
      } catch (const Error& error) {
        said = error.what();
      }
      ++typos;
      right += said.find("did you mean `" + field.path + "`?") != std::string::npos;
    }
  EXPECT_GT(typos, 1500);
  EXPECT_GE(right, typos * 9 / 10) << right << " of " << typos;
  RecordProperty("right_percent", 100 * right / typos);
}

TEST(Suggestions, FindANameInTheWrongGroupOrCase) {
  EXPECT_NE(message_of(seller + "kit_price: 3\n").find("did you mean `entry.kit_price`?"), std::string::npos);
  EXPECT_NE(message_of(seller + "leads: {kit_price: 3}\n").find("did you mean `entry.kit_price`?"), std::string::npos);
  EXPECT_NE(message_of(seller + "Entry: {Fee: 3}\n").find("did you mean `entry.Fee`?"), std::string::npos);
  EXPECT_NE(message_of(seller + "PEOPLE: 3\n").find("did you mean `people`?"), std::string::npos);
}

TEST(Suggestions, ListTheGroupWhenNothingIsNear) {
  const std::string text = message_of(seller + "entry: {xylophone_quartet: 3}\n");
  for (const char* name : {"`fee`", "`kit_price`", "`requirement`"}) EXPECT_NE(text.find(name), std::string::npos) << text;
}

/// Changes, drops, doubles or inserts something in a text.
std::string mutated(std::string text, std::mt19937_64& luck) {
  static const std::vector<std::string> pieces{"{",
                                               "}",
                                               "[",
                                               "]",
                                               ":",
                                               ": ",
                                               "- ",
                                               "\n",
                                               "  ",
                                               "\t",
                                               "\"",
                                               "'",
                                               "#",
                                               "&a",
                                               "*a",
                                               "!t",
                                               "%",
                                               "? ",
                                               "|\n",
                                               ">\n",
                                               "---\n",
                                               "...\n",
                                               "null",
                                               "~",
                                               "1e400",
                                               ".nan",
                                               "-1",
                                               "<<: ",
                                               "extends: ",
                                               "mix: ",
                                               "before: ",
                                               ",",
                                               "\\",
                                               "\xC3",
                                               "\xEF\xBB\xBF",
                                               std::string(1, '\0'),
                                               "99999999999999999999"};
  const auto edits = 1 + luck() % 4;
  for (std::uint64_t i = 0; i < edits && !text.empty(); ++i) {
    const std::size_t at = luck() % text.size(), length = 1 + luck() % 12;
    switch (luck() % 6) {
      case 0: text.erase(at, length); break;
      case 1: text.insert(at, pieces[luck() % pieces.size()]); break;
      case 2: text[at] = static_cast<char>(luck() % 256); break;
      case 3: text.insert(luck() % text.size(), text.substr(at, length * 4)); break;
      case 4: text[at] = std::isdigit(static_cast<unsigned char>(text[at])) != 0 ? static_cast<char>('0' + luck() % 10) : text[at]; break;
      default: text.replace(at, std::min(length, text.size() - at), pieces[luck() % pieces.size()]); break;
    }
  }
  return text;
}

TEST(Robustness, TwentyThousandMutationsAreReadOrRefusedCleanly) {
  std::mt19937_64 luck(20261122);
  int accepted = 0, refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = mutated(rich, luck);
    try {
      const Scenario scenario = read(text);
      ++accepted;
      if (accepted % 20 == 0) {
        ASSERT_EQ(everything(read(resolved_yaml(scenario)).now), everything(scenario.now)) << text;
      }
    } catch (const Error& error) {
      ++refused;
      ASSERT_FALSE(error.problems().empty());
      ASSERT_EQ(printable(error.what()), error.what()) << "raw bytes in a message";
    }
  }
  EXPECT_GT(accepted, 500);
  EXPECT_GT(refused, 10'000);
}

TEST(Robustness, BadInputNeedsLittleTimeAndMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer's own memory counts";
#endif
  const auto peak_megabytes = [] {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
  };
  const long before = peak_megabytes();
  for (const std::string piece :
       {"[", "{a: ", "- ", "a: 1\n", "? ", "'", "\"x", "#\n", "&a ", "!!t ", "a.", "\n", "k: |\n ", "[1, 2], ", "{", "*a ", "x ", "%A\n"}) {
    std::string text;
    while (text.size() < 3'900'000) text += piece;
    const double start = test::processor_time();
    EXPECT_FALSE(problems_of(text).empty());
    EXPECT_LE(test::processor_time() - start, 2.0) << piece;
  }
  EXPECT_LE(peak_megabytes() - before, 200);
}

}  // namespace
}  // namespace downline
