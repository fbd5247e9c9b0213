#include "sim/param/field.hpp"

#include <gtest/gtest.h>

namespace downline {
namespace {

Field field(Kind kind, Slot slot) {
  return {.path = "x",
          .kind = kind,
          .unit = "1",
          .low = 0,
          .high = 1,
          .slot = slot,
          .mix = Mix::linear,
          .group = Group::lever,
          .label = {},
          .sentence = {},
          .source = "assumed"};
}

}  // namespace

TEST(Field, ShowsMoneyInEurosAndKeepsCents) {
  std::int64_t cents = 12'50;
  const Field money = field(Kind::money, &cents);
  EXPECT_DOUBLE_EQ(number(money), 12.5);
  EXPECT_EQ(value_text(money), "12.5");
  set_number(money, 0.1 + 0.2);
  EXPECT_EQ(cents, 30);
}

TEST(Field, ShowsRatesAsSharesAndKeepsBasisPoints) {
  std::int64_t rate = 20'00;
  EXPECT_EQ(value_text(field(Kind::basis_points, &rate)), "0.2");
  set_number(field(Kind::basis_points, &rate), 0.055);
  EXPECT_EQ(rate, 550);
}

TEST(Field, WritesListsTextsAndChoices) {
  std::vector<std::int64_t> rates{500, 200};
  EXPECT_EQ(value_text(field(Kind::rates, &rates)), "[0.05, 0.02]");
  std::string text = "a \"b\"";
  EXPECT_EQ(value_text(field(Kind::text, &text)), "\"a \\\"b\\\"\"");
  int chosen = 1;
  Field choice = field(Kind::choice, &chosen);
  choice.choices = {{"one", {}}, {"two", {}}};
  EXPECT_EQ(value_text(choice), "two");
}

TEST(Field, ComparesValuesNotAddresses) {
  double a = 0.3, b = 0.3, c = 0.4;
  EXPECT_TRUE(same_value(field(Kind::real, &a), field(Kind::real, &b)));
  EXPECT_FALSE(same_value(field(Kind::real, &a), field(Kind::real, &c)));
}

}  // namespace downline
