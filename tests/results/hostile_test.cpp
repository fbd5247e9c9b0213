#include <gtest/gtest.h>
#include <hdf5.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "results/io/reader.hpp"
#include "results/io/sandbox.hpp"
#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/results/fake_table.hpp"
#include "tests/support/processor_time.hpp"

namespace downline {
namespace {

struct Case {
  const char* name;
  const char* told;  ///< words of the refusal
};

/// A whole small file, changed by tests/results/hostile.py.
std::filesystem::path make(const TemporaryFolder& folder, const std::string& name) {
  if (!std::filesystem::exists(folder / "whole.h5"))
    write_results(fake_table({.strategies = 2, .replications = 2, .weeks = 2}), folder / "whole.h5");
  const std::string script = (std::filesystem::path(DOWNLINE_SOURCE_DIR) / "tests/results/hostile.py").string();
  const std::string command = "/usr/bin/python3 '" + script + "' '" + (folder / "whole.h5").string() + "' '" + name + "' '" +
                              (folder / "hostile.h5").string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0) << name;
  return folder / "hostile.h5";
}

class HostileFile : public testing::TestWithParam<Case> {};

TEST_P(HostileFile, IsRefusedInWordsAndAtOnce) {
  const TemporaryFolder folder;
  const std::filesystem::path path = make(folder, GetParam().name);
  const double start = test::processor_time();
  try {
    (void)read_results(path);
    ADD_FAILURE() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::file);
    EXPECT_NE(std::string(error.what()).find(GetParam().told), std::string::npos) << error.what();
  }
  EXPECT_LT(test::processor_time() - start, 2.0);
  EXPECT_EQ(H5Fget_obj_count(static_cast<hid_t>(H5F_OBJ_ALL), H5F_OBJ_ALL), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Known, HostileFile,
    testing::Values(Case{"no filetype", "no result file of downline"}, Case{"newer major", "use a newer downline"},
                    Case{"missing dataset", "`/profit` is missing"}, Case{"wrong length", "does not have the sizes of its dimensions"},
                    Case{"wrong type", "`/profit` is not of type int64"}, Case{"strange type", "of a type that no result file has"},
                    Case{"too many dimensions", "too many dimensions"}, Case{"claims too much", "claims more values than can be"},
                    Case{"bomb", "bytes of values out of 0 stored"}, Case{"external link", "points elsewhere"},
                    Case{"soft link", "points elsewhere"}, Case{"external storage", "in another file"}, Case{"virtual", "from elsewhere"},
                    Case{"unknown filter", "packed in a way"}, Case{"cycle", "is there twice"}, Case{"deep", "nested too deep"},
                    Case{"named type", "of a kind that no result file has"}, Case{"large attribute", "attribute that is too large"},
                    Case{"many attributes", "too many attributes"}, Case{"points outside", "points outside"},
                    Case{"too many replications", "number of replications that cannot be"}),
    [](const testing::TestParamInfo<Case>& one) {
      std::string name = one.param.name;
      for (char& c : name)
        if (c == ' ') c = '_';
      return name;
    });

TEST(Reader, MakesTextsSafeForATerminal) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_results(make(folder, "terminal escapes")).title, "\\x1B[2Jgone");
}

TEST(Sandbox, BringsBackTheAnswer) {
  EXPECT_EQ(in_sandbox([] { return std::string("as it is"); }), "as it is");
}

TEST(Sandbox, WaitsForAChildThatWaitsForItsTurn) {
  const auto late = [] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    return std::string("late");
  };
  EXPECT_EQ(in_sandbox(late, {.seconds = 0.1}), "late");
}

TEST(Sandbox, EndsAChildThatSpinsAfterItsTimeOfTheProcessor) {
  const double start = test::processor_time();
  EXPECT_EQ(in_sandbox(
                []() -> std::string {
                  for (;;) (void)std::chrono::steady_clock::now();
                },
                {.seconds = 0.1}),
            std::nullopt);
  EXPECT_LT(test::processor_time() - start, 0.5);
}

TEST(Sandbox, OutlivesACrashAHangAndAGreedyChild) {
  EXPECT_EQ(in_sandbox([]() -> std::string { std::abort(); }), std::nullopt);
  const auto asleep = []() -> std::string {
    for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
  };
  EXPECT_EQ(in_sandbox(asleep, {.seconds = 0.1}), std::nullopt);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they limit no memory, see in_sandbox
  EXPECT_EQ(in_sandbox([] { return std::string(std::size_t{4} << 30, 'x'); }), std::nullopt);
#endif
}

}  // namespace
}  // namespace downline
