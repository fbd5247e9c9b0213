#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"

namespace downline {

/// Values of a metric under each scenario in the same replications. [scenarios][replications]
using ScenarioValues = std::vector<std::vector<double>>;

/// What one changed assumption does to a comparison.
struct Ablation {
  std::string name;
  Difference difference;             ///< first - second scenario under the change
  Estimate change;                   ///< of that difference, in the same worlds; intervals hold for all changes together
  std::vector<std::size_t> ranking;  ///< scenarios, the highest mean first
  bool reorders = false;             ///< whether the ranking is not that of the base
};

/// \param together number of changes whose intervals are to hold at once
[[nodiscard]] Ablation ablation(const std::string& name, const ScenarioValues& base, const ScenarioValues& changed, std::size_t together);

/// Scenarios by mean, the highest first; equal ones in their order.
[[nodiscard]] std::vector<std::size_t> ranking(const ScenarioValues& values);

/// In which order blocks are changed over in replication `r`: drawn evenly, and every odd replication takes the order before it in
/// reverse. [blocks]
[[nodiscard]] std::vector<std::size_t> order_of_blocks(std::size_t blocks, std::uint64_t seed, int replication);

/// What each block of levers adds on the way from one scenario to the other: the mean over orders of what changing it over adds at its
/// turn (Shapley's value, sampled). The means add up to the whole difference exactly.
/// \param steps [replications][blocks + 1] values along each replication's way  \param orders [replications][blocks]
[[nodiscard]] std::vector<Estimate> waterfall(const std::vector<std::vector<double>>& steps,
                                              const std::vector<std::vector<std::size_t>>& orders);

/// Looks by halving for the strength, between 1 (as it is) and `far` (below or above 1), at which the sign of a mean difference turns.
class FlipSearch {
 public:
  static constexpr int halvings = 4;
  FlipSearch(double at_one, double far, double at_far) : positive_(at_one > 0), far_(far), flips_((at_far > 0) != positive_) {}
  [[nodiscard]] bool flips() const { return flips_; }
  /// The next strength to try; nothing when it is known well enough.
  [[nodiscard]] std::optional<double> next() const;
  void saw(double difference);
  /// The strength nearest to 1 that was seen to turn the sign.
  [[nodiscard]] double strength() const { return far_; }

 private:
  bool positive_;
  double near_ = 1;
  double far_;
  bool flips_;
  int done_ = 0;
};

}  // namespace downline
