#pragma once
#include <vector>

#include "sim/core/money.hpp"

namespace downline {

/// The smallest value that at least a share `p` of the values do not exceed. \param sorted [n >= 1] ascending
[[nodiscard]] Cents quantile(const std::vector<Cents>& sorted, double p);

/// Gini coefficient of the values with losses counted as zero; not a number if nothing is positive. Any order.
[[nodiscard]] double gini(std::vector<Cents> values);

/// Share of the positive total held by the largest ceil(share * n) values; not a number if nothing is positive. Any order.
[[nodiscard]] double top_share(std::vector<Cents> values, double share);

}  // namespace downline
