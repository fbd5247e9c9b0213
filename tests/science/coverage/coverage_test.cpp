#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/science/coverage/rows.hpp"

// docs/coverage.md is made here: one line for each system and claim of the articles that the product must express, with the
// scenario, lever and variable that show it. DOWNLINE_WRITE_DOCS=1 writes the page; without it the test holds the page to the
// model: the lever moves the variable, and with its mechanism at zero it does not.

namespace downline {
namespace {

using test::Check;
using test::Setting;

const std::string page = std::string(DOWNLINE_SOURCE_DIR) + "/docs/coverage.md";

double measured(const Check& check, const std::string& value, bool off) {
  std::vector<Setting> settings{{"people", "60000"}, {"weeks", "52"}, {"start.weeks_before", "26"}, {"start.members_per_100k", "300"}};
  settings.insert(settings.end(), check.world.begin(), check.world.end());
  if (off) settings.insert(settings.end(), check.off.begin(), check.off.end());
  settings.push_back({check.lever, value});
  return test::value_of(test::run_once(test::levers(check.scenario, settings)), check.variable);
}

std::string number(double value) {
  return std::isnan(value) ? "undefined" : std::abs(value) >= 1000 ? fmt::format("{:.0f}", value) : fmt::format("{:.4g}", value);
}

std::string settings_text(const std::vector<Setting>& settings) {
  std::string text;
  for (const Setting& s : settings) text += (text.empty() ? "`" : ", `") + s.path + ": " + s.value + "`";
  return text.empty() ? "-" : text;
}

/// Checks a row's levers and writes its lines.
std::string lines_of(const test::Row& row) {
  std::string text;
  for (const Check& c : row.checks) {
    const double a = measured(c, c.from, false);
    const double b = measured(c, c.to, false);
    EXPECT_NE(a, b) << "row " << row.number << ": " << c.lever << " changes nothing in " << c.variable;
    const double off_a = measured(c, c.from, true);
    const double off_b = measured(c, c.to, true);
    EXPECT_TRUE(off_a == off_b || (std::isnan(off_a) && std::isnan(off_b)))
        << "row " << row.number << ": " << c.lever << " still moves " << c.variable << " from " << off_a << " to " << off_b
        << " with the mechanism off";
    const bool first = &c == &row.checks.front();
    text += fmt::format("| {} | {} | `{}` | `{}`: {} to {} | `{}`: {} to {} | {} | {} |\n", first ? fmt::to_string(row.number) : "",
                        first ? row.claim : "", c.scenario, c.lever, c.from, c.to, c.variable, number(a), number(b), settings_text(c.off),
                        first ? "`" + row.test + "`" : "");
  }
  return text;
}

std::string all_test_sources() {
  std::ostringstream text;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(DOWNLINE_SOURCE_DIR) + "/tests"))
    if (entry.path().extension() == ".cpp") text << std::ifstream(entry.path()).rdbuf();
  return text.str();
}

}  // namespace

TEST(Coverage, EveryClaimHasAScenarioALeverThatMovesItAndAMechanismThatCarriesIt) {
  std::string text =
      "# What the product covers\n\n"
      "Four French articles on direct selling, networks on the web, social commerce and work on platforms name the systems and claims "
      "below;\n"
      "the product must be able to express each. A line tells the scenario that shows it, a lever, and what the lever does to a variable "
      "of\n"
      "the results in one run of 60 000 people and 52 weeks; with the settings of the sixth column (the mechanism at zero) it does nothing "
      "to\n"
      "it, to the last digit. The last column names a test that holds the claim. This page is made and held by "
      "`tests/science/coverage`.\n\n"
      "| # | system or claim | scenario | lever | variable | no effect with | test |\n| --- | --- | --- | --- | --- | --- | --- |\n";
  int next = 1;
  for (const test::Row& row : test::coverage_rows()) {
    EXPECT_EQ(row.number, next++);
    EXPECT_FALSE(row.checks.empty()) << "row " << row.number;
    text += lines_of(row);
  }
  EXPECT_EQ(next, 21) << "twenty rows";
  if (std::getenv("DOWNLINE_WRITE_DOCS") != nullptr) std::ofstream(page) << text;
  std::ostringstream written;
  written << std::ifstream(page).rdbuf();
  EXPECT_EQ(written.str(), text) << "docs/coverage.md is out of date: run this test with DOWNLINE_WRITE_DOCS=1";
}

TEST(Coverage, NamesTestsThatExist) {
  const std::string sources = all_test_sources();
  for (const test::Row& row : test::coverage_rows()) {
    const std::size_t dot = row.test.find('.');
    ASSERT_NE(dot, std::string::npos) << row.number;
    const std::string named = "(" + row.test.substr(0, dot) + ", " + row.test.substr(dot + 1) + ")";
    EXPECT_TRUE(sources.find("TEST" + named) != std::string::npos || sources.find("TEST_F" + named) != std::string::npos)
        << "row " << row.number << " names no test: " << row.test;
  }
}

}  // namespace downline
