#pragma once
#include <filesystem>

#include "results/io/tree.hpp"

namespace downline {

/// Everything in an HDF5 file of our kinds of objects. Checked before anything is allocated: hard links only, no cycles, no
/// external or virtual storage, known filters and types, sizes that the stored bytes can hold.
/// Errors: ErrorKind::file in words. A file made to hurt can still crash libhdf5: see sandbox.hpp.
[[nodiscard]] Tree load_tree(const std::filesystem::path& path);

}  // namespace downline
