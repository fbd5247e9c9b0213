#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "results/io/filler.hpp"
#include "sim/observe/table.hpp"

// The parts of a file that `tree_of` puts together.

namespace downline::layout {

/// What the root of every kind of file says.
struct RootFacts {
  std::string_view filetype;
  std::array<std::int32_t, 2> version;
  const std::string& title;
  const std::string& options;  ///< those that change results
  bool complete;
};
void add_root(Tree& tree, const RootFacts& facts);

/// The attributes of `/provenance` that say what made the numbers.
void add_makers(Tree& tree);

/// `/summary`, `/pairs` and `/income`. \param runs the runs of the summary in the order of the file
void add_statistics(Filler& fill, const ResultTable& table, const Summary& summary, const std::vector<const RunRecord*>& runs);

/// The members' tables of the runs that kept them, if any did.
void add_members(Filler& fill, const ResultTable& table, const std::vector<int>& replications);

/// `/provenance`: what the file was made from.
void add_provenance(Filler& fill, Tree& tree, const ResultTable& table);

}  // namespace downline::layout
