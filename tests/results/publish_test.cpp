#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "results/io/file_calls.hpp"
#include "results/io/reader.hpp"
#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/results/fake_table.hpp"
#include "tests/results/faults.hpp"
#include "tests/results/kills.hpp"

namespace downline {
namespace {

/// The kind and text of what a write says, if it fails.
struct Outcome {
  bool written = false;
  ErrorKind kind{};
  std::string text;
};

Outcome try_write(const ResultTable& table, const std::filesystem::path& path, WriteOptions options = {}) {
  try {
    write_results(table, path, options);
    return {true, {}, {}};
  } catch (const Error& error) {
    return {false, error.kind(), error.what()};
  }
}

using test::fault;
using test::faulty_calls;
using test::real;

/// Fails call 1, 2, 3 ... until a write needs no more calls than that.
void fault_loop(int error, WriteOptions options) {
  const ResultTable table = fake_table({.strategies = 2, .replications = 2, .weeks = 2});
  real = file_calls();
  int tried = 0;
  for (bool reached = true; reached && tried < 1000;) {
    const TemporaryFolder folder;
    if (options.force) put_bytes(folder / "a.h5", "old");
    fault = {.fail_at = ++tried, .error = error};
    file_calls() = faulty_calls();
    const Outcome outcome = try_write(table, folder / "a.h5", options);
    file_calls() = real;
    reached = fault.seen >= fault.fail_at;
    std::vector<std::string> names = names_in(folder.path());
    // What cannot be taken away stays under its hidden name; nobody takes it for a result.
    if (fault.kept) std::erase_if(names, [](const std::string& name) { return name.ends_with(".part"); });
    if (outcome.written || !options.force) {
      if (!names.empty()) {
        EXPECT_EQ(names, std::vector<std::string>{"a.h5"}) << "call " << tried;
        EXPECT_TRUE(verify_results(folder / "a.h5").whole) << "call " << tried;
      }
      EXPECT_EQ(outcome.written && names.empty(), false) << "call " << tried;
    } else {
      ASSERT_EQ(names, std::vector<std::string>{"a.h5"}) << "call " << tried;
      EXPECT_TRUE(bytes_of_file(folder / "a.h5") == "old" || verify_results(folder / "a.h5").whole) << "call " << tried;
    }
    if (!outcome.written) {
      EXPECT_EQ(outcome.kind, ErrorKind::file);
      EXPECT_NE(outcome.text.find("a.h5"), std::string::npos) << outcome.text;
    }
  }
  EXPECT_GT(tried, 8);
  EXPECT_LT(tried, 1000);
}

TEST(Publishing, LeavesNoTornFileWhicheverCallFails) {
  for (const int error : {EIO, ENOSPC, EDQUOT, 0})
    for (const bool force : {false, true}) fault_loop(error, {.force = force});
}

TEST(Publishing, LeavesNoTornFileWhicheverCallFailsAboveTheLimitOfMemory) {
  for (const int error : {EIO, ENOSPC, 0}) fault_loop(error, {.memory_limit = 0});
}

TEST(Publishing, GoesOnAfterAnInterruptedWriteOrSync) {
  const ResultTable table = fake_table({.strategies = 1, .replications = 2, .weeks = 2});
  real = file_calls();
  const TemporaryFolder folder;
  static int interrupted;
  interrupted = 0;
  const auto once = [](auto call) {
    static bool now = false;
    now = !now;
    if (!now) return call();
    ++interrupted;
    errno = EINTR;
    return static_cast<decltype(call())>(-1);
  };
  static const auto interrupt = once;
  file_calls().write = [](int fd, const void* bytes, std::size_t count) { return interrupt([=] { return real.write(fd, bytes, count); }); };
  file_calls().fsync = [](int fd) { return interrupt([=] { return real.fsync(fd); }); };
  const Outcome outcome = try_write(table, folder / "a.h5");
  file_calls() = real;
  EXPECT_TRUE(outcome.written) << outcome.text;
  EXPECT_GE(interrupted, 2);
  EXPECT_TRUE(verify_results(folder / "a.h5").whole);
}

TEST(Publishing, NamesThePathAndTheFreeBytesWhenTheDiskIsFull) {
  const ResultTable table = fake_table({.strategies = 1, .replications = 1, .weeks = 2});
  real = file_calls();
  const TemporaryFolder folder;
  file_calls().write = [](int, const void*, std::size_t) -> ssize_t {
    errno = ENOSPC;
    return -1;
  };
  const Outcome outcome = try_write(table, folder / "full.h5");
  file_calls() = real;
  EXPECT_FALSE(outcome.written);
  EXPECT_NE(outcome.text.find("full.h5"), std::string::npos);
  EXPECT_NE(outcome.text.find("bytes are free"), std::string::npos) << outcome.text;
  EXPECT_TRUE(names_in(folder.path()).empty());
}

TEST(Publishing, LeavesNothingWhenFilesMayNotGrow) {
  const TemporaryFolder folder;
  const ResultTable table = fake_table({.strategies = 2, .replications = 5, .weeks = 200});
  for (const std::uint64_t limit : {std::uint64_t{1} << 40, std::uint64_t{0}}) {
    const int code = test::in_child([&] {
      signal(SIGXFSZ, SIG_IGN);
      const rlimit small{20'000, 20'000};
      setrlimit(RLIMIT_FSIZE, &small);
      const Outcome outcome = try_write(table, folder / "a.h5", {.memory_limit = limit});
      return outcome.written ? 1 : outcome.kind == ErrorKind::file && outcome.text.find("a.h5") != std::string::npos ? 42 : 2;
    });
    EXPECT_EQ(code, 42) << limit;
    EXPECT_TRUE(names_in(folder.path()).empty()) << limit;
  }
}

TEST(Publishing, LeavesAWholeFileOrNoneWhenKilledAtAnyMoment) { test::expect_whole_file_or_none_when_killed(40); }

TEST(Output, IsNotOverwrittenUnasked) {
  const TemporaryFolder folder;
  put_bytes(folder / "a.h5", "old");
  const ResultTable table = fake_table({.strategies = 1, .replications = 1});
  EXPECT_EQ(try_write(table, folder / "a.h5").kind, ErrorKind::usage);
  EXPECT_EQ(bytes_of_file(folder / "a.h5"), "old");
  EXPECT_TRUE(try_write(table, folder / "a.h5", {.force = true}).written);
  EXPECT_TRUE(verify_results(folder / "a.h5").whole);
}

/// Kind of the refusal of an output, before a run.
ErrorKind refused(const std::filesystem::path& path, bool force = false, std::uint64_t bytes = 0) {
  try {
    check_output(path, force, bytes);
  } catch (const Error& error) {
    EXPECT_FALSE(error.problems().front().why.empty());
    return error.kind();
  }
  ADD_FAILURE() << path << " was accepted";
  return ErrorKind::difference;
}

TEST(Output, IsRefusedBeforeTheRunWhereItCouldNotBeWritten) {
  const TemporaryFolder folder;
  put_bytes(folder / "file", "x");
  std::filesystem::create_symlink(folder / "nowhere", folder / "dangling.h5");
  std::filesystem::create_symlink(folder / "file", folder / "link.h5");
  mkfifo((folder / "pipe.h5").c_str(), 0600);
  EXPECT_EQ(refused(folder / "file"), ErrorKind::usage);
  EXPECT_EQ(refused(""), ErrorKind::file);
  EXPECT_EQ(refused(folder / "missing/a.h5"), ErrorKind::file);
  EXPECT_EQ(refused(folder / "file/a.h5"), ErrorKind::file);
  EXPECT_EQ(refused(folder.path(), true), ErrorKind::file);
  EXPECT_EQ(refused(folder / "dangling.h5", true), ErrorKind::file);
  EXPECT_EQ(refused(folder / "link.h5", true), ErrorKind::file);
  EXPECT_EQ(refused(folder / "pipe.h5", true), ErrorKind::file);
  EXPECT_EQ(refused(folder / std::string(300, 'n'), false), ErrorKind::file);
  EXPECT_EQ(refused(folder / "a.h5", false, std::uint64_t{1} << 62), ErrorKind::resource);
  check_output(folder / "a.h5", false, 1);
}

TEST(Output, IsRefusedInAFolderThatMayNotBeWritten) {
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
  const int code = test::in_child([&] {
    if (geteuid() == 0 && setuid(65534) != 0) return 3;
    try {
      check_output(folder / "a.h5", false);
    } catch (const Error& error) {
      return error.kind() == ErrorKind::file ? 42 : 2;
    }
    return 1;
  });
  EXPECT_EQ(code, 42);
}

}  // namespace
}  // namespace downline
