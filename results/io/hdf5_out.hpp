#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "results/io/tree.hpp"

namespace downline {

/// The tree as an HDF5 file in memory. Same tree, same bytes.
[[nodiscard]] std::vector<std::byte> hdf5_image(const Tree& tree);

/// The same into an existing file, for trees too large for memory; its space is reserved first.
/// Errors: ErrorKind::file.
void write_hdf5_file(const Tree& tree, const std::filesystem::path& path);

/// "HDF5 1.10.8": the library in use.
[[nodiscard]] std::string hdf5_version();

}  // namespace downline
