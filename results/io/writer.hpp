#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "results/io/publish.hpp"
#include "results/io/tree.hpp"
#include "sim/observe/table.hpp"

namespace downline {

struct WriteOptions {
  bool force = false;  ///< replace a file of that name
  /// Larger files are built on disk instead of in memory [bytes of values].
  std::uint64_t memory_limit = std::uint64_t{256} << 20;
};

/// Writes the table as a result file: the same table gives the same bytes, and the name holds the whole file or what it held
/// before, whenever the process ends. Keeps only replications that every strategy finished; `complete` says if that is all.
/// Errors: ErrorKind::usage when the file exists and `force` is not set; ErrorKind::file otherwise.
void write_results(const ResultTable& table, const std::filesystem::path& path, WriteOptions options = {});

/// Writes any tree of ours in the same way, digest and seal added.
/// \param tail bytes after the HDF5 part, which its readers leave alone and the seal covers; only for what fits in memory
void write_tree(Tree& tree, const std::filesystem::path& path, WriteOptions options = {}, std::string_view tail = {});

/// Room that a result will take at most, without members [bytes].
[[nodiscard]] std::uint64_t size_estimate(std::size_t strategies, int replications, int weeks);

}  // namespace downline
