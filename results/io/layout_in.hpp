#pragma once
#include <vector>

#include "results/io/source.hpp"
#include "sim/observe/table.hpp"

// The parts of a file that `table_of` reads one after the other.

namespace downline::layout {

/// The strategies with their scenarios.
void read_strategies(const Source& source, ResultTable& table);

/// What `/summary` and `/income` say of each run. \param runs in the order of the file
void read_statistics(const Source& source, const std::vector<RunRecord*>& runs);

/// The members' tables of the runs that kept them, if any did.
void read_members(const Source& source, ResultTable& table);

/// The lists of `/provenance`: parameters, flags and failures.
void read_lists(const Source& source, ResultTable& table);

}  // namespace downline::layout
