#pragma once
#include <cstdint>
#include <span>

namespace downline {

/// Shares of orders by rank, summed up: Zipf, share of rank r in proportion to r^-zipf. Built once and shared.
/// \return [items], ascending to 1
[[nodiscard]] std::span<const double> popularity(std::int64_t items, double zipf);

/// Which item is ordered, by rank from 0: the quantile of u in the most popular `reach` items, whose shares are scaled up.
[[nodiscard]] std::uint32_t item_ordered(std::span<const double> upto, std::int64_t reach, double u);

}  // namespace downline
