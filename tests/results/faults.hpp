#pragma once
#include <cerrno>

#include "results/io/file_calls.hpp"

namespace downline::test {

/// Makes the Nth call of the writer fail, whichever call it is.
struct Fault {
  int fail_at = 0;
  int seen = 0;
  int error = 0;      ///< errno; 0: a short write
  bool kept = false;  ///< the call that failed was to take a file away
  bool hit() {
    if (++seen != fail_at) return false;
    errno = error;
    return true;
  }
};
inline Fault fault;
inline FileCalls real;  ///< the calls before they were replaced

/// `real`, of which the call that `fault` names fails.
inline FileCalls faulty_calls() {
  FileCalls calls = real;
  calls.open = [](const char* path, int flags, mode_t mode) { return fault.hit() && fault.error != 0 ? -1 : real.open(path, flags, mode); };
  calls.write = [](int fd, const void* bytes, std::size_t count) -> ssize_t {
    if (!fault.hit()) return real.write(fd, bytes, count);
    return fault.error != 0 ? -1 : real.write(fd, bytes, (count + 1) / 2);
  };
  calls.pwrite = [](int fd, const void* bytes, std::size_t count, off_t offset) -> ssize_t {
    if (!fault.hit()) return real.pwrite(fd, bytes, count, offset);
    return fault.error != 0 ? -1 : real.pwrite(fd, bytes, (count + 1) / 2, offset);
  };
  calls.pread = [](int fd, void* bytes, std::size_t count, off_t offset) -> ssize_t {
    if (!fault.hit()) return real.pread(fd, bytes, count, offset);
    return fault.error != 0 ? -1 : real.pread(fd, bytes, (count + 1) / 2, offset);
  };
  calls.fsync = [](int fd) { return fault.hit() && fault.error != 0 ? -1 : real.fsync(fd); };
  calls.close = [](int fd) {
    const bool fail = fault.hit() && fault.error != 0;
    const int error = errno;
    real.close(fd);
    errno = error;
    return fail ? -1 : 0;
  };
  calls.link = [](const char* from, const char* to) { return fault.hit() && fault.error != 0 ? -1 : real.link(from, to); };
  calls.rename = [](const char* from, const char* to) { return fault.hit() && fault.error != 0 ? -1 : real.rename(from, to); };
  calls.fallocate = [](int fd, int mode, off_t offset, off_t count) {
    return fault.hit() && fault.error != 0 ? -1 : real.fallocate(fd, mode, offset, count);
  };
  calls.unlink = [](const char* path) {
    fault.kept = fault.hit() && fault.error != 0;
    return fault.kept ? -1 : real.unlink(path);
  };
  calls.mkdir = [](const char* path, mode_t mode) { return fault.hit() && fault.error != 0 ? -1 : real.mkdir(path, mode); };
  calls.opendir = [](const char* path) { return fault.hit() && fault.error != 0 ? nullptr : real.opendir(path); };
  calls.readdir = [](DIR* folder) { return fault.hit() && fault.error != 0 ? nullptr : real.readdir(folder); };
  return calls;
}

}  // namespace downline::test
