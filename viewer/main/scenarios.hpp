#pragma once
#include "viewer/main/options.hpp"
#include "viewer/state/draft.hpp"

namespace downline::viewer {

/// Scenario files for those who may not know them. \param options people, weeks and seed for every scenario
[[nodiscard]] Scenarios scenarios_for(const Options& options);

}  // namespace downline::viewer
