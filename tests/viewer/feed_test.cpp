#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <fstream>
#include <random>
#include <thread>

#include "models/catalog.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/ensemble.hpp"
#include "tests/viewer/harness.hpp"
#include "viewer/main/files.hpp"
#include "viewer/state/levers.hpp"

namespace downline::viewer::test {
namespace {

/// What the command line would compute of a saved scenario.
std::vector<double> profits(const std::string& text, int replications) {
  const Scenario scenario = parse_scenario(text, "saved", "");
  ResultTable table;
  table.strategies.resize(1);
  table.grow(replications);
  run_ensemble(table, [&](std::size_t, int r) {
    const auto behaviour = make_behaviour(scenario.before, scenario.now);
    return run(*behaviour, run_plan(scenario.now), static_cast<std::uint32_t>(r));
  });
  return metric_values(table, metric_index("profit"), 0);
}

/// Of numbers that may be undefined.
std::vector<std::uint64_t> bits(const std::vector<double>& values) {
  std::vector<std::uint64_t> all(values.size());
  std::transform(values.begin(), values.end(), all.begin(), [](double value) { return std::bit_cast<std::uint64_t>(value); });
  return all;
}

}  // namespace

TEST(Saved, AScenarioGivesTheFiguresOnScreenExactly) {
  Harness viewer({.runs = Runs::model, .replications = 3, .line = false});
  viewer.drag("lever/entry.requirement", 0.2, 0.6, 3);
  viewer.drag("lever/follow_up.hours_per_recruit", 0.2, 0.7, 3);
  viewer.settle();
  const PicturePtr shown = viewer.app().picture();
  ASSERT_NE(shown, nullptr);
  EXPECT_EQ(metric_values(shown->table, metric_index("profit"), 2), profits(viewer.app().session.saved_text(), 3));
}

// Power: the number of runs, and each of the middle point's; the draft begins there, so that "you are here" lies on the line.
TEST(Feed, TheLineRestsInTheEndOnAsManyRunsAsAllElse) {
  Harness viewer({.runs = Runs::model, .replications = 5, .people = "2000", .weeks = "8"});
  viewer.settle();
  const PicturePtr shown = viewer.app().picture();
  ASSERT_NE(shown->line, nullptr);
  const std::vector<Strategy>& points = shown->line->table.strategies;
  ASSERT_EQ(points.size(), 11U);
  ASSERT_EQ(points[5].name, "50");
  const std::size_t profit = metric_index("profit");
  for (std::size_t point = 0; point < points.size(); ++point)
    EXPECT_EQ(metric_values(shown->line->table, profit, point).size(), 5U) << points[point].name;
  EXPECT_EQ(bits(metric_values(shown->line->table, profit, 5)), bits(metric_values(shown->table, profit, shown->plays.size() - 1)));
}

// Power: every number that a run records, of runs that begin where the strategies' weeks before ended; and of a draft that shares them with
// nobody, because its levers are those of the weeks before as well.
TEST(Saved, RunsThatBeginAtTheTakeOverGiveTheFiguresOfTheCommandLineExactly) {
  Harness viewer({.runs = Runs::model, .replications = 2, .line = false});
  viewer.settle();
  struct Move {
    const char *base, *path;
    double value;
  };
  for (const Move& move : {Move{"strategy-1", "channels.sharing", 0.35},
                           {"strategy-1", "follow_up.hours_per_recruit", 1.5},
                           {"mix-younger", "entry.requirement", 40.0},
                           {"party-plan", "entry.requirement", 300.0},
                           {"party-plan", "entry.requirement", 400.0}}) {
    SCOPED_TRACE(std::string(move.base) + ", " + move.path);
    viewer.app().session.start_from(move.base);
    viewer.app().session.set_lever(move.path, move.value, false);
    viewer.settle();
    const PicturePtr shown = viewer.app().picture();
    ASSERT_EQ(shown->done, 2);
    const Scenario saved = parse_scenario(viewer.app().session.saved_text(), "saved", "");
    for (int r = 0; r < 2; ++r) {
      const auto behaviour = make_behaviour(saved.before, saved.now);
      const RunRecord alone = run(*behaviour, run_plan(saved.now), static_cast<std::uint32_t>(r));
      const RunRecord& on_screen = shown->table.runs[shown->table.slot(2, r)];
      EXPECT_EQ(bits(on_screen.metrics), bits(alone.metrics));
      EXPECT_EQ(on_screen.ledger, alone.ledger);
      for (int week = 0; week <= alone.weeks(); ++week)
        for (const Series s : {Series::profit, Series::members, Series::customers, Series::orders})
          EXPECT_EQ(on_screen.at(s, week), alone.at(s, week));
    }
  }
}

TEST(Saved, RandomSettingsReadBackAsTheSameScenario) {
  Harness viewer({.line = false});
  std::mt19937 luck(20260125);
  for (int i = 0; i < 40; ++i) {
    Session& session = viewer.app().session;
    if (i % 4 == 0) session.start_from(i % 8 == 0 ? "strategy-1" : "mix-free-leads");
    if (i % 4 == 2) session.place_between(static_cast<double>(luck() % 101) / 100, false);
    const LeverGroup& group = lever_groups()[luck() % 4];
    const Lever& lever = group.levers[luck() % 3];
    session.set_lever(std::string(lever.path), lever.low + (lever.high - lever.low) * static_cast<double>(luck() % 11) / 10, false);
    const Play play = play_of(session.draft(), "draft");
    const Scenario saved = parse_scenario(session.saved_text(), "draft", "");
    EXPECT_EQ(resolved_yaml(saved), viewer.scenarios().read(play).strategy.resolved_yaml);
  }
}

TEST(Feed, TheLastOfManyMovesIsTheOneThatIsShown) {
  Harness viewer({.runs = Runs::model, .replications = 4, .line = false});
  viewer.settle();
  viewer.drag("lever/channels.sharing", 0.1, 0.9, 60);
  viewer.settle();
  const PicturePtr shown = viewer.app().picture();
  EXPECT_FALSE(viewer.app().stale());
  EXPECT_EQ(shown->stage, Stage::stable);
  EXPECT_EQ(shown->plays.back().key(), play_of(viewer.app().session.draft(), "").key());
}

TEST(Feed, GoingBackCostsNoRun) {
  Harness viewer({.runs = Runs::model, .replications = 2, .line = false});
  viewer.settle();
  viewer.drag("lever/channels.sharing", 0.1, 0.9, 2);
  viewer.settle();
  const std::int64_t before = viewer.feed().work().weeks;
  viewer.press('Z', true);
  viewer.settle();
  EXPECT_EQ(viewer.feed().work().weeks, before);
  EXPECT_EQ(viewer.app().picture()->done, 2);
}

TEST(Feed, ALeverOfTheReportedWeeksCostsNoWeekBefore) {
  Harness viewer({.runs = Runs::model, .replications = 3, .line = false});
  viewer.settle();
  const Work before = viewer.feed().work();
  viewer.app().session.set_lever("channels.sharing", 0.35, false);
  viewer.settle();
  const Cast cast = viewer.scenarios().read(viewer.app().picture()->plays.back());
  ASSERT_GT(cast.plan.weeks_before, 0);
  EXPECT_EQ(viewer.feed().work().weeks - before.weeks, 3 * cast.plan.weeks);
  EXPECT_EQ(viewer.feed().work().thrown_away, before.thrown_away);
}

// Power: each move asks for a new generation from another thread than the one that publishes; under the thread sanitizer every
// unguarded access of the two would be reported.
TEST(Feed, AThousandRandomMovesLeaveThePictureOfTheLast) {
  Harness viewer({.line = false});
  std::mt19937 luck(1000);
  for (int i = 0; i < 1000; ++i) {
    const LeverGroup& group = lever_groups()[luck() % 4];
    const Lever& lever = group.levers[luck() % 3];
    viewer.app().session.set_lever(std::string(lever.path), lever.low + (lever.high - lever.low) * static_cast<double>(luck() % 101) / 100,
                                   true);
    if (i % 4 == 0) viewer.frame();
    const PicturePtr shown = viewer.app().shown;
    if (shown != nullptr && !viewer.app().stale()) {
      EXPECT_EQ(shown->plays.size(), shown->summary.strategies.size());
    }
  }
  viewer.settle();
  EXPECT_FALSE(viewer.app().stale());
  EXPECT_EQ(viewer.app().picture()->plays.back().key(), play_of(viewer.app().session.draft(), "").key());
}

TEST(Files, HostileOnesAreRefusedInWords) {
  Harness viewer({.line = false});
  const auto folder = std::filesystem::temp_directory_path() / ("downline-viewer-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::mt19937 luck(24);
  const Draft before = viewer.app().session.draft();
  for (int i = 0; i < 24; ++i) {
    const std::string file = (folder / ("bad" + std::to_string(i) + (i % 2 == 0 ? ".h5" : ".yaml"))).string();
    std::ofstream out(file, std::ios::binary);
    if (i % 4 == 0) out << "\x89HDF\r\n\x1a\n";
    for (int k = 0; k < 40 * i; ++k) out.put(static_cast<char>(luck() % 256));
    out.close();
    try {
      open_files(viewer.app(), {file});
      ADD_FAILURE() << file << " was opened";
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("bad" + std::to_string(i)), std::string::npos) << error.what();
    }
  }
  std::filesystem::remove_all(folder);
  EXPECT_EQ(viewer.app().session.draft(), before);
}

}  // namespace downline::viewer::test
