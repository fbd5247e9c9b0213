#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// A mutual tie between two nodes of a file, `a < b`.
struct Edge {
  PersonId a = 0;
  PersonId b = 0;
  float weight = 1.0F;  ///< >= 0, in the file's own unit
};

/// A network as published: who is tied to whom.
struct EdgeList {
  std::vector<std::string> names;  ///< [nodes] ids as written, in order of first appearance
  std::vector<Edge> edges;         ///< unique, ascending by (a, b)
  bool weighted = false;           ///< whether the file gives weights; if so one of them is positive
  std::uint64_t self_loops = 0;    ///< lines left out because they tie somebody to themselves
  std::uint64_t duplicates = 0;    ///< lines merged into an earlier one, either way round (the largest weight counts)
};

/// Reads a plain-text edge list: two ids a line and, on every line or none, a weight.
/// Fields are separated by semicolons, tabs, commas or blanks (the first of these that the first line has) and may be quoted
/// as in CSV. Lines starting with `#` or `%` are comments. A header naming `source` and `target` (or the like) is optional;
/// with it columns may come in any order, and those that are not `weight` are ignored.
/// Errors: file, if it cannot be read; scenario, with file:line:column and up to ten problems at once, if it is no such list.
[[nodiscard]] EdgeList read_edge_list(const std::string& path);

}  // namespace downline
