#pragma once
#include <string>

#include "results/io/tree.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// The table as a tree of the format, but for its digest. Only replications that every strategy finished.
[[nodiscard]] Tree tree_of(const ResultTable& table);

/// The table that a tree holds. Errors: ErrorKind::file in words when the tree is not as the format says.
/// \param file name for messages
[[nodiscard]] ResultTable table_of(const Tree& tree, const std::string& file);

/// Refuses what is no result file, and files of a newer major version. Errors: ErrorKind::file.
void check_format(const Tree& tree, const std::string& file);

/// "file `x`: problem": the one way a result file is refused.
[[noreturn]] void refuse(const std::string& file, const std::string& problem, const std::string& suggestion = {},
                         const std::string& french = {});

}  // namespace downline
