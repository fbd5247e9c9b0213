#include "models/catalogue/items.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "sim/core/math.hpp"

namespace downline {
namespace {

std::vector<double> zipf_law(std::int64_t items, double zipf) {
  std::vector<double> upto;
  upto.reserve(static_cast<std::size_t>(items));
  double sum = 0;
  for (std::int64_t r = 1; r <= items; ++r) upto.push_back(sum += math::pow(static_cast<double>(r), -zipf));
  for (double& share : upto) share /= sum;
  return upto;
}

}  // namespace

std::span<const double> popularity(std::int64_t items, double zipf) {
  static std::mutex mutex;
  static std::map<std::pair<std::int64_t, double>, std::vector<double>> laws;
  const std::lock_guard lock(mutex);
  const auto key = std::pair{items, zipf};
  auto known = laws.find(key);
  if (known == laws.end()) known = laws.emplace(key, zipf_law(items, zipf)).first;
  return known->second;
}

std::uint32_t item_ordered(std::span<const double> upto, std::int64_t reach, double u) {
  const auto within = upto.first(std::min(upto.size(), static_cast<std::size_t>(reach)));
  const double x = u * within.back();
  // The first above x, or the last: halves are chosen without a jump, which the processor could not foresee.
  const double* at = within.data();
  for (std::size_t left = within.size() - 1; left > 0;) {
    const std::size_t half = (left + 1) / 2;
    at += at[half - 1] <= x ? half : 0;
    left -= half;
  }
  return static_cast<std::uint32_t>(at - within.data());
}

}  // namespace downline
