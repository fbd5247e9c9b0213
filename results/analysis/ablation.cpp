#include "results/analysis/ablation.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include "sim/core/check.hpp"

namespace downline {

std::vector<std::size_t> ranking(const ScenarioValues& values) {
  std::vector<double> means;
  for (const std::vector<double>& of_one : values) means.push_back(estimate(of_one).mean);
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return means[a] > means[b]; });
  return order;
}

Ablation ablation(const std::string& name, const ScenarioValues& base, const ScenarioValues& changed, std::size_t together) {
  check(base.size() >= 2 && changed.size() == base.size(), "an ablation compares the same scenarios");
  Ablation a;
  a.name = name;
  a.difference = difference(changed[0], changed[1]);
  std::vector<double> before, after;
  for (std::size_t r = 0; r < base[0].size(); ++r) {
    before.push_back(base[0][r] - base[1][r]);
    after.push_back(changed[0][r] - changed[1][r]);
  }
  a.change = difference(after, before).estimate;
  const double half = half_width(a.change, 1 - 0.05 / static_cast<double>(together));
  a.change.low = a.change.mean - half;
  a.change.high = a.change.mean + half;
  a.ranking = ranking(changed);
  a.reorders = a.ranking != ranking(base);
  return a;
}

std::vector<std::size_t> order_of_blocks(std::size_t blocks, std::uint64_t seed, int replication) {
  // The generator is the standard's to the bit; its distributions are not, so the shuffle is written out.
  std::mt19937_64 generator(seed * 1'000'003U + static_cast<std::uint64_t>(replication / 2));
  std::vector<std::size_t> order(blocks);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = blocks; i > 1; --i) std::swap(order[i - 1], order[generator() % i]);
  if (replication % 2 == 1) std::reverse(order.begin(), order.end());
  return order;
}

std::vector<Estimate> waterfall(const std::vector<std::vector<double>>& steps, const std::vector<std::vector<std::size_t>>& orders) {
  check(!steps.empty() && steps.size() == orders.size(), "every way has its order");
  const std::size_t blocks = orders.front().size();
  std::vector<std::vector<double>> added(blocks, std::vector<double>(steps.size()));
  for (std::size_t r = 0; r < steps.size(); ++r)
    for (std::size_t i = 0; i < blocks; ++i) added[orders[r][i]][r] = steps[r][i + 1] - steps[r][i];
  std::vector<Estimate> shares;
  shares.reserve(blocks);
  for (const std::vector<double>& values : added) shares.push_back(estimate(values));
  return shares;
}

std::optional<double> FlipSearch::next() const {
  if (!flips_ || done_ >= halvings) return std::nullopt;
  return (near_ + far_) / 2;
}

void FlipSearch::saw(double difference) {
  ((difference > 0) == positive_ ? near_ : far_) = (near_ + far_) / 2;
  ++done_;
}

}  // namespace downline
