#include "results/io/file_calls.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <utility>

#include "sim/core/error.hpp"

namespace downline {
namespace {

/// Linux refuses larger single transfers.
constexpr std::size_t most_at_once = std::size_t{1} << 30;

template <class Call>
auto again_if_interrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// Calls `some(rest, done)` until all bytes are taken.
template <class Some>
bool repeat(std::span<const std::byte> bytes, Some some) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto rest = bytes.subspan(done, std::min(bytes.size() - done, most_at_once));
    const ssize_t taken = again_if_interrupted([&] { return some(rest, done); });
    if (taken == 0) errno = EIO;  // nothing taken and no reason given: a device that will never take it
    if (taken <= 0) return false;
    done += static_cast<std::size_t>(taken);
  }
  return true;
}

}  // namespace

FileCalls& file_calls() {
  static FileCalls calls{[](const char* path, int flags, mode_t mode) { return ::open(path, flags, mode); },
                         ::write,
                         ::pwrite,
                         ::pread,
                         ::fsync,
                         ::close,
                         ::link,
                         ::rename,
                         ::unlink,
                         ::fallocate,
                         ::mkdir,
                         ::opendir,
                         ::readdir};
  return calls;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) file_calls().close(fd_);
}

bool Descriptor::close() {
  // Linux closes the descriptor even when the call is interrupted: trying again could close another's.
  return file_calls().close(std::exchange(fd_, -1)) == 0 || errno == EINTR;
}

int open_file(const std::filesystem::path& path, int flags, mode_t mode) {
  return again_if_interrupted([&] { return file_calls().open(path.c_str(), flags | O_CLOEXEC, mode); });
}

bool write_all(int fd, std::span<const std::byte> bytes) {
  return repeat(bytes, [&](std::span<const std::byte> rest, std::size_t) { return file_calls().write(fd, rest.data(), rest.size()); });
}

bool write_all_at(int fd, std::span<const std::byte> bytes, std::uint64_t offset) {
  return repeat(bytes, [&](std::span<const std::byte> rest, std::size_t done) {
    return file_calls().pwrite(fd, rest.data(), rest.size(), static_cast<off_t>(offset + done));
  });
}

bool sync(int fd) {
  return again_if_interrupted([&] { return file_calls().fsync(fd); }) == 0;
}

ssize_t read_at(int fd, std::span<std::byte> bytes, std::uint64_t offset) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::size_t count = std::min(bytes.size() - done, most_at_once);
    const ssize_t taken =
        again_if_interrupted([&] { return file_calls().pread(fd, bytes.data() + done, count, static_cast<off_t>(offset + done)); });
    if (taken < 0) return -1;
    if (taken == 0) break;
    done += static_cast<std::size_t>(taken);
  }
  return static_cast<ssize_t>(done);
}

std::vector<std::string> list_folder(const std::filesystem::path& path) {
  DIR* folder = file_calls().opendir(path.c_str());
  while (folder == nullptr && errno == EINTR) folder = file_calls().opendir(path.c_str());
  if (folder == nullptr) file_failed("read the folder", path, errno);
  std::vector<std::string> names;
  for (;;) {
    errno = 0;
    const dirent* const entry = file_calls().readdir(folder);
    if (entry == nullptr && errno == EINTR) continue;
    if (entry == nullptr) break;
    if (const std::string name = entry->d_name; name != "." && name != "..") names.push_back(name);
  }
  const int error = errno;
  closedir(folder);
  if (error != 0) file_failed("read the folder", path, error);
  return names;
}

std::uint64_t free_bytes(const std::filesystem::path& path) {
  struct statvfs info {};
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (statvfs(folder.c_str(), &info) != 0) return std::numeric_limits<std::uint64_t>::max();
  return std::uint64_t{info.f_bavail} * info.f_frsize;
}

void reserve_space(const std::filesystem::path& path, std::uint64_t bytes) {
  const Descriptor file(open_file(path, O_WRONLY | O_NOFOLLOW));
  if (file.fd() < 0) file_failed("open", path, errno);
  const int result =
      again_if_interrupted([&] { return file_calls().fallocate(file.fd(), FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(bytes)); });
  if (result == 0) return;
  if (errno != EOPNOTSUPP && errno != ENOSYS) file_failed("reserve the space of", path, errno);
  if (free_bytes(path) < bytes) file_failed("reserve the space of", path, ENOSPC);
}

void file_failed(const char* action, const std::filesystem::path& path, int error) {
  std::string why = std::strerror(error);
  std::string suggestion;
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
    why += fmt::format(", {} bytes are free there", free_bytes(path));
    suggestion = "make room, or write to another disk";
  }
  const std::string french = error == ENOENT   ? "ce fichier n'existe pas"
                             : error == EACCES ? "les droits d'accès manquent"
                             : error == ENOSPC ? "le disque est plein"
                                               : why;
  throw Error(ErrorKind::file, fmt::format("cannot {} `{}`", action, path.string()), why, suggestion,
              fmt::format("`{}` : {}", path.string(), french));
}

}  // namespace downline
