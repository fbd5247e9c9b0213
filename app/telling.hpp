#pragma once
#include <string>
#include <vector>

#include "app/inputs.hpp"
#include "app/options.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// What differs in the inputs, one line a parameter. \param all no shortening of long tables
[[nodiscard]] std::string inputs_text(const std::vector<Scenario>& scenarios, const std::vector<InputDifference>& differences, bool all);

/// Each main metric per scenario with its interval, each paired difference, what the pairing was worth, and the answer.
[[nodiscard]] std::string summary_text(const ResultTable& table, Language language);

/// Prints the summary, as text or as JSON; nothing but a sentence on standard error when no replication was finished.
void print_summary(const ResultTable& table, bool json, Language language);

}  // namespace downline
