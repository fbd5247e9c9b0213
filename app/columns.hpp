#pragma once
#include <string>
#include <vector>

namespace downline {

/// Text in aligned columns: the first column to the left, the others to the right, two blanks between. Widths count
/// characters, not bytes.
class Columns {
 public:
  explicit Columns(std::string indent = "  ") : indent_(std::move(indent)) {}
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  /// One line a row.
  [[nodiscard]] std::string text() const;
  /// Columns set to the left besides the first.
  std::vector<std::size_t> left = {0};

 private:
  std::string indent_;
  std::vector<std::vector<std::string>> rows_;
};

/// `text` cut to at most `width` characters, the last one then being an ellipsis.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t width);

}  // namespace downline
