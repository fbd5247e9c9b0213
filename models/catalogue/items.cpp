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
  return static_cast<std::uint32_t>(std::upper_bound(within.begin(), within.end() - 1, u * within.back()) - within.begin());
}

}  // namespace downline
