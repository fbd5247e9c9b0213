#include "sim/param/declare.hpp"

#include <gtest/gtest.h>

namespace downline {

TEST(Declare, JoinsTheGroupAndTheNameToAPath) {
  Fields fields;
  bool open = false;
  Declare(fields, "entry").flag("open", &open, Group::lever, {}, {}, "assumed");
  Declare(fields, "").flag("open", &open, Group::run, {}, {}, "assumed");
  ASSERT_EQ(fields.size(), 2U);
  EXPECT_EQ(fields[0].path, "entry.open");
  EXPECT_EQ(fields[1].path, "open");
}

TEST(Declare, BoundsAChoiceByItsChoices) {
  Fields fields;
  int kind = 2;
  Declare(fields, "ties").choice("kind", &kind, {{"none", {}}, {"near", {}}, {"far", {}}}, Group::world, {}, {}, "assumed");
  EXPECT_EQ(fields.at(0).low, 0.0);
  EXPECT_EQ(fields.at(0).high, 2.0);
  EXPECT_EQ(value_text(fields.at(0)), "far");
}

TEST(Declare, MixesNumbersLinearlyRoundsCountsAndChoosesTheRest) {
  Fields fields;
  double share = 0.5;
  std::int64_t weeks = 4;
  std::string file;
  Declare add(fields, "x");
  add.share("share", &share, Group::world, {}, {}, "assumed");
  add.count("weeks", &weeks, "week", {1, 52}, Group::world, {}, {}, "assumed");
  add.text("file", &file, Group::world, {}, {}, "assumed");
  add.share("own", &share, {0.1, 0.9}, Group::world, {}, {}, "assumed").mix = Mix::logarithmic;
  ASSERT_EQ(fields.size(), 4U);
  EXPECT_EQ(fields[0].mix, Mix::linear);
  EXPECT_EQ(fields[1].mix, Mix::rounded);
  EXPECT_EQ(fields[2].mix, Mix::choose);
  EXPECT_EQ(fields[3].mix, Mix::logarithmic);
  EXPECT_EQ(fields[3].low, 0.1);
}

}  // namespace downline
