#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "results/io/tree.hpp"

namespace downline {

/// How chunks are packed; the bytes are the same.
enum class Packing {
  side_by_side,  ///< on all threads
  in_turn,       ///< on this one: in a child of a process with threads there are no others
};

/// The tree as an HDF5 file in memory. Same tree, same bytes.
[[nodiscard]] std::vector<std::byte> hdf5_image(const Tree& tree);

/// The same into an existing file, for trees too large for memory; its space is reserved first.
/// Errors: ErrorKind::file.
void write_hdf5_file(const Tree& tree, const std::filesystem::path& path, Packing packing = Packing::side_by_side);

/// "HDF5 1.10.8": the library in use.
[[nodiscard]] std::string hdf5_version();

}  // namespace downline
