#include "results/io/checkpoint.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "models/catalog.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/threads.hpp"
#include "tests/support/runs.hpp"

namespace downline {
namespace {

namespace fs = std::filesystem;

/// A name in a folder of its own, gone at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("downline-checkpoint-" + std::to_string(getpid()))) { fs::create_directory(path_); }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] fs::path file() const { return path_ / "state"; }
  [[nodiscard]] std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
  fs::path path_;
};

const RunIdentity identity{"scenario: of the test", 0, true};

Checkpoint checkpoint(const fs::path& file, const RunIdentity& run = identity) {
  return Checkpoint(file, run, std::chrono::hours(1), [](const std::string& why) { ADD_FAILURE() << why; });
}

/// Runs until `stop_after` weeks are done, or to the end, from what is kept if anything is. \return digest; 0 when stopped
std::uint64_t run_kept(const test::Levers& levers, Checkpoint& keeper, int stop_after, int threads, int from = 0) {
  std::uint64_t digest = 0;
  std::atomic<bool> stop{false};
  RunControl control;
  control.keep_members = true;
  control.keeper = &keeper;
  control.stop = &stop;
  int resumed = 0;
  control.on_resume = [&](int week, int) { resumed = week; };
  control.on_week = [&](int week, int) { stop = week == stop_after; };
  with_threads(threads, [&] {
    const auto behaviour = make_behaviour(levers.before, levers.now);
    try {
      digest = test::digest(run(*behaviour, run_plan(levers.now), 0, control));
    } catch (const Stopped&) {
      digest = 0;
    }
  });
  EXPECT_EQ(resumed, from) << "the week after which it goes on";
  return digest;
}

/// Stopped and gone on at each of the weeks in turn, on other numbers of threads: the same record as in one go.
void expect_same_after_stops(const test::Levers& levers, const std::vector<int>& weeks) {
  const std::uint64_t whole = test::digest(test::run_once(levers));
  const Folder folder;
  int threads = 1, from = 0;
  for (const int week : weeks) {
    Checkpoint keeper = checkpoint(folder.file());
    ASSERT_EQ(run_kept(levers, keeper, week, threads++, from), 0U);
    from = week;
    ASSERT_TRUE(keeper.kept());
    EXPECT_EQ(folder.files(), 1);
  }
  Checkpoint keeper = checkpoint(folder.file());
  EXPECT_EQ(run_kept(levers, keeper, -1, 2, from), whole);
  keeper.remove();
  EXPECT_EQ(folder.files(), 0);
}

void expect_same_after_stops(const std::string& scenario, const std::vector<test::Setting>& settings, const std::vector<int>& weeks) {
  SCOPED_TRACE(scenario);
  expect_same_after_stops(test::levers(scenario, settings), weeks);
}

TEST(Checkpoint, GoesOnToTheSameRecordUnderEveryStrategy) {
  // The levers of the reported weeks take over after week 78.
  for (const char* scenario : {"strategy-1", "strategy-2", "mix-younger", "mix-free-leads", "party-plan"})
    expect_same_after_stops(scenario, {{"people", "30000"}, {"weeks", "30"}}, {1, 40, 77, 78, 79, 91});
}

TEST(Checkpoint, GoesOnWithProgrammesShocksAndShops) {
  for (const char* scenario : {"ambassador-programme", "shop-network", "affiliate-programme", "gig-platform", "long-tail"})
    expect_same_after_stops(scenario, {{"people", "30000"}, {"weeks", "40"}}, {50, 85, 99, 111});
  // The rumour goes round from reported week 60 on.
  expect_same_after_stops("rumour", {{"people", "30000"}, {"weeks", "70"}}, {50, 137, 139, 145});
}

TEST(Checkpoint, GoesOnUnderEveryPlan) {
  for (const std::string& plan : std::vector<std::string>{"affiliate", "binary", "binary-cycles", "fast-start", "hybrid", "matrix", "party",
                                                          "referral", "stairstep", "unilevel", "unilevel-binary"}) {
    SCOPED_TRACE(plan);
    expect_same_after_stops("plans/" + plan, {{"people", "20000"}, {"weeks", "30"}}, {83, 95, 101});
  }
  for (const char* tree : {"enrolment", "placement"}) {
    SCOPED_TRACE(tree);
    expect_same_after_stops("plans/hybrid",
                            {{"people", "20000"},
                             {"weeks", "30"},
                             {"compensation.ranks.tree", tree},
                             {"compensation.lines.tree", tree},
                             {"compensation.match.tree", tree}},
                            {83, 95, 101});
  }
}

TEST(Checkpoint, GoesOnWithOrdersThatWillComeBack) {
  test::Levers levers = test::levers("strategy-1", {{"people", "20000"}, {"weeks", "30"}});
  for (Parameters* of : {&levers.before, &levers.now}) of->compensation.insert(of->compensation.begin(), ComponentSpec{"back", Returns{}});
  expect_same_after_stops(levers, {77, 79, 83, 90});
}

TEST(Checkpoint, GoesOnWithStoredTies) {
  expect_same_after_stops("strategy-2", {{"people", "20000"}, {"weeks", "20"}, {"ties.kind", "scale_free"}}, {30, 85});
}

TEST(Checkpoint, GoesOnUnderTheOtherRules) {
  expect_same_after_stops("validation/recruit-and-sell", {{"people", "30000"}, {"weeks", "60"}}, {1, 2, 31, 59});
}

/// A file that keeps a state.
void keep_some(const fs::path& file) {
  Checkpoint keeper = checkpoint(file);
  ASSERT_EQ(run_kept(test::levers("strategy-2", {{"people", "3000"}, {"weeks", "10"}}), keeper, 5, 1), 0U);
}

std::string refusal(const fs::path& file, const RunIdentity& run) {
  try {
    checkpoint(file, run);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::file);
    EXPECT_FALSE(error.problems().front().suggestion.empty());
    return error.problems().front().why;
  }
  return {};
}

TEST(Checkpoint, RefusesTheStateOfAnotherRun) {
  const Folder folder;
  keep_some(folder.file());
  EXPECT_EQ(refusal(folder.file(), identity), "");
  EXPECT_EQ(refusal(folder.file(), {"another scenario", 0, true}), "it is the state of another scenario, seed or setting");
  EXPECT_EQ(refusal(folder.file(), {identity.scenario, 0, false}), "that run keeps the table of members otherwise");
  EXPECT_EQ(refusal(folder.file(), identity), "") << "a refusal changes nothing";
}

TEST(Checkpoint, RefusesWhatIsDamagedOrForeign) {
  const Folder folder;
  keep_some(folder.file());
  const auto size = fs::file_size(folder.file());
  for (const std::uintmax_t at : {size / 3, size / 2, size - 70, size - 1}) {
    std::fstream file(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    const char before = static_cast<char>(file.get());
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(before ^ 1));
    file.close();
    EXPECT_EQ(refusal(folder.file(), identity), "the file is damaged: its digest does not fit") << at;
    file.open(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    file.put(before);
  }
  EXPECT_EQ(refusal(folder.file(), identity), "");
  fs::resize_file(folder.file(), size - 100);
  EXPECT_EQ(refusal(folder.file(), identity), "the file is damaged: its digest does not fit");
  std::ofstream(folder.file()) << "my notes";
  EXPECT_EQ(refusal(folder.file(), identity), "it is no saved state of a run");
}

}  // namespace
}  // namespace downline
