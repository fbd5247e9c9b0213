#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "results/io/writer.hpp"
#include "results/schema/schema.hpp"
#include "results/sweep/table_layout.hpp"
#include "tests/results/fake_table.hpp"

namespace downline {
namespace {

const std::filesystem::path source_dir = DOWNLINE_SOURCE_DIR;

/// Exit code of a script run by the system's Python on a file.
int run_script(const char* script, const std::filesystem::path& file) {
  const std::string command = "/usr/bin/python3 '" + (source_dir / "tests/results" / script).string() + "' '" + file.string() + "'";
  return std::system(command.c_str());
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t start = text.find(from), end = text.find(to, start);
  if (start == std::string::npos || end == std::string::npos) return {};
  return text.substr(start + from.size(), end - start - from.size());
}

TEST(ResultFile, OpensInOtherToolsWithoutAWarning) {
  const TemporaryFolder folder;
  write_results(fake_table({.members = true}), folder / "a.h5");
  EXPECT_EQ(run_script("open_everywhere.py", folder / "a.h5"), 0);
}

TEST(ResultFile, HasTheDigestThatTheManualsFunctionComputes) {
  const TemporaryFolder folder;
  write_results(fake_table({.strategies = 3, .members = true}), folder / "a.h5");
  EXPECT_EQ(run_script("content_sha256.py", folder / "a.h5"), 0);
}

TEST(ResultFile, OpensInOtherToolsWhenItWasBuiltOnDisk) {
  const TemporaryFolder folder;
  write_results(fake_table({.weeks = 200, .members = true}), folder / "a.h5", {.memory_limit = 0});
  EXPECT_EQ(run_script("open_everywhere.py", folder / "a.h5"), 0);
  EXPECT_EQ(run_script("content_sha256.py", folder / "a.h5"), 0);
}

TEST(FormatDocument, ListsEveryDatasetOfTheFormat) {
  const std::string document = bytes_of_file(source_dir / "docs/results-format.md");
  EXPECT_NE(document.find(schema::markdown()), std::string::npos) << "replace its table by:\n" << schema::markdown();
}

TEST(FormatDocument, ListsEveryDatasetOfMergedSweeps) {
  const std::string document = bytes_of_file(source_dir / "docs/results-format.md");
  EXPECT_NE(document.find(sweep::layout::markdown()), std::string::npos) << "replace its table by:\n" << sweep::layout::markdown();
}

TEST(FormatDocument, PrintsTheFunctionThatIsTested) {
  const std::string script = bytes_of_file(source_dir / "tests/results/content_sha256.py");
  const std::string function = between(script, "# digest-begin\n", "# digest-end");
  ASSERT_FALSE(function.empty());
  EXPECT_NE(bytes_of_file(source_dir / "docs/results-format.md").find(function), std::string::npos);
}

}  // namespace
}  // namespace downline
