#pragma once
#include <dirent.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace downline {

/// Every system call by which a result becomes a file, in one place so that tests can make any of them fail.
/// Each behaves as the call of its name: -1 and errno on failure.
struct FileCalls {
  int (*open)(const char* path, int flags, mode_t mode);
  ssize_t (*write)(int fd, const void* bytes, std::size_t count);
  ssize_t (*pwrite)(int fd, const void* bytes, std::size_t count, off_t offset);
  ssize_t (*pread)(int fd, void* bytes, std::size_t count, off_t offset);
  int (*fsync)(int fd);
  int (*close)(int fd);
  int (*link)(const char* from, const char* to);
  int (*rename)(const char* from, const char* to);
  int (*unlink)(const char* path);
  int (*fallocate)(int fd, int mode, off_t offset, off_t count);
  int (*mkdir)(const char* path, mode_t mode);
  DIR* (*opendir)(const char* path);
  dirent* (*readdir)(DIR* folder);
};
/// The calls in use; tests replace members and put them back.
[[nodiscard]] FileCalls& file_calls();

/// An open file, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  [[nodiscard]] int fd() const { return fd_; }
  /// Closes now. Errors: false and errno.
  [[nodiscard]] bool close();

 private:
  int fd_;
};

/// open, tried again when a signal interrupts it. -1 and errno on failure.
[[nodiscard]] int open_file(const std::filesystem::path& path, int flags, mode_t mode = 0);
/// Writes everything, however the system splits it. Errors: false and errno.
[[nodiscard]] bool write_all(int fd, std::span<const std::byte> bytes);
[[nodiscard]] bool write_all_at(int fd, std::span<const std::byte> bytes, std::uint64_t offset);
/// fsync, tried again when a signal interrupts it. Errors: false and errno.
[[nodiscard]] bool sync(int fd);
/// Reads up to `bytes.size()` from `offset`; fewer only at the end of the file. Errors: -1 and errno.
[[nodiscard]] ssize_t read_at(int fd, std::span<std::byte> bytes, std::uint64_t offset);

/// Names in a folder, in no order, without `.` and `..`. Errors: ErrorKind::file.
[[nodiscard]] std::vector<std::string> list_folder(const std::filesystem::path& path);

/// Free space for an ordinary user where `path` is or would be [bytes].
[[nodiscard]] std::uint64_t free_bytes(const std::filesystem::path& path);
/// Takes `bytes` of disk for the file without changing its size. Errors: ErrorKind::file when they are not there.
void reserve_space(const std::filesystem::path& path, std::uint64_t bytes);
/// Throws "cannot ACTION `path`: reason", ErrorKind::file, with the free space when it is the disk that is full.
[[noreturn]] void file_failed(const char* action, const std::filesystem::path& path, int error);

}  // namespace downline
