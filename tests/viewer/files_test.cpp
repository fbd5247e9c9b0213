#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>

#include "results/analysis/statistics.hpp"
#include "results/io/reader.hpp"
#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/viewer/harness.hpp"
#include "viewer/draw/png.hpp"
#include "viewer/main/exports.hpp"
#include "viewer/main/files.hpp"
#include "viewer/panels/network_view.hpp"

namespace downline::viewer::test {
TEST(Export, EveryPictureOfEveryScreenIsWrittenInThreeFormatsWithItsCommandAndItsScenario) {
  for (const Screen screen : {Screen::decide, Screen::compare, Screen::network, Screen::lab}) {
    const bool members = screen == Screen::network;
    Harness viewer({.runs = members ? Runs::model : Runs::arithmetic, .replications = 2, .screen = screen});
    viewer.settle();
    const InFolder folder;
    int shown = 0;
    for (const auto& [request, ending] :
         {std::pair{Request::export_png, ".png"}, {Request::export_svg, ".svg"}, {Request::export_csv, ".csv"}}) {
      static_cast<void>(export_as(viewer.app(), request, [&] { return viewer.picture(); }));
      shown = 0;
      for (const auto& [name, chart] : viewer.app().charts) {
        if (!chart.shown) continue;
        ++shown;
        bool written = false;
        for (const auto& entry : std::filesystem::directory_iterator("."))
          if (entry.path().filename().string().ends_with("-" + name + ending)) {
            written = true;
            if (request == Request::export_png)
              EXPECT_GT(read_png(entry.path()).width, 60) << name;
            else
              EXPECT_NE(text_of(entry.path()).find("downline-viewer --screenshot downline"), std::string::npos) << name;
          }
        EXPECT_TRUE(written) << name << ending;
      }
    }
    EXPECT_GE(shown, screen == Screen::lab ? 1 : 2);
    EXPECT_EQ(text_of("downline.yaml"), viewer.app().session.saved_text());
  }
}

namespace {

/// The command of an export, run in another folder that holds the scenarios written beside it. \return the picture it made
Image remade(const std::string& command) {
  std::filesystem::create_directory("again");
  for (const auto& entry : std::filesystem::directory_iterator("."))
    if (entry.path().extension() == ".yaml") std::filesystem::copy(entry.path(), "again" / entry.path().filename());
  const std::string program = "downline-viewer";
  EXPECT_TRUE(command.starts_with(program + " --screenshot downline-again.png")) << command;
  EXPECT_EQ(std::system(("cd again && " DOWNLINE_VIEWER_PROGRAM + command.substr(program.size())).c_str()), 0) << command;
  return read_png("again/downline-again.png");
}

/// The command that a table of figures begins with.
std::string command_of(const std::filesystem::path& csv) {
  const std::string text = text_of(csv);
  return text.substr(2, text.find('\n') - 2);
}

void expect_same_charts(Harness& viewer, const Image& whole, const Image& again) {
  ASSERT_EQ(whole.width, again.width);
  ASSERT_EQ(whole.height, again.height);
  for (const auto& [name, chart] : viewer.app().charts) {
    if (!chart.shown) continue;
    int different = 0;
    for (int y = static_cast<int>(chart.box.top); y < static_cast<int>(chart.box.bottom); ++y)
      for (int x = static_cast<int>(chart.box.left); x < static_cast<int>(chart.box.right); ++x)
        different += whole.at(x, y) != again.at(x, y) ? 1 : 0;
    EXPECT_EQ(different, 0) << name;
  }
}

}  // namespace

// Power: the picture is made once more by the program itself, from the files of the export alone, so whatever the command or the
// scenarios leave out is missing in it. Every chart must be the same to the pixel.
TEST(Export, ItsCommandLineRemakesEveryChartToThePixel) {
  for (const Screen screen : {Screen::decide, Screen::compare, Screen::network, Screen::lab}) {
    SCOPED_TRACE(static_cast<int>(screen));
    Harness viewer({.look = {Language::fr, charts::Theme::dark, 1, false},
                    .runs = Runs::model,
                    .replications = 3,
                    .screen = screen,
                    .line = screen == Screen::decide});
    Session& session = viewer.app().session;
    session.place_between(0.3, false);
    session.set_lever("entry.kit_price", 45, false);
    session.keep(0);
    session.set_lever("entry.requirement", 0.6, false);
    if (screen == Screen::lab) viewer.app().map = {true, 0, 9}, viewer.app().metric_up = "sales";
    viewer.settle();
    if (screen == Screen::network) {
      viewer.app().network->show_week(16);
      viewer.app().network->chosen = 1;
      viewer.app().network->colour_by(true);
      viewer.frame(2);
    }
    const InFolder folder;
    static_cast<void>(export_as(viewer.app(), Request::export_csv, {}));
    std::string command;
    for (const auto& entry : std::filesystem::directory_iterator("."))
      if (entry.path().extension() == ".csv") command = command_of(entry.path());
    expect_same_charts(viewer, viewer.picture(), remade(command));
  }
}

TEST(Export, TheCommandLineComparesTheSavedScenarioToTheFiguresOnScreen) {
  Harness viewer({.runs = Runs::model, .replications = 3, .line = false});
  viewer.app().session.place_between(0.7, false);
  viewer.app().session.set_lever("channels.sharing", 0.4, false);
  viewer.settle();
  const InFolder folder;
  static_cast<void>(export_as(viewer.app(), Request::save_scenario, {}));
  ASSERT_EQ(std::system(DOWNLINE_PROGRAM " compare strategy-1 strategy-2 scenario.yaml -q -n 3 -o result.h5 --people 20000 --weeks 30 "
                                         "> told.txt"),
            0);
  const ResultTable stored = read_results("result.h5"), shown = viewer.app().picture()->table;
  ASSERT_EQ(stored.strategies.size(), shown.strategies.size());
  for (std::size_t m = 0; m < metrics().size(); ++m)
    for (std::size_t s = 0; s < shown.strategies.size(); ++s) {
      const auto a = metric_values(stored, m, s), b = metric_values(shown, m, s);
      ASSERT_EQ(a.size(), b.size());
      for (std::size_t r = 0; r < a.size(); ++r)
        EXPECT_TRUE(a[r] == b[r] || (std::isnan(a[r]) && std::isnan(b[r]))) << metrics()[m].name << ": " << a[r] << " and " << b[r];
    }
}

TEST(Files, WhatWasSavedIsOpenedAsTheDraftThatItWas) {
  Harness viewer({.line = false});
  Session& session = viewer.app().session;
  const InFolder folder;
  for (const char* base : {Draft::between, "strategy-1", "mix-younger"}) {
    session.start_from(base);
    if (base == Draft::between) session.place_between(0.29, false);
    session.set_lever("entry.kit_price", 77, false);
    const Draft saved = session.draft();
    const auto file = export_as(viewer.app(), Request::save_scenario, {});
    session.start_from("strategy-2");
    open_files(viewer.app(), {file.string()});
    EXPECT_EQ(session.draft(), saved) << base;
  }
  // Anything else is the company's own file.
  std::ofstream("mine.yaml") << "title: mine\nextends: strategy-1\nentry:\n  kit_price: 5\n";
  open_files(viewer.app(), {"mine.yaml"});
  EXPECT_EQ(session.draft().base, Draft::own);
}

TEST(Files, ResultsThatCannotBePairedAreRefusedInWordsAndOthersAreShownTogether) {
  Harness viewer({.replications = 2, .line = false});
  viewer.settle();
  const InFolder folder;
  ResultTable table = viewer.app().picture()->table;
  write_results(table, "a.h5");
  write_results(table, "b.h5");
  ++table.seed;
  write_results(table, "other.h5");
  open_files(viewer.app(), {"a.h5", "b.h5"});
  viewer.frame(2);
  EXPECT_EQ(viewer.app().picture()->table.strategies.size(), 6U);
  EXPECT_EQ(viewer.app().picture()->done, 2);
  try {
    open_files(viewer.app(), {"a.h5", "other.h5"});
    ADD_FAILURE() << "worlds of two seeds were paired";
  } catch (const Error& error) {
    EXPECT_NE(error.problems().front().problem.find("seeds"), std::string::npos) << error.what();
  }
  EXPECT_EQ(viewer.app().picture()->table.strategies.size(), 6U);
  // It is told by the names of its strategies; who moves a lever is back at live runs.
  EXPECT_FALSE(viewer.says("Your mix earns"));
  viewer.app().session.set_lever("entry.requirement", 0.9, false);
  viewer.settle();
  EXPECT_FALSE(viewer.app().hold_stored);
  EXPECT_EQ(viewer.app().picture()->table.strategies.size(), 3U);
}

TEST(Network, AResultIsRunAgainInItsOwnWorld) {
  const InFolder folder;
  {
    Harness other({.runs = Runs::model, .replications = 1, .line = false, .people = "20000", .weeks = "20"});
    other.settle();
    write_results(other.app().picture()->table, "result.h5");
  }
  Harness viewer({.runs = Runs::model, .replications = 1, .line = false, .people = "30000", .weeks = "30"});
  open_files(viewer.app(), {"result.h5"});
  viewer.press('3');
  viewer.settle();
  ASSERT_NE(viewer.app().network, nullptr);
  EXPECT_TRUE(viewer.says("was run again: it gives the stored figures"));
  EXPECT_EQ(viewer.app().network->week, 20);
}

TEST(Network, AResultWithoutMembersIsRunAgainAndSaidSo) {
  Harness viewer({.runs = Runs::model, .replications = 2, .line = false});
  viewer.settle();
  const InFolder folder;
  write_results(viewer.app().picture()->table, "result.h5");
  open_files(viewer.app(), {"result.h5"});
  viewer.press('3');
  viewer.settle();
  ASSERT_NE(viewer.app().network, nullptr);
  ASSERT_TRUE(viewer.app().network->tree);
  EXPECT_TRUE(viewer.says("was run again: it gives the stored figures"));
  EXPECT_TRUE(viewer.app().charts["life"].shown);
  // Figures that another version stored are not passed off as these.
  ResultTable other = viewer.app().picture()->table;
  for (RunRecord& run : other.runs) run.metrics[metric_index("profit")] += 1;
  write_results(other, "older.h5");
  open_files(viewer.app(), {"older.h5"});
  viewer.settle();
  EXPECT_TRUE(viewer.says("does not give the stored figures"));
}

TEST(Lab, AFigureIsMappedOverTwoLevers) {
  Harness viewer({.replications = 2, .screen = Screen::lab, .line = false});
  viewer.settle();
  viewer.click("lab/map");
  viewer.settle();
  const PicturePtr picture = viewer.app().picture();
  EXPECT_EQ(picture->map.strategies.size(), 25U);
  EXPECT_EQ(picture->map_done, picture->map_wanted);
  ASSERT_TRUE(viewer.app().charts["map"].shown);
  EXPECT_EQ(viewer.app().charts["map"].sheet().rows.size(), 25U);
  // The same lever twice is no map, and the screen says so instead of showing the old one.
  viewer.app().map.across = viewer.app().map.up;
  viewer.settle();
  EXPECT_FALSE(viewer.app().charts["map"].shown);
}

TEST(Network, WeeksPlayFromTheFirstOnAndStopAtTheLast) {
  Harness viewer({.runs = Runs::model, .replications = 1, .screen = Screen::network, .line = false, .weeks = "8"});
  viewer.settle();
  const NetworkView& view = *viewer.app().network;
  ASSERT_EQ(view.week, 8);
  viewer.click("network/play");
  EXPECT_LT(view.week, 8);
  EXPECT_TRUE(view.playing);
  // A week in a tenth of a second, at sixty frames a second.
  viewer.frame(12 * 6);
  EXPECT_EQ(view.week, 8);
  EXPECT_FALSE(view.playing);
}

TEST(Network, TheSamePersonIsFollowedUnderTheOtherStrategyAndColourFollowsActivity) {
  Harness viewer({.runs = Runs::model, .replications = 1, .screen = Screen::network, .line = false, .people = "60000", .weeks = "52"});
  viewer.settle();
  ASSERT_NE(viewer.app().network, nullptr);
  ASSERT_TRUE(viewer.app().network->tree);
  ASSERT_NE(viewer.app().newest->members_elsewhere, nullptr);
  const std::string told = viewer.app().charts["life"].list.description;
  EXPECT_NE(told.find("The same person under Active sellers"), std::string::npos) << told;
  const std::vector<float> by_income = viewer.app().network->shade;
  viewer.click("network/colour");
  viewer.click("network/colour/1");
  viewer.frame(2);
  EXPECT_TRUE(viewer.app().network->by_activity);
  EXPECT_NE(viewer.app().network->shade, by_income);
}

}  // namespace downline::viewer::test
