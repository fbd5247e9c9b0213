#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace downline {

/// A share of the variance with its 95 % interval.
struct Share {
  double value, low, high;
};

/// What a parameter has to do with the variance of the response.
struct SobolIndex {
  Share first;  ///< of the variance that goes when the parameter is known: what it does alone
  Share total;  ///< of the variance that stays when all others are known: what it does alone and together with others
};

struct SobolIndices {
  std::size_t blocks = 0;    ///< used
  std::size_t left_out = 0;  ///< blocks with an undefined response
  double mean, variance;     ///< of the response over the space
  std::vector<SobolIndex> parameters;
  std::vector<std::vector<Share>> pairs;  ///< [i][j], i < j: what two do together beyond what each does alone; empty unless asked for
};

/// Sobol indices out of Saltelli's blocks: A, A with one column of B each, with `second_order` also B with one column of A each, B.
/// First order: Saltelli et al. 2010 (their estimator b); total: Jansen 1999. Intervals: percentiles of `resamples` drawings of the
/// blocks with replacement (bootstrap; the blocks of a Sobol sequence are spread more evenly than that, so that the intervals are
/// rather too wide). Nothing is defined where the response never varies.
/// \param response [blocks * (d + 2)], or [blocks * (2 d + 2)]
[[nodiscard]] SobolIndices sobol_indices(std::span<const double> response, std::size_t d, bool second_order, int resamples = 1000);

}  // namespace downline
