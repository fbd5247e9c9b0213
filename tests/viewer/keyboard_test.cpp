#include <gtest/gtest.h>

#include <algorithm>

#include "tests/viewer/harness.hpp"
#include "viewer/state/levers.hpp"

namespace downline::viewer::test {

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

TEST(Keyboard, WhatAControlMeansIsSaidBesideIt) {
  Harness viewer({});
  const auto hinted = [&](std::string_view words) {
    const auto lines = viewer.app().ui.hinted();
    return std::any_of(lines.begin(), lines.end(), [&](const Seen& line) { return line.text.find(words) != std::string::npos; });
  };
  const std::string path(lever_at(0).path);
  const std::string label(viewer.app().session.field(path)->label.en);
  for (const std::string& widget : {"lever/" + path + "/value", "lever/" + path}) {
    for (int i = 0; i < 100 && !viewer.app().ui.focused(widget); ++i) viewer.press(keys::tab);
    EXPECT_TRUE(hinted(label)) << widget;
    // Beside the levers, not over them.
    EXPECT_GT(viewer.app().ui.hinted().front().box.left, viewer.app().ui.find(widget)->box.right);
  }
  viewer.press(keys::tab);
  EXPECT_FALSE(hinted(label));
  viewer.press(keys::tab, false, true);
  EXPECT_TRUE(hinted(label));
  viewer.press(keys::escape);
  EXPECT_TRUE(viewer.app().ui.hinted().empty());
  // Whichever moved last, the pointer or the keyboard, is explained.
  viewer.press('4');
  viewer.app().ui.go("lab/ties.kind");
  viewer.frame(2);
  EXPECT_TRUE(hinted("ties.kind: small_world"));
  viewer.point(viewer.middle("present"));
  viewer.frame();
  EXPECT_TRUE(hinted("(F5)"));
  EXPECT_FALSE(hinted("ties.kind"));
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

TEST(Keyboard, AListIsOpenedWalkedAndChosenFrom) {
  Harness viewer({});
  viewer.app().ui.go("preset");
  viewer.press(keys::enter);
  viewer.press(keys::down);
  viewer.press(keys::down);
  viewer.press(keys::enter);
  EXPECT_EQ(viewer.app().session.draft().base, "strategy-2");
  EXPECT_TRUE(viewer.app().ui.focused("preset"));
}

// In a low window most of the rail and of the laboratory is out of sight.
TEST(Keyboard, WhatItGoesToComesIntoSight) {
  Harness viewer({.look = {Language::en, charts::Theme::light, 2, false}, .width = 1280, .height = 720});
  const auto seen_after = [&](const std::string& name) {
    for (int i = 0; i < 3000 && !viewer.app().ui.focused(name); ++i) viewer.press(keys::tab);
    viewer.frame(2);
    const Seen* seen = viewer.app().ui.find(name);
    return seen != nullptr && seen->box.top >= seen->cut.top && seen->box.bottom <= seen->cut.bottom;
  };
  EXPECT_TRUE(seen_after("lever/events.budget"));
  viewer.press('4');
  const std::string last = "lab/" + viewer.app().session.fields().back().path;
  EXPECT_TRUE(seen_after(last)) << last;
}

}  // namespace downline::viewer::test
