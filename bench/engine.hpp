#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/engine/run.hpp"

namespace downline::bench {

/// A run of the engine and where its time went [s].
struct EngineRun {
  RunRecord record;
  double set_up = 0, conclude = 0;
  std::array<double, phases.size()> by_phase{};
  [[nodiscard]] double steps() const;  ///< without set-up and conclusion
  [[nodiscard]] double all() const { return set_up + steps() + conclude; }
};

/// \param settings `path=value`
[[nodiscard]] EngineRun engine(const std::string& scenario, std::int64_t people, int threads,
                               const std::vector<std::pair<std::string, std::string>>& settings = {});

[[nodiscard]] const char* name_of(Phase phase);

}  // namespace downline::bench
