#pragma once
#include <string>

#include "scenarios/yaml/scenario.hpp"
#include "sim/observe/table.hpp"

namespace downline {

// What running again from a result file alone needs.

/// The digest of a result file whose every byte is as written. The seal is asked too: the scenarios are no part of the digest.
/// Errors: ErrorKind::file.
[[nodiscard]] std::string digest_of_whole(const std::string& file);

/// The scenario that a strategy of a result file was run with.
[[nodiscard]] Scenario scenario_again(const Strategy& strategy);

}  // namespace downline
