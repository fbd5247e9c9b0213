#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "results/io/publish.hpp"

namespace downline {

/// The seal is a SHA-256 of every byte of the file, kept inside it: its own 64 digits count as zeros. It is found and checked
/// without libhdf5, so that a damaged file is known before that library touches it.
inline constexpr std::string_view seal_marker = "downline-seal:sha256:";

/// What to store as the seal until the bytes of the file are known. \param content_digest makes it unlike any other text
[[nodiscard]] std::string unsealed(const std::string& content_digest);
/// Finds the unsealed text in the staged file and replaces it by the seal. Errors: ErrorKind::file.
void seal(Staged& file, const std::string& content_digest);

enum class Seal { none, right, wrong };
/// \param fd open for reading  \param path for messages  Errors: ErrorKind::file when it cannot be read.
[[nodiscard]] Seal check_seal(int fd, const std::filesystem::path& path);

}  // namespace downline
