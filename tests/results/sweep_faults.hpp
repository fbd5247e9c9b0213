#pragma once
#include <gtest/gtest.h>

#include "sim/core/error.hpp"
#include "tests/results/faults.hpp"
#include "tests/results/sweep_fake.hpp"

namespace downline::sweep {

/// A whole sweep, from the making of its folder to its merged file.
inline void sweep_and_merge(const Plan& plan, const std::filesystem::path& folder) {
  const Ledger ledger(folder / "s");
  ledger.make();
  ledger.sweep_out();
  if (!read_plan(ledger.folder())) write_plan(plan, ledger.folder(), false);
  do_all(*read_plan(ledger.folder()), ledger);
  write_table(merge(ledger, plan), folder / "m.h5", true);
}

/// Fails call 1, 2, 3 ... until a sweep needs no more calls than that. Each time: an error in words or the whole result, never a wrong
/// file; and resuming completes it. \param step fails only every so many calls  \return calls of a whole sweep
inline int fail_calls(int error, int step = 1) {
  const Plan plan = fake_plan({.designs = 1, .replications = 2, .batch = 1, .weeks = 2});
  const TemporaryFolder calm;
  sweep_and_merge(plan, calm.path());
  const std::string right = bytes_of_file(calm / "m.h5");
  test::real = file_calls();
  int tried = 0;
  for (bool reached = true; reached && tried < 2000;) {
    const TemporaryFolder folder;
    test::fault = {.fail_at = tried += step, .seen = 0, .error = error};
    file_calls() = test::faulty_calls();
    bool told = false;
    try {
      sweep_and_merge(plan, folder.path());
    } catch (const Error& failure) {
      told = true;
      EXPECT_EQ(failure.kind(), ErrorKind::file) << "call " << tried << ": " << failure.what();
      EXPECT_NE(std::string(failure.what()).find('`'), std::string::npos) << "no path: " << failure.what();
    }
    file_calls() = test::real;
    reached = test::fault.seen >= test::fault.fail_at;
    const bool there = std::filesystem::exists(folder / "m.h5");
    EXPECT_TRUE(!there || bytes_of_file(folder / "m.h5") == right) << "call " << tried;
    EXPECT_TRUE(told || there) << "call " << tried << ": lost without a word";
    sweep_and_merge(plan, folder.path());
    EXPECT_EQ(bytes_of_file(folder / "m.h5"), right) << "call " << tried << ": resuming does not complete it";
    const auto runs = published_runs(Ledger(folder / "s"), plan);
    EXPECT_EQ(runs.size(), 2U);
    for (const auto& [run, times] : runs) EXPECT_EQ(times, 1) << "call " << tried;
  }
  return tried;
}

}  // namespace downline::sweep
