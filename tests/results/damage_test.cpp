#include <gtest/gtest.h>

#include <random>

#include "tests/results/damage.hpp"
#include "tests/support/processor_time.hpp"

namespace downline {
namespace {

/// Why a file is refused; empty if it is read.
std::string refusal(const std::filesystem::path& path) {
  try {
    (void)read_results(path);
    return {};
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::file);
    return error.what();
  }
}

using test::found_out;
using test::small_file;

TEST(Verify, FindsTheFileWhole) {
  const TemporaryFolder folder;
  (void)small_file(folder);
  const VerifyReport report = verify_results(folder / "whole.h5");
  EXPECT_TRUE(report.whole) << report.message;
  EXPECT_TRUE(report.content_whole);
  EXPECT_EQ(report.content_sha256.size(), 64u);
}

TEST(Verify, FindsEveryOneOfThreeHundredFlippedBits) { test::expect_flipped_bits_found(300); }

TEST(Reader, NeverGivesOtherNumbersForAFlippedBit) {
  const TemporaryFolder folder;
  const std::string whole = small_file(folder);
  const ResultTable right = read_results(folder / "whole.h5");
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    std::string bytes = whole;
    bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
    put_bytes(folder / "flipped.h5", bytes);
    try {
      const ResultTable read = read_results(folder / "flipped.h5");
      for (std::size_t run = 0; run < right.runs.size(); ++run) {
        ASSERT_EQ(read.runs[run].ledger, right.runs[run].ledger);
        ASSERT_EQ(read.runs[run].income.quantiles, right.runs[run].income.quantiles);
      }
    } catch (const Error& error) {
      ASSERT_EQ(error.kind(), ErrorKind::file);
    }
  }
}

TEST(Reader, RefusesAFileCutAtAHundredPlaces) {
  const TemporaryFolder folder;
  const std::string whole = small_file(folder);
  for (std::size_t i = 0; i < 100; ++i) {
    put_bytes(folder / "cut.h5", whole.substr(0, whole.size() * i / 100));
    const double start = test::processor_time();
    EXPECT_FALSE(refusal(folder / "cut.h5").empty()) << i;
    EXPECT_TRUE(found_out(folder / "cut.h5")) << i;
    EXPECT_LT(test::processor_time() - start, 4.0) << i;
  }
}

TEST(Reader, SurvivesNoise) {
  const TemporaryFolder folder;
  const std::string whole = small_file(folder);
  std::mt19937 random(11);
  for (int i = 0; i < 100; ++i) {
    std::string bytes = whole;
    for (int j = 0; j < 50; ++j) bytes[random() % (i % 2 == 0 ? bytes.size() : 8192)] = static_cast<char>(random());
    put_bytes(folder / "noise.h5", bytes);
    EXPECT_FALSE(refusal(folder / "noise.h5").empty());
  }
}

TEST(Reader, RefusesWhatIsNoFileOfOurs) {
  const TemporaryFolder folder;
  put_bytes(folder / "empty.h5", "");
  put_bytes(folder / "text.h5", "people: 1000\n");
  EXPECT_NE(refusal(folder / "empty.h5").find("empty"), std::string::npos);
  EXPECT_NE(refusal(folder / "text.h5").find("no HDF5 file"), std::string::npos);
  EXPECT_NE(refusal(folder.path()).find("folder"), std::string::npos);
  EXPECT_NE(refusal(folder / "nowhere.h5").find("No such file"), std::string::npos);
  EXPECT_NE(refusal("/dev/zero").find("no ordinary file"), std::string::npos);
}

TEST(Verify, TellsAChangedFileFromDamagedContent) {
  const TemporaryFolder folder;
  std::string bytes = small_file(folder);
  const std::size_t yaml = bytes.find("extends: base");
  ASSERT_NE(yaml, std::string::npos);
  bytes[yaml] = 'E';  // in /provenance, outside the content
  put_bytes(folder / "edited.h5", bytes);
  const VerifyReport report = verify_results(folder / "edited.h5");
  EXPECT_FALSE(report.whole);
  EXPECT_TRUE(report.content_whole);
  EXPECT_NE(report.message.find("changed"), std::string::npos);
}

}  // namespace
}  // namespace downline
