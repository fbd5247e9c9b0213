#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "results/io/file_calls.hpp"

namespace downline {

/// Fails before a run what would fail after it: a folder that is missing or may not be written, a name that is taken.
/// \param bytes_expected room the file will need [bytes]; 0: not known
/// Errors: ErrorKind::usage when the file exists and `force` is not given; ErrorKind::resource without room; else ErrorKind::file.
void check_output(const std::filesystem::path& path, bool force, std::uint64_t bytes_expected = 0);

/// A file on its way to a name: it appears there whole, or not at all, whenever the process ends.
class Staged {
 public:
  /// Makes an empty temporary file beside `path`. Errors: ErrorKind::file.
  explicit Staged(std::filesystem::path path);
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;
  /// Removes the temporary file.
  ~Staged();

  [[nodiscard]] const std::filesystem::path& temporary() const { return temporary_; }
  [[nodiscard]] int fd() const { return file_.fd(); }
  void write(std::span<const std::byte> bytes);
  void write_at(std::span<const std::byte> bytes, std::uint64_t offset);
  /// Brings the bytes to the disk, gives the file its name, and brings the name to the disk. Call once, last.
  /// Errors: ErrorKind::usage if the name was taken meanwhile and `force` is not given; ErrorKind::file.
  void publish(bool force);

 private:
  void take_name(bool force);
  void sync_folder() const;
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  Descriptor file_;
};

}  // namespace downline
