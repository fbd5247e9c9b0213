#include <gtest/gtest.h>

#include "tests/viewer/harness.hpp"

namespace downline::viewer::test {

TEST(Frame, AWideHeaderHasEverything) {
  Harness wide({.line = false});
  for (const char* name : {"open", "export", "present", "theme", "language", "help"}) EXPECT_NE(wide.app().ui.find(name), nullptr) << name;
}

TEST(Frame, WhatHasNoRoomInTheHeaderIsInAList) {
  Harness narrow({.look = {Language::fr, charts::Theme::light, 2, false}, .width = 1280, .height = 720, .line = false});
  EXPECT_EQ(narrow.app().ui.find("theme"), nullptr);
  narrow.click("more");
  narrow.click("more/3");
  EXPECT_EQ(narrow.app().ui.language(), Language::en);
  narrow.click("more");
  narrow.click("more/4");
  EXPECT_TRUE(narrow.app().help);
  narrow.press(keys::escape);
  EXPECT_FALSE(narrow.app().help);
  narrow.app().folder = [] { return std::vector<std::string>{"mine.yaml"}; };
  narrow.press('O', true);
  narrow.frame();
  narrow.click("open/0");
  EXPECT_EQ(narrow.app().to_open, "mine.yaml");
}

}  // namespace downline::viewer::test
