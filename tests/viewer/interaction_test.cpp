#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/viewer/harness.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

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

TEST(Decide, TheCompanysOwnFileStaysAmongWhatToStartFrom) {
  Harness viewer({.line = false});
  Session& session = viewer.app().session;
  const std::string place = "preset/" + std::to_string(words::presets.size() + 1);
  // Without one, the last choice is to open one.
  viewer.app().folder = [] { return std::vector<std::string>{"mine.yaml"}; };
  viewer.click("preset");
  viewer.click(place);
  EXPECT_EQ(session.draft(), Draft());
  viewer.click("preset/open/0");
  EXPECT_EQ(viewer.app().request, Request::open);
  EXPECT_EQ(viewer.app().to_open, "mine.yaml");
  const std::string file = testing::TempDir() + "downline-own.yaml";
  std::ofstream(file) << "title: mine\nextends: strategy-1\nentry:\n  kit_price: 5\n";
  session.open_file(file, "mine");
  const Draft own = session.draft();
  session.start_from("strategy-2");
  viewer.frame();
  viewer.click("preset");
  viewer.click(place);
  EXPECT_EQ(session.draft(), own);
}

TEST(Present, PicturesAreTurnedByKeysAndTheScaleComesBack) {
  Harness viewer({.replications = 4});
  viewer.settle();
  viewer.press(keys::f1 + 4);
  ASSERT_TRUE(viewer.app().slide.has_value());
  EXPECT_EQ(viewer.app().ui.look().scale, 1.5F);
  EXPECT_EQ(viewer.app().ui.find("screen/0"), nullptr);
  viewer.press(keys::page_down);
  viewer.frame();
  EXPECT_TRUE(viewer.app().charts["line"].shown);
  for (std::size_t i = 0; i < 2 * slide_count; ++i) viewer.press(keys::right);
  EXPECT_EQ(*viewer.app().slide, slide_count - 1);
  viewer.frame();
  EXPECT_TRUE(viewer.app().charts["income"].shown);
  viewer.press(keys::escape);
  EXPECT_FALSE(viewer.app().slide.has_value());
  EXPECT_EQ(viewer.app().ui.look().scale, 1.0F);
}

TEST(Compare, ASettingOfOtherWorldsIsNotPairedAndSaidSo) {
  Harness viewer({.replications = 2, .screen = Screen::compare, .line = false});
  viewer.app().session.set_lever("entry.requirement", 0.7, false);
  viewer.press('A');
  viewer.app().session.reset_all();
  viewer.settle();
  EXPECT_EQ(viewer.app().picture()->table.strategies.size(), 4U);
  ASSERT_FALSE(viewer.app().session.set_text("weeks", "20"));
  viewer.settle();
  const ResultTable& table = viewer.app().picture()->table;
  EXPECT_EQ(table.strategies.size(), 3U);
  EXPECT_TRUE(viewer.says("A is not paired and left out. Weeks: 30 there, 20 here."));
  // The strategies are run in the draft's worlds.
  for (const RunRecord& run : table.runs) EXPECT_EQ(run.weeks(), 20);
}

TEST(Compare, FourScenariosAtATimeAndSaidSo) {
  Harness viewer({.replications = 2, .screen = Screen::compare, .line = false});
  for (const auto& [key, value] : {std::pair{'A', 0.7}, {'B', 0.8}}) {
    viewer.app().session.set_lever("entry.requirement", value, false);
    viewer.press(key);
  }
  viewer.app().session.reset_all();
  viewer.settle();
  EXPECT_EQ(viewer.app().picture()->table.strategies.size(), 4U);
  EXPECT_TRUE(viewer.says("Left out: B."));
  // Each of the six pairs has its row.
  const std::string told = viewer.app().charts["differences-profit"].list.description;
  for (const char* pair : {"Active sellers", "Ambassadors", "Your mix", "A"}) EXPECT_NE(told.find(pair), std::string::npos) << told;
  std::size_t rows = 0;
  for (std::size_t at = told.find(" \u2212 "); at != std::string::npos; at = told.find(" \u2212 ", at + 1)) ++rows;
  EXPECT_EQ(rows, 6U) << told;
}

TEST(Decide, AxesRestWhileALeverIsHeld) {
  Harness viewer({.replications = 4});
  viewer.settle();
  const auto axis = [&](const char* name) {
    const charts::Plot& plot = viewer.app().charts[name].list.plots.front();
    return std::pair{plot.y_first, plot.y_last};
  };
  const auto line = axis("line"), sellers = axis("sellers"), income = axis("income");
  viewer.drag("lever/entry.requirement", 0.2, 0.9, 12, true);
  for (int i = 0; i < 10 && viewer.app().stale(); ++i) viewer.settle();
  EXPECT_FALSE(viewer.app().stale());
  EXPECT_EQ(axis("line"), line);
  EXPECT_EQ(axis("sellers"), sellers);
  EXPECT_EQ(axis("income"), income);
  // Let go, they follow the data again.
  ImGui::GetIO().MouseDown[0] = false;
  viewer.settle();
  EXPECT_NE(axis("line"), line);
}

TEST(Decide, WhatMattersMostIsRunInASmallerMarketAndSaysSo) {
  Harness viewer({.replications = 4, .people = "400000"});
  viewer.settle();
  const PicturePtr picture = viewer.app().picture();
  EXPECT_EQ(picture->table.people, 400'000);
  EXPECT_EQ(picture->effect_people, 100'000);
  EXPECT_EQ(picture->effect_runs, Wanted().side_replications);
  EXPECT_EQ(picture->effects.size(), picture->effects_wanted);
  EXPECT_TRUE(viewer.says("market of 100\u202F000 people, 8 runs"));
}

TEST(Lab, EveryGroupAndEveryUnitHasItsWords) {
  Harness viewer({.line = false});
  for (const auto& [base, name] : words::presets) {
    viewer.app().session.start_from(std::string(base));
    for (const Field& field : viewer.app().session.fields()) {
      const std::string group = field.path.find('.') == std::string::npos ? "" : field.path.substr(0, field.path.find('.'));
      EXPECT_TRUE(std::any_of(words::groups.begin(), words::groups.end(), [&](const auto& one) { return one.first == group; })) << group;
      EXPECT_TRUE(field.unit == "1" ||
                  std::any_of(words::units.begin(), words::units.end(), [&](const auto& one) { return one.first == field.unit; }))
          << field.path << ": " << field.unit;
    }
  }
}

TEST(Lab, NumbersAreReadAndWrittenInEitherLanguageAndFewChoicesAreListed) {
  Harness viewer({.look = {Language::fr, charts::Theme::light, 1, false}, .screen = Screen::lab, .line = false});
  viewer.app().session.search = "start.discount_share";
  viewer.frame(2);
  EXPECT_TRUE(viewer.says("0,15"));
  viewer.click("lab/start.discount_share");
  viewer.type("0,25");
  viewer.press(keys::enter);
  EXPECT_EQ(viewer.app().session.draft().changes.at("start.discount_share"), "0.25");
  viewer.app().session.search = "ties.kind";
  viewer.frame(2);
  const Field* field = viewer.app().session.field("ties.kind");
  ASSERT_NE(field, nullptr);
  ASSERT_GT(field->choices.size(), 1U);
  const std::string second(field->choices[1].name), first(field->choices[0].name);
  // Words stand for the names of the file, which are found all the same.
  EXPECT_TRUE(viewer.says(std::string(field->choices[static_cast<std::size_t>(number(*field))].words.fr)));
  for (const Seen& seen : viewer.app().ui.seen()) EXPECT_EQ(seen.text.find(value_text(*field)), std::string::npos) << seen.text;
  ASSERT_FALSE(viewer.app().session.set_text("ties.kind", first));
  viewer.app().session.search = "communautés";
  viewer.frame(2);
  viewer.click("lab/ties.kind");
  viewer.click("lab/ties.kind/1");
  EXPECT_EQ(value_text(*viewer.app().session.field("ties.kind")), second);
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
  EXPECT_NE(viewer.app().message.en.find("kappa"), std::string::npos);
}

}  // namespace downline::viewer::test
