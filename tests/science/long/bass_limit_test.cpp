#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "tests/support/finished.hpp"

namespace downline {

// The well-mixed limit: over ever larger markets adoption after two years comes as near to its recursion as 1 / sqrt(people). The root
// mean square of 200 errors has a logarithm (to 10) of sd 0.5 sqrt(2 / 200) / ln 10 = 0.022, so that its slope over two decades has one of
// 0.0154 and over one decade of 0.031: the limits are 5.7 sd, as in exact_cases_test.cpp. Power: an error that does not vanish, or only as
// the fourth root, has a slope 0.25 and more away, 16 sd.
TEST(BassLimit, IsApproachedAsOneOverTheRootOfThePeople) {
  constexpr int weeks = 104, runs = 200;
  constexpr double p = 0.03 / 52, q = 0.38 / 52;
  double f = 0;
  for (int week = 0; week < weeks; ++week) f += (1.0 - f) * (1.0 - (1.0 - p) * (1.0 - q * f));
  std::vector<double> log_error;
  for (const char* people : {"1000", "10000", "100000"}) {
    double squares = 0;
    for (std::uint32_t r = 0; r < runs; ++r) {
      const test::Finished run("validation/bass", {{"people", people}, {"weeks", std::to_string(weeks)}}, r);
      const double error = static_cast<double>(run.record().at(Series::members, weeks)) / std::stod(people) - f;
      squares += error * error;
    }
    log_error.push_back(0.5 * std::log10(squares / runs));
  }
  EXPECT_NEAR((log_error[2] - log_error[0]) / 2, -0.5, 0.088);
  EXPECT_NEAR(log_error[1] - log_error[0], -0.5, 0.176);
  EXPECT_NEAR(log_error[2] - log_error[1], -0.5, 0.176);
}

}  // namespace downline
