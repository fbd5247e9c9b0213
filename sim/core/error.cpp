#include "sim/core/error.hpp"

#include <algorithm>
#include <array>

namespace downline {
namespace {

std::string all_texts(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) text += (text.empty() ? "" : "\n") + to_text(problem);
  return text;
}

/// Length of the well-formed UTF-8 sequence at `at`, or 0.
std::size_t utf8_length(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  return length;
}

/// Edits (insert, delete, replace, swap of neighbours) between two words.
std::size_t edits(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

std::string printable(const std::string& text) {
  static constexpr std::array<char, 17> digits{"0123456789ABCDEF"};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = utf8_length(text, i);
    const bool control =
        (byte < 0x20 && byte != '\n') || byte == 0x7F || (byte == 0xC2 && length == 2 && static_cast<unsigned char>(text[i + 1]) < 0xA0);
    if (length == 0 || control) {
      out += std::string("\\x") + digits[byte >> 4] + digits[byte & 15];
      ++i;
    } else {
      out += text.substr(i, length);
      i += length;
    }
  }
  return out;
}

std::string to_text(const Problem& p) {
  std::string text = "error: " + p.problem;
  if (!p.why.empty()) text += " (" + p.why + ")";
  if (!p.place.file.empty()) {
    text += "\n  --> " + p.place.file;
    if (p.place.line > 0) text += ":" + std::to_string(p.place.line) + ":" + std::to_string(std::max(p.place.column, 1));
  }
  if (!p.suggestion.empty()) text += "\n  help: " + p.suggestion;
  return printable(text);
}

Error::Error(ErrorKind kind, std::vector<Problem> problems)
    : std::runtime_error(all_texts(problems)), kind_(kind), problems_(std::move(problems)) {}

Error::Error(ErrorKind kind, std::string problem, std::string why, std::string suggestion, std::string french)
    : Error(kind, {Problem{std::move(problem), std::move(why), std::move(suggestion), {}, std::move(french)}}) {}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  if (word.size() > 100) return {};
  std::string best;
  std::size_t fewest = word.size() / 3 + 2;
  for (const std::string& candidate : known) {
    const std::size_t distance = edits(word, candidate);
    if (distance < fewest) {
      fewest = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace downline
