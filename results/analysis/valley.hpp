#pragma once
#include <optional>
#include <span>
#include <vector>

#include "results/analysis/statistics.hpp"

namespace downline {

/// What the points between two ends have shown: whether mixing costs what neither end costs.
enum class Valley {
  confirmed,  ///< one point lies below both ends
  reversed,   ///< one point lies above both ends, and none below both
  absent,     ///< every point lies above at least one end
  undecided,  ///< none of these is sure
  unknown,    ///< fewer than three points, or fewer than two replications
};

struct ValleyVerdict {
  Valley valley = Valley::unknown;
  std::size_t point = 0;             ///< which point between the ends shows it; of `values`
  Estimate below_first, below_last;  ///< ends less that point; [low, high] hold for all points and both ends together (Bonferroni)
};

/// \param values [points][replications] of a metric where larger is better, from one end to the other, paired by replication.
/// Replications in which a value is not a number count in no comparison. The chance that chance alone confirms or reverses is at
/// most one in twenty, however many points there are.
[[nodiscard]] ValleyVerdict valley(std::span<const std::vector<double>> values);

}  // namespace downline
