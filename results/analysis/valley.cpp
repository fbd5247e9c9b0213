#include "results/analysis/valley.hpp"

#include <algorithm>
#include <cmath>

namespace downline {
namespace {

/// end - point, with an interval that holds for `comparisons` of them together.
Estimate gap_to(const std::vector<double>& end, const std::vector<double>& point, std::size_t comparisons) {
  Estimate e = difference(end, point).estimate;
  const double half = half_width(e, 1 - 0.05 / static_cast<double>(comparisons));
  e.low = e.mean - half;
  e.high = e.mean + half;
  return e;
}

}  // namespace

ValleyVerdict valley(std::span<const std::vector<double>> values) {
  ValleyVerdict verdict;
  if (values.size() < 3) return verdict;
  const std::size_t between = values.size() - 2;
  std::optional<ValleyVerdict> below, above;
  bool every_above_one = true;
  for (std::size_t i = 1; i <= between; ++i) {
    const ValleyVerdict here{Valley::undecided, i, gap_to(values.front(), values[i], 2 * between),
                             gap_to(values.back(), values[i], 2 * between)};
    if (here.below_first.n < 2 || here.below_last.n < 2) return verdict;
    const auto depth = [](const ValleyVerdict& v) { return std::min(v.below_first.mean, v.below_last.mean); };
    const auto height = [](const ValleyVerdict& v) { return -std::max(v.below_first.mean, v.below_last.mean); };
    if (here.below_first.low > 0 && here.below_last.low > 0 && (!below || depth(here) > depth(*below))) below = here;
    if (here.below_first.high < 0 && here.below_last.high < 0 && (!above || height(here) > height(*above))) above = here;
    every_above_one = every_above_one && (here.below_first.high < 0 || here.below_last.high < 0);
    if (i == 1 || depth(here) > depth(verdict)) verdict = here;
  }
  if (below) {
    verdict = *below;
    verdict.valley = Valley::confirmed;
  } else if (above) {
    verdict = *above;
    verdict.valley = Valley::reversed;
  } else if (every_above_one) {
    verdict.valley = Valley::absent;
  }
  return verdict;
}

}  // namespace downline
