#include "scenarios/yaml/read_text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace downline {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd, bool owned) : fd_(fd), owned_(owned) {}
  ~Descriptor() {
    if (owned_ && fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
  bool owned_;
};

[[noreturn]] void cannot_read(const std::string& path, std::string why, std::string suggestion = {}) {
  throw Error(ErrorKind::file, "cannot read `" + shown(path) + "`", std::move(why), std::move(suggestion));
}

void require_regular(int fd, const std::string& path) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) cannot_read(path, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) cannot_read(path, "it is a folder", "name a file in it");
  if (!S_ISREG(status.st_mode)) cannot_read(path, "it is a pipe or a device, not a file", "use `-` to read from standard input");
}

std::string read_all(int fd, const std::string& path) {
  std::string text;
  char block[1 << 16];
  while (true) {
    const ssize_t got = ::read(fd, block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) cannot_read(path, std::strerror(errno));
    if (got == 0) return text;
    text.append(block, static_cast<std::size_t>(got));
    if (text.size() > longest_text)
      throw Error(ErrorKind::scenario, "`" + shown(path) + "` is too long", "a scenario has at most 4 MB", "is it a scenario?");
  }
}

/// Length of the well-formed UTF-8 sequence at `at` (RFC 3629: shortest form, no surrogates, up to U+10FFFF), or 0.
std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(at), second = byte(at + 1);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return continues(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead < 0xF0) {
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    return continues(at + 1) && continues(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead < 0xF5) {
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return continues(at + 1) && continues(at + 2) && continues(at + 3) ? 4 : 0;
  }
  return 0;
}

bool starts_as_utf16(std::string_view text) {
  return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF" || (text.size() > 3 && text[1] == '\0' && text[3] == '\0');
}

}  // namespace

std::string read_text(const std::string& path) {
  if (path == "-") return read_all(STDIN_FILENO, "standard input");
  // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY), true);
  if (file.get() < 0) cannot_read(path, std::strerror(errno));
  require_regular(file.get(), path);
  return read_all(file.get(), path);
}

bool check_text(std::string_view text, const std::string& file, Problems& problems) {
  if (text.size() > longest_text) {
    problems.add("the scenario is too long", "it has at most 4 MB", "is it a scenario?", {file, 0, 0});
    return false;
  }
  if (starts_as_utf16(text)) {
    problems.add("the scenario is not UTF-8 text", "it looks like UTF-16", "save it as UTF-8", {file, 1, 1});
    return false;
  }
  Place place{file, 1, 1};
  for (std::size_t i = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; i < text.size(); ++place.column) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = utf8_length(text, i);
    if (length == 0) {
      problems.add("a byte that is not UTF-8 text", {}, "save the file as UTF-8", place);
      return false;
    }
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
      problems.add("a control character (code " + std::to_string(byte) + ")", "a scenario is plain text", "remove it", place);
      return false;
    }
    if (byte == '\n') {
      ++place.line;
      place.column = 0;
    }
    i += length;
  }
  return true;
}

}  // namespace downline
