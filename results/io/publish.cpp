#include "results/io/publish.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include "sim/core/error.hpp"

namespace downline {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

[[noreturn]] void refuse_taken(const fs::path& path) {
  throw Error(ErrorKind::usage, fmt::format("`{}` exists", path.string()), "nothing is overwritten unasked",
              "give another name, or --force");
}

[[noreturn]] void refuse_output(const fs::path& path, const std::string& why, const std::string& suggestion) {
  throw Error(ErrorKind::file, fmt::format("cannot write `{}`", path.string()), why, suggestion);
}

/// A name beside `path` that no other process and no other file of this one has.
fs::path temporary_name(const fs::path& path) {
  static std::atomic<unsigned> next{0};
  // A long name keeps its end short enough for the file system.
  return folder_of(path) / fmt::format(".{}.{}-{}.part", path.filename().string().substr(0, 200), getpid(), next++);
}

int make_temporary(const fs::path& path, fs::path& temporary) {
  for (int tries = 0; tries < 1000; ++tries) {
    temporary = temporary_name(path);
    const int fd = open_file(temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    if (fd >= 0) return fd;
    if (errno != EEXIST) break;  // left by a process of the same number that was killed
  }
  file_failed("write", path, errno);
}

}  // namespace

void check_output(const fs::path& path, bool force, std::uint64_t bytes_expected) {
  if (path.empty() || !path.has_filename()) refuse_output(path, "it names no file", "give a file name such as `result.h5`");
  std::error_code error;
  const fs::path folder = folder_of(path);
  if (!fs::exists(folder, error))
    refuse_output(path, fmt::format("the folder `{}` does not exist", folder.string()), "make the folder first");
  if (!fs::is_directory(folder, error)) refuse_output(path, fmt::format("`{}` is no folder", folder.string()), "give a name in a folder");
  const fs::file_status status = fs::symlink_status(path, error);
  if (status.type() == fs::file_type::none) file_failed("write", path, error.value());
  if (status.type() == fs::file_type::directory) refuse_output(path, "it is a folder", "give a name in it, such as `result.h5`");
  if (status.type() == fs::file_type::symlink) refuse_output(path, "it is a symbolic link", "name the file it should point to");
  if (status.type() == fs::file_type::regular && !force) refuse_taken(path);
  if (status.type() != fs::file_type::regular && status.type() != fs::file_type::not_found)
    refuse_output(path, "it is no ordinary file", "give another name");
  if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) file_failed("write", path, errno);
  if (const std::uint64_t room = free_bytes(path); room < bytes_expected)
    throw Error(ErrorKind::resource, fmt::format("not enough room for `{}`", path.string()),
                fmt::format("it needs about {} bytes and {} are free", bytes_expected, room), "make room, or write to another disk");
}

Staged::Staged(fs::path path) : path_(std::move(path)), file_(make_temporary(path_, temporary_)) {}

Staged::~Staged() {
  if (!temporary_.empty()) file_calls().unlink(temporary_.c_str());
}

void Staged::write(std::span<const std::byte> bytes) {
  if (!write_all(file_.fd(), bytes)) file_failed("write", path_, errno);
}

void Staged::write_at(std::span<const std::byte> bytes, std::uint64_t offset) {
  if (!write_all_at(file_.fd(), bytes, offset)) file_failed("write", path_, errno);
}

void Staged::publish(bool force) {
  if (!sync(file_.fd())) file_failed("write", path_, errno);
  if (!file_.close()) file_failed("write", path_, errno);
  take_name(force);
  sync_folder();
}

void Staged::take_name(bool force) {
  if (force) {
    if (file_calls().rename(temporary_.c_str(), path_.c_str()) != 0) file_failed("write", path_, errno);
    temporary_.clear();
    return;
  }
  if (file_calls().link(temporary_.c_str(), path_.c_str()) == 0) return;
  if (errno == EEXIST) refuse_taken(path_);
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) file_failed("write", path_, errno);
  // A file system without links (FAT, some network drives): the kernel's own rename that replaces nothing.
  if (renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno == EEXIST) refuse_taken(path_);
    file_failed("write", path_, errno);
  }
  temporary_.clear();
}

void Staged::sync_folder() const {
  const Descriptor folder(open_file(folder_of(path_), O_RDONLY | O_DIRECTORY));
  if (folder.fd() < 0) file_failed("make sure of", path_, errno);
  if (!sync(folder.fd()) && errno != EINVAL) file_failed("make sure of", path_, errno);
}

}  // namespace downline
