#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "sim/core/columns.hpp"

namespace downline {

/// The columns of a state in memory, but for lines of a cache that are all zero: about 8 bytes a person after 78 weeks. [pieces][bytes]
using PastState = std::vector<std::vector<std::byte>>;

/// Writes a state down. \param most it may take [bytes] \return nothing when it takes more
[[nodiscard]] std::optional<PastState> write_state(const Keeper::Walk& walk, std::size_t most);
/// Fills a state from one that was written.
void fill_state(const PastState& state, const Keeper::Walk& walk);
/// What it takes. [bytes]
[[nodiscard]] std::size_t size_of(const PastState& state);

}  // namespace downline
