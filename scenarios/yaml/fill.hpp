#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "models/parameters.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// Where each parameter was last set.
using Places = std::unordered_map<std::string, Place>;

/// Whether the weeks before must share the value with the reported weeks: people and how they behave stay the same.
[[nodiscard]] bool is_of_the_world(const Field& field);

/// Writes a file's values into the parameters. `side` is put before paths in messages (`before.`).
void fill(const std::vector<Assignment>& assignments, Parameters& parameters, Places& places, const std::string& side, Problems& problems);

/// The same for the weeks before: what is of the world in `now` may not be given.
void fill_before(const std::vector<Assignment>& assignments, Parameters& now, Parameters& before, Places& places, Problems& problems);

}  // namespace downline
