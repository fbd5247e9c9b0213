#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "scenarios/yaml/problems.hpp"

namespace downline {

/// The longest scenario accepted, with everything it extends [bytes].
inline constexpr std::size_t longest_text = 4u << 20;

/// Text of a regular file; `-` is standard input. Never waits on a pipe or a device and never reads past `longest_text`.
/// Errors: ErrorKind::file when it cannot be read or is no regular file, ErrorKind::scenario when it is too long.
[[nodiscard]] std::string read_text(const std::string& path);

/// Whether the bytes may go to the YAML parser: not too long, well-formed UTF-8, no control character but tab and line ends.
/// Says why not, with the place. \param file name for messages
[[nodiscard]] bool check_text(std::string_view text, const std::string& file, Problems& problems);

}  // namespace downline
