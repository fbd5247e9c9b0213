#include "sim/core/error.hpp"

#include <gtest/gtest.h>

namespace downline {
namespace {

TEST(ErrorText, SaysProblemWhyPlaceAndSuggestion) {
  const Problem problem{"unknown parameter `leads.buget`", "a scenario has no such key", "did you mean `leads.budget`?", {"a.yaml", 3, 7}};
  EXPECT_EQ(to_text(problem),
            "error: unknown parameter `leads.buget` (a scenario has no such key)\n"
            "  --> a.yaml:3:7\n"
            "  help: did you mean `leads.budget`?");
}

TEST(ErrorText, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_text({"no result", "", "", {}}), "error: no result");
  EXPECT_EQ(to_text({"no result", "", "", {"a.h5", 0, 0}}), "error: no result\n  --> a.h5");
  EXPECT_EQ(to_text({"no result", "", "", {"a.yaml", 4, 0}}), "error: no result\n  --> a.yaml:4:1");
}

TEST(ErrorText, ShowsControlCharactersAndBrokenUtf8InsteadOfSendingThem) {
  EXPECT_EQ(printable("a\x1B[31m"), "a\\x1B[31m");
  EXPECT_EQ(printable("caf\xC3\xA9"), "caf\xC3\xA9");
  EXPECT_EQ(printable("caf\xC3"), "caf\\xC3");
  EXPECT_EQ(printable("\xC0\x80"), "\\xC0\\x80");
  EXPECT_EQ(printable("\xC2\x9B"
                      "2J"),
            "\\xC2\\x9B2J");
  EXPECT_EQ(printable(std::string("a\0b", 3)), "a\\x00b");
}

TEST(ErrorText, KeepsEveryProblemOfAnError) {
  const Error error(ErrorKind::scenario, {{"one", "", "", {}}, {"two", "", "", {}}});
  EXPECT_STREQ(error.what(), "error: one\nerror: two");
  EXPECT_EQ(error.problems().size(), 2U);
  EXPECT_EQ(error.kind(), ErrorKind::scenario);
}

TEST(Nearest, FindsAWordWithASlip) {
  const std::vector<std::string> known{"leads.budget", "leads.rule", "entry.fee"};
  EXPECT_EQ(nearest("leads.buget", known), "leads.budget");
  EXPECT_EQ(nearest("leads.ruel", known), "leads.rule");
}

TEST(Nearest, IsSilentWhereNothingIsNear) {
  EXPECT_EQ(nearest("zzzzzzzz", {"leads.budget", "entry.fee"}), "");
  EXPECT_EQ(nearest("anything", {}), "");
  EXPECT_EQ(nearest(std::string(100'000, 'a'), {std::string(100'000, 'a')}), "");
}

}  // namespace
}  // namespace downline
