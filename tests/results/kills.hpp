#pragma once
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <random>

#include "results/io/reader.hpp"
#include "results/io/writer.hpp"
#include "tests/results/fake_table.hpp"

namespace downline::test {

/// Runs `work` in a child of this process. \return its exit code, or 128 + the signal that ended it
inline int in_child(const std::function<int()>& work, const std::function<void(pid_t)>& meanwhile = {}) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  if (meanwhile) meanwhile(child);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Kills a writer at a random moment, `kills` times.
inline void expect_whole_file_or_none_when_killed(int kills) {
  const ResultTable table = fake_table({.strategies = 2, .replications = 4, .weeks = 50});
  std::mt19937 random(3);
  int published = 0, killed = 0;
  const TemporaryFolder warm;
  const auto start = std::chrono::steady_clock::now();
  for (const char* name : {"1.h5", "2.h5", "3.h5"}) write_results(table, warm / name);
  const auto three = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
  for (int i = 0; i < kills; ++i) {
    const TemporaryFolder folder;
    const int code = in_child(
        [&] {
          write_results(table, folder / "a.h5", {.memory_limit = i % 2 == 0 ? std::uint64_t{1} << 30 : 0});
          return 0;
        },
        [&](pid_t child) {
          usleep(static_cast<useconds_t>(random() % static_cast<unsigned>(three)));
          kill(child, SIGKILL);
        });
    killed += code == 128 + SIGKILL;
    if (!std::filesystem::exists(folder / "a.h5")) {
      EXPECT_NE(code, 0);
      continue;
    }
    ++published;
    EXPECT_TRUE(verify_results(folder / "a.h5").whole);
  }
  EXPECT_GT(killed, 0) << "the kills came too late to show anything";
  EXPECT_GT(published, 0) << "the kills came too early to show anything";
}

}  // namespace downline::test
