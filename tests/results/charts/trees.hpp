#pragma once
#include <cstdint>
#include <random>
#include <vector>

namespace downline::charts {

/// Everybody under an earlier one, the first under the company; a tenth directly under the company.
inline std::vector<std::int64_t> random_sponsors(std::uint32_t n, std::uint32_t seed) {
  std::mt19937 draw(seed);
  std::vector<std::int64_t> sponsors;
  for (std::uint32_t m = 0; m < n; ++m) {
    const auto luck = draw();
    sponsors.push_back(m == 0 || luck % 10 == 0 ? -1 : static_cast<std::int64_t>(draw() % m));
  }
  return sponsors;
}

inline std::vector<std::int64_t> chain_of(std::uint32_t n) {
  std::vector<std::int64_t> sponsors;
  for (std::uint32_t m = 0; m < n; ++m) sponsors.push_back(static_cast<std::int64_t>(m) - 1);
  return sponsors;
}

inline std::vector<std::int64_t> star_of(std::uint32_t n) { return std::vector<std::int64_t>(n, -1); }

}  // namespace downline::charts
