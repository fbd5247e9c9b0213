#pragma once
#include <filesystem>
#include <string>

#include "sim/observe/table.hpp"

namespace downline {

/// Reads a result file: everything that `write_results` keeps, so that statistics computed from it agree to the digit.
/// Runs that the file does not hold are missing. A file whose bytes are not those written is parsed in a child process first,
/// and refused unless its content is whole.
/// Errors: ErrorKind::file in words for what is missing, damaged, foreign, or of a newer major version.
[[nodiscard]] ResultTable read_results(const std::filesystem::path& path);

/// What `verify` found.
struct VerifyReport {
  bool whole = false;          ///< every byte is as written
  bool content_whole = false;  ///< what the file says is as written, even if its bytes were rearranged
  std::string content_sha256;  ///< of the content as it is now; empty if it could not be read
  std::string message;         ///< one sentence
};

/// Recomputes the digests of a result file. Errors: ErrorKind::file when it cannot be read or is no result file of ours.
[[nodiscard]] VerifyReport verify_results(const std::filesystem::path& path);

}  // namespace downline
