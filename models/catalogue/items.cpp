#include "models/catalogue/items.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "sim/core/math.hpp"

namespace downline {
namespace {

/// A law and where to begin to look in it.
struct Zipf {
  std::vector<double> upto;
  std::vector<std::uint32_t> guesses;
};

Zipf zipf_law(std::int64_t items, double zipf) {
  Zipf law;
  law.upto.reserve(static_cast<std::size_t>(items));
  double sum = 0;
  for (std::int64_t r = 1; r <= items; ++r) law.upto.push_back(sum += math::pow(static_cast<double>(r), -zipf));
  for (double& share : law.upto) share /= sum;
  const auto parts = static_cast<double>(items);
  std::uint32_t item = 0;
  for (std::int64_t g = 0; g < items; ++g) {
    while (item + 1 < law.upto.size() && law.upto[item] <= static_cast<double>(g) / parts) ++item;
    law.guesses.push_back(item);
  }
  return law;
}

}  // namespace

Popularity popularity(std::int64_t items, double zipf) {
  static std::mutex mutex;
  static std::map<std::pair<std::int64_t, double>, Zipf> laws;
  const std::lock_guard lock(mutex);
  const auto key = std::pair{items, zipf};
  auto known = laws.find(key);
  if (known == laws.end()) known = laws.emplace(key, zipf_law(items, zipf)).first;
  return {known->second.upto, known->second.guesses};
}

std::uint32_t item_ordered(const Popularity& law, std::int64_t reach, double u) {
  const std::size_t last = std::min(law.upto.size(), static_cast<std::size_t>(reach)) - 1;
  const double x = u * law.upto[last];
  const double part = std::min(x, 1.0) * static_cast<double>(law.guesses.size());
  std::size_t item = std::min<std::size_t>(last, law.guesses[std::min(law.guesses.size() - 1, static_cast<std::size_t>(part))]);
  while (item > 0 && law.upto[item - 1] > x) --item;  // a guess may be one too far by rounding
  while (item < last && law.upto[item] <= x) ++item;
  return static_cast<std::uint32_t>(item);
}

}  // namespace downline
