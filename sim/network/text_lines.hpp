#pragma once
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/error.hpp"

namespace downline {

/// The lines of a network file, one after the other, and what is wrong with them. Reads plain text only: a byte-order mark and
/// Windows line ends are taken off; compressed files, pipes, folders and control characters are refused by name.
class TextLines {
 public:
  /// Errors: ErrorKind::file if it cannot be opened, ErrorKind::scenario if it is compressed.
  explicit TextLines(std::string path);
  /// The next line, without its end; it lasts until the next call. False after the last one. Errors: as above.
  [[nodiscard]] bool next(std::string_view& line);
  [[nodiscard]] int number() const { return number_; }

  /// Notes a problem of the current line, or of any other; throws when there are too many to be useful.
  void note(int column, std::string problem, std::string why, std::string suggestion) {
    note_at(number_, column, std::move(problem), std::move(why), std::move(suggestion));
  }
  void note_at(int line, int column, std::string problem, std::string why, std::string suggestion);
  /// Throws what was noted, if anything was.
  void raise() const;
  /// Gives up at the current line.
  [[noreturn]] void fail(ErrorKind kind, std::string problem, std::string why, std::string suggestion) const;
  /// Gives up on the file as a whole.
  [[noreturn]] void fail_whole(ErrorKind kind, std::string problem, std::string why, std::string suggestion) const;

 private:
  void refuse_compressed();
  std::string path_;
  std::ifstream in_;
  std::string buffer_;
  int number_ = 0;
  std::vector<Problem> problems_;
};

}  // namespace downline
