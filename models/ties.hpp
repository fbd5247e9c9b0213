#pragma once
#include <memory>

#include "models/parameters.hpp"
#include "sim/policy/ties.hpp"
#include "sim/random/draw.hpp"

namespace downline {

/// The network of the world that the parameters describe. Errors: scenario, for a file of ties that cannot be read.
[[nodiscard]] std::shared_ptr<const Ties> make_ties(const Luck& luck, const Parameters& parameters);

/// People in the file of ties, read once a program. Errors: as read_edge_list.
[[nodiscard]] std::size_t people_in_file(const std::string& path);

}  // namespace downline
