#include "scenarios/yaml/read_text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

[[noreturn]] void cannot_read(const std::string& path, std::string why, std::string suggestion = {}, const std::string& french = {}) {
  const std::string words = "`" + shown(path) + "` ne peut pas être lu : " + (french.empty() ? why : french);
  throw Error(ErrorKind::file, "cannot read `" + shown(path) + "`", std::move(why), std::move(suggestion), words);
}

void require_regular(int fd, const std::string& path) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) cannot_read(path, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) cannot_read(path, "it is a folder", "name a file in it", "c'est un dossier");
  if (!S_ISREG(status.st_mode))
    cannot_read(path, "it is a pipe or a device, not a file", "use `-` to read from standard input",
                "c'est un tube ou un périphérique, pas un fichier");
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
      throw Error(ErrorKind::scenario, "`" + shown(path) + "` is too long", "a scenario has at most 4 MB", "is it a scenario?",
                  "`" + shown(path) + "` est trop grand : un scénario a au plus 4 Mo");
  }
}

/// The well-formed UTF-8 sequences of more than one byte by their first byte (RFC 3629: shortest form, no surrogates, up to
/// U+10FFFF). Only the second byte has narrower bounds than 0x80 to 0xBF.
struct Utf8Form {
  unsigned char first_lead, last_lead, least_second, most_second;
  std::size_t length;
};
constexpr std::array<Utf8Form, 8> utf8_forms{{{0xC2, 0xDF, 0x80, 0xBF, 2},
                                              {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                              {0xE1, 0xEC, 0x80, 0xBF, 3},
                                              {0xED, 0xED, 0x80, 0x9F, 3},
                                              {0xEE, 0xEF, 0x80, 0xBF, 3},
                                              {0xF0, 0xF0, 0x90, 0xBF, 4},
                                              {0xF1, 0xF3, 0x80, 0xBF, 4},
                                              {0xF4, 0xF4, 0x80, 0x8F, 4}}};

/// Length of the well-formed UTF-8 sequence at `at`, or 0. \param at below the size of the text
std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const auto form =
      std::find_if(utf8_forms.begin(), utf8_forms.end(), [&](const Utf8Form& f) { return lead >= f.first_lead && lead <= f.last_lead; });
  if (form == utf8_forms.end() || text.size() - at < form->length) return 0;
  if (byte(1) < form->least_second || byte(1) > form->most_second) return 0;
  for (std::size_t i = 2; i < form->length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  return form->length;
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
    problems.add("the scenario is too long", "it has at most 4 MB", "is it a scenario?", {file, 0, 0},
                 "le scénario est trop grand : au plus 4 Mo");
    return false;
  }
  if (starts_as_utf16(text)) {
    problems.add("the scenario is not UTF-8 text", "it looks like UTF-16", "save it as UTF-8", {file, 1, 1},
                 "le scénario n'est pas un texte UTF-8 mais semble être en UTF-16 : enregistrez-le en UTF-8");
    return false;
  }
  Place place{file, 1, 1};
  for (std::size_t i = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; i < text.size(); ++place.column) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = utf8_length(text, i);
    if (length == 0) {
      problems.add("a byte that is not UTF-8 text", {}, "save the file as UTF-8", place,
                   "un octet qui n'est pas du texte UTF-8 : enregistrez le fichier en UTF-8");
      return false;
    }
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
      problems.add("a control character (code " + std::to_string(byte) + ")", "a scenario is plain text", "remove it", place,
                   "un caractère de contrôle (code " + std::to_string(byte) + ") : un scénario est du texte simple");
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
