#pragma once
#include <string>
#include <vector>

#include "tests/support/runs.hpp"

namespace downline::test {

/// One lever that shows a claim: moving it moves the variable; with its mechanism off it does not.
struct Check {
  std::string scenario;
  std::vector<Setting> world;  ///< set in both runs
  std::string lever, from, to;
  std::string variable;      ///< a metric; a series, summed (a stock: at the end); a gauge, averaged; `dataset.entry`
  std::vector<Setting> off;  ///< the mechanism at strength zero
};

/// One system or claim of the French articles on direct selling and work on platforms that the product must express.
struct Row {
  int number;
  std::string claim;
  std::string test;  ///< Suite.Name that holds it
  std::vector<Check> checks;
};

[[nodiscard]] const std::vector<Row>& coverage_rows();

/// The value of a variable in a run. A name that is none fails the test.
[[nodiscard]] double value_of(const RunRecord& record, const std::string& variable);

}  // namespace downline::test
