#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "results/analysis/statistics.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// The one JSON object of `run`, `compare`, `show` and `rerun`; what is not a number is null. Ends in a line break.
[[nodiscard]] std::string summary_json(const ResultTable& table, const Summary& summary);
/// The same with one more entry.
[[nodiscard]] std::string summary_json(const ResultTable& table, const Summary& summary, const std::string& name,
                                       const nlohmann::ordered_json& more);

}  // namespace downline
