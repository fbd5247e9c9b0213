#pragma once
#include <span>
#include <vector>

#include "results/analysis/statistics.hpp"

namespace downline {

/// What moving one parameter does, over Morris's trajectories. In the metric's unit for the whole range of the parameter.
struct ElementaryEffects {
  Estimate mean;  ///< mu: effects of both signs cancel
  Estimate size;  ///< mu*: mean of |effect|
  double spread;  ///< sigma: standard deviation of the effects; large against mu*: the effect depends on the other parameters
};

/// Effects out of trajectories of d + 1 points that follow each other, each point differing from the last in one parameter.
/// Trajectories are drawn independently, so the intervals are Student's. An effect with an undefined end is left out and counted.
/// \param at [trajectories * (d + 1)][d] places in the unit cube  \param response [trajectories * (d + 1)]
/// Source: Morris 1991; mu*: Campolongo, Cariboni and Saltelli 2007.
[[nodiscard]] std::vector<ElementaryEffects> elementary_effects(std::span<const std::vector<double>> at, std::span<const double> response);

}  // namespace downline
