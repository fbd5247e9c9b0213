#pragma once
#include <filesystem>
#include <string_view>

namespace downline::viewer {

/// Gives a file this text, whole or not at all. Errors: ErrorKind::file.
void write_text(const std::filesystem::path& path, std::string_view text);

}  // namespace downline::viewer
