#include <gtest/gtest.h>

#include "tests/support/runs.hpp"

// The base closes on four press figures of Tupperware France (2010-2014). The spread between runs is under 3 % of each
// figure, far inside the tolerances: a red test is a change of the model.

namespace downline {
namespace {

double mean_of(const std::vector<RunRecord>& runs, const char* metric) {
  double sum = 0;
  for (const RunRecord& run : runs) sum += run.metrics[metric_index(metric)];
  return sum / static_cast<double>(runs.size());
}

}  // namespace

TEST(PartyPlan, ClosesOnThePublishedFigures) {
  const test::Levers plan = test::levers("base/france", {});
  std::vector<RunRecord> runs;
  for (std::uint32_t r = 0; r < 3; ++r) runs.push_back(test::run_once(plan, r));
  const auto within = [&](const char* metric, double low, double high) {
    EXPECT_GE(mean_of(runs, metric), low) << metric;
    EXPECT_LE(mean_of(runs, metric), high) << metric;
  };
  within("parties_per_seller_year", 15.9 * 0.8, 15.9 * 1.2);
  within("sales_per_party", 440 * 0.85, 450 * 1.15);
  within("sales_per_guest", 45 * 0.85, 45 * 1.15);
  within("guests_per_party", 9, 11);
  within("sales_per_seller_year", 5800 * 0.8, 7100 * 1.2);
  within("commission_per_seller_month", 80 * 0.8, 120 * 1.2);
  within("recruits_per_party", 0.03, 0.06);
  within("turnover", 0.35, 0.55);
  within("retention_12_months", 0.20, 0.50);
}

}  // namespace downline
