#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/sweep_cases.hpp"
#include "results/analysis/format.hpp"
#include "results/analysis/sensitivity/elementary_effects.hpp"
#include "results/analysis/sensitivity/prim.hpp"
#include "results/analysis/sensitivity/sobol_indices.hpp"
#include "results/analysis/sensitivity/tornado.hpp"

namespace downline {

/// What moves one response: a scenario's metric, or the difference of two.
struct Sensitivity {
  std::string of;  ///< "A" or "A - B"
  int cases = 0;   ///< with a response
  Estimate response;
  double share_of_luck;                    ///< not a number for a difference
  std::vector<TornadoBar> bars;            ///< [dimension]
  std::vector<ElementaryEffects> effects;  ///< [axis]; morris only
  std::optional<SobolIndices> indices;     ///< saltelli only
};

/// Where a scenario comes first.
struct Discovery {
  std::string winner;
  std::vector<PrimBox> boxes;
  std::size_t chosen = 0;
};

[[nodiscard]] std::string sensitivity_text(const SweepCases& cases, const std::vector<Sensitivity>& all,
                                           const std::optional<Discovery>& discovery, Language language);
[[nodiscard]] std::string sensitivity_json(const SweepCases& cases, const std::vector<Sensitivity>& all,
                                           const std::optional<Discovery>& discovery);

}  // namespace downline
