#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "results/analysis/ablation.hpp"

namespace downline {

/// A block of levers and what changing it over adds on the way from the second scenario to the first [EUR of profit].
struct BlockShare {
  std::string name;
  Estimate share;
};

/// A scenario in which nobody joins any more from a week on.
struct MusicStops {
  Estimate profit, pay;  ///< change over the reported weeks; pay: commissions and overrides [EUR]
  Estimate losers;       ///< change of the share of members whose net yearly income is at or below zero
};

/// A change of one assumption that turns the sign of the mean difference.
struct Flip {
  std::string name;
  double value = 0, value_now = 0, strength = 0;  ///< value = strength * value_now
  Difference difference;
};

/// What `compare --ablate` tells about the profit of the scenarios; differences are first - second.
struct AblationReport {
  std::vector<Ablation> off;        ///< mechanisms in use, each switched off, the largest change first
  std::vector<std::string> unused;  ///< switching these off changes not a cent
  std::vector<BlockShare> blocks;   ///< the largest share first
  std::string no_blocks;            ///< why there are none
  int stops_week = 0;
  std::vector<MusicStops> music;  ///< [scenarios]
  std::vector<Flip> flips;        ///< the nearest to the present strength first
};

/// Runs all of it in the worlds of a finished comparison. \return nothing when a stop or a failure left something out
[[nodiscard]] std::optional<AblationReport> ablate(Job& job);

[[nodiscard]] std::string ablation_text(const AblationReport& report, const ResultTable& table, Language language);
[[nodiscard]] nlohmann::ordered_json ablation_json(const AblationReport& report, const ResultTable& table);

}  // namespace downline
