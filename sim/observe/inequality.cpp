#include "sim/observe/inequality.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>

#include "sim/core/check.hpp"

namespace downline {

Cents quantile(const std::vector<Cents>& sorted, double p) {
  check(!sorted.empty(), "a quantile of nothing");
  const auto n = static_cast<double>(sorted.size());
  const auto rank = static_cast<std::size_t>(std::clamp(std::ceil(p * n), 1.0, n));
  return sorted[rank - 1];
}

double gini(std::vector<Cents> values) {
  std::sort(values.begin(), values.end());
  Wide total = 0, weighted = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Cents v = std::max<Cents>(values[i], 0);
    total += v;
    weighted += static_cast<Wide>(v) * static_cast<Wide>(i + 1);
  }
  if (total == 0) return std::numeric_limits<double>::quiet_NaN();
  const auto n = static_cast<double>(values.size());
  return 2.0 * static_cast<double>(weighted) / (n * static_cast<double>(total)) - (n + 1.0) / n;
}

double top_share(std::vector<Cents> values, double share) {
  const auto top = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  if (top < values.size())
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(top), values.end(), std::greater<>());
  Cents total = 0, held = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    total += std::max<Cents>(values[i], 0);
    if (i < top) held += std::max<Cents>(values[i], 0);
  }
  return total == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(held) / static_cast<double>(total);
}

}  // namespace downline
