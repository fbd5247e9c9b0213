#include "sim/network/text_lines.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace downline {
namespace {

constexpr std::size_t longest_line = 65'536;
constexpr std::size_t most_problems = 10;

}  // namespace

TextLines::TextLines(std::string path) : path_(std::move(path)), buffer_(longest_line + 2, '\0') {
  std::error_code ignored;
  if (std::filesystem::is_directory(path_, ignored)) fail(ErrorKind::file, "the network file is a folder", "", "name a file");
  // A pipe or a device could keep a reader waiting for ever.
  if (std::filesystem::exists(path_, ignored) && !std::filesystem::is_regular_file(path_, ignored))
    fail(ErrorKind::file, "the network file is no plain file", "", "save it as a file first");
  in_.open(path_, std::ios::binary);
  if (!in_) fail(ErrorKind::file, "the network file cannot be opened", "", "check the path and the permissions");
  refuse_compressed();
}

/// Compressed files are common and would otherwise be reported as gibberish.
void TextLines::refuse_compressed() {
  struct Format {
    std::string_view magic, name, tool;
  };
  static constexpr std::array formats{Format{"\x1F\x8B", "gzip", "gunzip"}, Format{"BZh", "bzip2", "bunzip2"},
                                      Format{"\xFD"
                                             "7zXZ",
                                             "xz", "unxz"},
                                      Format{"\x28\xB5\x2F\xFD", "zstd", "unzstd"}, Format{"PK\x03\x04", "zip", "unzip"}};
  std::array<char, 8> start{};
  in_.read(start.data(), start.size());
  const std::string_view seen(start.data(), static_cast<std::size_t>(in_.gcount()));
  for (const Format& format : formats)
    if (seen.starts_with(format.magic))
      fail(ErrorKind::scenario, "the network file is compressed (" + std::string(format.name) + ")", "plain text is expected",
           "unpack it first: " + std::string(format.tool) + " " + path_);
  in_.clear();
  in_.seekg(seen.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

bool TextLines::next(std::string_view& line) {
  if (!in_.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()))) {
    if (in_.bad()) fail(ErrorKind::file, "the network file cannot be read to its end", "", "check the disk");
    if (in_.eof()) return false;
    ++number_;
    fail(ErrorKind::scenario, "a line is longer than 65 536 bytes", "ids and numbers need less", "check that this is the right file");
  }
  ++number_;
  // The line's end is counted where there was one.
  line = std::string_view(buffer_.data(), static_cast<std::size_t>(in_.gcount()) - (in_.eof() ? 0 : 1));
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; }))
    fail(ErrorKind::scenario, "the network file is not plain text", "it holds control characters", "save it as UTF-8 text");
  return true;
}

void TextLines::note_at(int line, int column, std::string problem, std::string why, std::string suggestion) {
  problems_.push_back({std::move(problem), std::move(why), std::move(suggestion), {path_, line, column}});
  if (problems_.size() >= most_problems) raise();
}

void TextLines::raise() const {
  if (!problems_.empty()) throw Error(ErrorKind::scenario, problems_);
}

void TextLines::fail(ErrorKind kind, std::string problem, std::string why, std::string suggestion) const {
  throw Error(kind, {Problem{std::move(problem), std::move(why), std::move(suggestion), {path_, number_, number_ > 0 ? 1 : 0}}});
}

void TextLines::fail_whole(ErrorKind kind, std::string problem, std::string why, std::string suggestion) const {
  throw Error(kind, {Problem{std::move(problem), std::move(why), std::move(suggestion), {path_, 0, 0}}});
}

}  // namespace downline
