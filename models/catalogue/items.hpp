#pragma once
#include <cstdint>
#include <span>

namespace downline {

/// How often items are ordered.
struct Popularity {
  std::span<const double> upto;            ///< [items] shares of orders by rank, summed up: ascending to 1
  std::span<const std::uint32_t> guesses;  ///< the first item of each of as many equal parts of all orders
};
/// Zipf: share of rank r in proportion to r^-zipf. Built once and shared.
[[nodiscard]] Popularity popularity(std::int64_t items, double zipf);

/// Which item is ordered, by rank from 0: the quantile of u in the most popular `reach` items, whose shares are scaled up.
[[nodiscard]] std::uint32_t item_ordered(const Popularity& law, std::int64_t reach, double u);

}  // namespace downline
