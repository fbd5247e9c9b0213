#pragma once
#include <string>

#include "results/analysis/statistics.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// The one JSON object of `run`, `compare`, `show` and `rerun`; what is not a number is null. Ends in a line break.
[[nodiscard]] std::string summary_json(const ResultTable& table, const Summary& summary);

}  // namespace downline
