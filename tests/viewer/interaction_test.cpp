#include <gtest/gtest.h>

#include "tests/viewer/harness.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/widgets/controls.hpp"

namespace downline::viewer::test {
namespace {

double value_of(Harness& viewer, const char* path) { return *lever_value(*viewer.app().session.field(path)); }

}  // namespace

TEST(Decide, ALeverMovesItsParameterAndOneGestureIsOneStep) {
  Harness viewer({});
  const double before = value_of(viewer, "entry.requirement");
  viewer.drag("lever/entry.requirement", 0.2, 0.9, 12);
  EXPECT_GT(value_of(viewer, "entry.requirement"), 0.8);
  EXPECT_EQ(viewer.app().session.history().moments().size(), 2U);
  viewer.press('Z', true);
  EXPECT_DOUBLE_EQ(value_of(viewer, "entry.requirement"), before);
  viewer.press('Y', true);
  EXPECT_GT(value_of(viewer, "entry.requirement"), 0.8);
}

TEST(Decide, EveryLeverOfTheRailIsShownAndMoves) {
  Harness viewer({.height = 1200});
  for (const LeverGroup& group : lever_groups())
    for (const Lever& lever : group.levers) {
      const std::string path(lever.path);
      const double before = value_of(viewer, path.c_str());
      viewer.drag("lever/" + path, 0.5, before > (lever.low + lever.high) / 2 ? 0.1 : 0.9, 3);
      EXPECT_NE(value_of(viewer, path.c_str()), before) << path;
    }
}

TEST(Decide, AValueIsTypedInEitherLanguage) {
  Harness viewer({});
  viewer.click("lever/entry.kit_price/value");
  viewer.type("42,5");
  viewer.press(keys::enter);
  EXPECT_DOUBLE_EQ(value_of(viewer, "entry.kit_price"), 42.5);
  EXPECT_EQ(typed_number("1 200"), 1200);
  EXPECT_EQ(typed_number("1,5 k€"), 1500);
  EXPECT_EQ(typed_number("25 %"), 0.25);
  EXPECT_EQ(typed_number("a few"), std::nullopt);
}

TEST(Decide, BackspaceBringsThePresetsValueBack) {
  Harness viewer({});
  const double before = value_of(viewer, "channels.sharing");
  viewer.drag("lever/channels.sharing", 0.5, 0.9, 3);
  ASSERT_NE(value_of(viewer, "channels.sharing"), before);
  viewer.press(keys::backspace);
  EXPECT_DOUBLE_EQ(value_of(viewer, "channels.sharing"), before);
  EXPECT_TRUE(viewer.app().session.draft().changes.empty());
}

TEST(Decide, PresetsAreChosenFromTheList) {
  Harness viewer({});
  viewer.click("preset");
  viewer.click("preset/2");
  EXPECT_EQ(viewer.app().session.draft().base, "strategy-2");
  EXPECT_DOUBLE_EQ(value_of(viewer, "entry.kit_price"), 60);
}

TEST(Keyboard, TabWalksEveryControlOnceAndComesBack) {
  Harness viewer({.height = 1200});
  std::vector<std::string> order;
  for (const Seen& seen : viewer.app().ui.seen())
    if (!seen.name.empty() && seen.enabled) order.push_back(seen.name);
  ASSERT_GT(order.size(), 30U);
  for (const std::string& name : order) {
    viewer.press(keys::tab);
    EXPECT_TRUE(viewer.app().ui.focused(name)) << name;
  }
  viewer.press(keys::tab);
  EXPECT_TRUE(viewer.app().ui.focused(order.front()));
}

TEST(Keyboard, NumbersChangeScreensAndF2TheLanguage) {
  Harness viewer({});
  viewer.press('2');
  EXPECT_EQ(viewer.app().session.screen, Screen::compare);
  viewer.press('4');
  EXPECT_EQ(viewer.app().session.screen, Screen::lab);
  viewer.press(keys::f1 + 1);
  EXPECT_EQ(viewer.app().ui.language(), Language::fr);
}

TEST(Keyboard, SettingsAreKeptAndBroughtBack) {
  Harness viewer({});
  viewer.press('B');
  const Draft kept = viewer.app().session.draft();
  viewer.drag("lever/entry.requirement", 0.2, 0.9, 3);
  ASSERT_NE(viewer.app().session.draft(), kept);
  viewer.press('B', false, true);
  EXPECT_EQ(viewer.app().session.draft(), kept);
}

TEST(Lab, AnyParameterIsFoundAndChangedAndRefusedInWords) {
  Harness viewer({.screen = Screen::lab});
  viewer.click("lab/search");
  viewer.type("kappa");
  viewer.press(keys::enter);
  viewer.frame(2);
  viewer.click("lab/mechanisms.kappa");
  viewer.type("0");
  viewer.press(keys::enter);
  EXPECT_EQ(viewer.app().session.draft().changes.count("mechanisms.kappa"), 1U);
  EXPECT_EQ(viewer.app().session.expert_changes(), 1);
  viewer.frame(2);
  viewer.click("lab/mechanisms.kappa");
  viewer.type("many");
  viewer.press(keys::enter);
  EXPECT_NE(viewer.app().message.find("kappa"), std::string::npos);
}

}  // namespace downline::viewer::test
