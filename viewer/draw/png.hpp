#pragma once
#include <filesystem>
#include <string>

#include "viewer/draw/raster.hpp"

namespace downline::viewer {

/// Writes the picture as a PNG whose comment says how to make it again.
/// Errors: ErrorKind::file when it cannot be written; ErrorKind::usage when the file exists and `force` is not set.
void write_png(const Image& image, const std::filesystem::path& path, const std::string& command, bool force);

/// Reads a PNG into the same form. Errors: ErrorKind::file.
[[nodiscard]] Image read_png(const std::filesystem::path& path);

}  // namespace downline::viewer
