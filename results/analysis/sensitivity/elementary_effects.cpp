#include "results/analysis/sensitivity/elementary_effects.hpp"

#include <cmath>

#include "sim/core/check.hpp"

namespace downline {
namespace {

/// The parameter in which two neighbours of a trajectory differ.
std::size_t moved_between(const std::vector<double>& a, const std::vector<double>& b) {
  std::size_t moved = a.size();
  for (std::size_t k = 0; k < a.size(); ++k) {
    if (a[k] == b[k]) continue;
    check(moved == a.size(), "a trajectory moves one parameter at a time");
    moved = k;
  }
  check(moved < a.size(), "a trajectory moves a parameter at every step");
  return moved;
}

}  // namespace

std::vector<ElementaryEffects> elementary_effects(std::span<const std::vector<double>> at, std::span<const double> response) {
  const std::size_t d = at.empty() ? 0 : at.front().size();
  check(at.size() == response.size() && at.size() % (d + 1) == 0, "trajectories are whole");
  std::vector<std::vector<double>> effects(d), sizes(d);
  for (std::size_t i = 1; i < at.size(); ++i) {
    if (i % (d + 1) == 0) continue;
    const std::size_t k = moved_between(at[i - 1], at[i]);
    const double effect = (response[i] - response[i - 1]) / (at[i][k] - at[i - 1][k]);
    effects[k].push_back(effect);
    sizes[k].push_back(std::abs(effect));
  }
  std::vector<ElementaryEffects> all;
  for (std::size_t k = 0; k < d; ++k) {
    const Estimate mean = estimate(effects[k]);
    all.push_back({mean, estimate(sizes[k]), mean.sd});
  }
  return all;
}

}  // namespace downline
