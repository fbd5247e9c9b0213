#include <gtest/gtest.h>
#include <tbb/parallel_for.h>

#include <cmath>
#include <cstdio>

#include "tests/support/runs.hpp"

namespace downline {
namespace {

double variance(const std::vector<double>& x) {
  double mean = 0, sum = 0;
  for (const double v : x) mean += v / static_cast<double>(x.size());
  for (const double v : x) sum += (v - mean) * (v - mean);
  return sum / static_cast<double>(x.size() - 1);
}

}  // namespace

// Common random numbers pay: with one lever moved by 5 % a pair is worth at least two independent runs, for profit and for sales.
TEST(CommonRandomNumbers, MakeAPairWorthTwoIndependentRuns) {
  struct Case {
    const char *scenario, *path, *value;
  };
  constexpr int n = 40;
  for (const Case& c : {Case{"strategy-2", "training.in_person_hours", "16.8"}, Case{"strategy-2", "entry.requirement", "0.525"},
                        Case{"strategy-2", "follow_up.hours_per_recruit", "12.6"}, Case{"strategy-2", "entry.promise", "12.6"},
                        Case{"strategy-2", "product.price", "1.05"}, Case{"strategy-1", "leads.ads_budget", "27300"},
                        Case{"strategy-1", "entry.promise", "12.6"}}) {
    const test::Levers base = test::levers(c.scenario, {}), moved = test::levers(c.scenario, {{c.path, c.value}});
    std::vector<std::vector<double>> a(2, std::vector<double>(n)), b = a;
    tbb::parallel_for(0, n, [&](int r) {
      const RunRecord one = test::run_once(base, static_cast<std::uint32_t>(r)), two = test::run_once(moved, static_cast<std::uint32_t>(r));
      for (std::size_t k = 0; k < 2; ++k) {
        const std::size_t metric = metric_index(k == 0 ? "profit" : "sales");
        a[k][static_cast<std::size_t>(r)] = one.metrics[metric];
        b[k][static_cast<std::size_t>(r)] = two.metrics[metric];
      }
    });
    for (std::size_t k = 0; k < 2; ++k) {
      std::vector<double> difference(n);
      for (std::size_t r = 0; r < n; ++r) difference[r] = a[k][r] - b[k][r];
      const double ratio = (variance(a[k]) + variance(b[k])) / variance(difference);
      std::printf("%s, %s to %s, %s: a pair is worth %.1f independent runs\n", c.scenario, c.path, c.value, k == 0 ? "profit" : "sales",
                  ratio);
      EXPECT_GE(ratio, 2.0);
    }
  }
}

}  // namespace downline
