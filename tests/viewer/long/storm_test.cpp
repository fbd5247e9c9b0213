#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <random>

#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/viewer/harness.hpp"
#include "viewer/main/files.hpp"
#include "viewer/state/levers.hpp"

namespace downline::viewer::test {

// Power: every move goes through the widget, so a slider that reports a value it does not show, a redraw that reads what the simulation
// writes, or a figure that is not finite would be met. Small markets, both languages, every screen in between.
TEST(Storm, AThousandRandomMovesOfLeversLeaveNothingBroken) {
  Harness viewer({.runs = Runs::model, .replications = 2, .line = false, .people = "5000", .weeks = "12"});
  std::mt19937 luck(1000);
  int moved = 0;
  for (int i = 0; i < 1000; ++i) {
    const Lever& lever = lever_at(luck() % lever_count);
    if (i % 50 == 0) viewer.app().session.start_from(i % 100 == 0 ? "strategy-2" : "mix-younger");
    if (i % 97 == 0) viewer.press(keys::f1 + 1);
    if (i % 41 == 0) viewer.press('1' + static_cast<int>(luck() % 4));
    if (i % 41 == 1) viewer.press('1');
    if (viewer.app().session.screen != Screen::decide) continue;
    viewer.frame();
    const std::string name = "lever/" + std::string(lever.path);
    if (viewer.app().ui.find(name) == nullptr) continue;  // not in this plan
    const double before = *lever_value(*viewer.app().session.field(lever.path));
    viewer.drag(name, static_cast<double>(luck() % 100) / 100, static_cast<double>(luck() % 100) / 100, 2);
    const double now = *lever_value(*viewer.app().session.field(lever.path));
    moved += now != before ? 1 : 0;
    EXPECT_GE(now, lever.low - 1e-9) << lever.path;
    EXPECT_LE(now, lever.high + 1e-9) << lever.path;
  }
  EXPECT_GT(moved, 700);
  viewer.settle();
  EXPECT_FALSE(viewer.app().stale());
  const PicturePtr shown = viewer.app().picture();
  EXPECT_TRUE(shown->problem.empty()) << shown->problem.en;
  EXPECT_EQ(shown->plays.back().key(), play_of(viewer.app().session.draft(), "").key());
  for (const double profit : metric_values(shown->table, metric_index("profit"), shown->table.strategies.size() - 1))
    EXPECT_TRUE(std::isfinite(profit));
}

// A file that was good and had some of its bytes changed is read as what it now says, or refused in words; the viewer goes on.
TEST(Storm, AThousandMutatedFilesAreOpenedOrRefusedInWords) {
  Harness viewer({.replications = 2, .line = false});
  viewer.settle();
  const auto folder = std::filesystem::temp_directory_path() / ("downline-mutated-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  ResultTable table = viewer.app().picture()->table;
  write_results(table, folder / "whole.h5");
  std::ifstream in(folder / "whole.h5", std::ios::binary);
  const std::string stored{std::istreambuf_iterator<char>(in), {}};
  const std::string scenario = viewer.scenarios().read(play_of(viewer.app().session.draft(), "draft")).strategy.resolved_yaml;
  std::mt19937 luck(20261126);
  int opened = 0, refused = 0;
  for (int i = 0; i < 1000; ++i) {
    const bool result = i % 2 == 0;
    std::string bytes = result ? stored : scenario;
    for (unsigned k = 0; k < 1 + luck() % 8; ++k) bytes[luck() % bytes.size()] = static_cast<char>(luck() % 256);
    if (i % 10 == 0) bytes.resize(luck() % bytes.size());
    const std::filesystem::path file = folder / (result ? "mutated.h5" : "mutated.yaml");
    std::ofstream(file, std::ios::binary) << bytes;
    try {
      open_files(viewer.app(), {file.string()});
      ++opened;
    } catch (const Error& error) {
      ++refused;
      EXPECT_FALSE(error.problems().front().problem.empty());
    }
    if (i % 20 == 0) viewer.frame();
    viewer.app().hold_stored = false;
  }
  std::filesystem::remove_all(folder);
  EXPECT_EQ(opened + refused, 1000);
  EXPECT_GT(refused, 300);
  RecordProperty("opened", opened);
}

}  // namespace downline::viewer::test
