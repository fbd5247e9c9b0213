#include "app/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "sim/core/error.hpp"

namespace downline {
namespace {

int print_error = 0;  // errno of the first failed write to standard output

/// Writes all of it; returns 0 or an errno.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

void guard_standard_streams() {
  // A closed output is replaced by one that refuses to be written, so that the loss is still noticed.
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (fcntl(descriptor, F_GETFD) < 0) [[maybe_unused]]
      const int opened = open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

void print(std::string_view text) {
  if (print_error == 0) print_error = write_all(STDOUT_FILENO, text);
}

void check_printed() {
  if (print_error == 0) return;
  if (print_error == EPIPE) throw Error(ErrorKind::file, std::vector<Problem>{});
  throw Error(ErrorKind::file, "cannot write to standard output", std::strerror(print_error), "results can also go to a file: -o FILE");
}

void say(std::string_view text) { [[maybe_unused]] const int ignored = write_all(STDERR_FILENO, text); }

void write_text_file(const std::string& path, std::string_view text, bool force) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | (force ? O_TRUNC : O_EXCL), 0666);
  if (file < 0 && errno == EEXIST)
    throw Error(ErrorKind::usage, "output exists: " + path, "nothing is overwritten", "add --force, or another name");
  if (file < 0) throw Error(ErrorKind::file, "cannot write " + path, std::strerror(errno));
  const int failed = write_all(file, text);
  if (close(file) != 0 || failed != 0) throw Error(ErrorKind::file, "cannot write " + path, std::strerror(failed != 0 ? failed : errno));
}

}  // namespace downline
