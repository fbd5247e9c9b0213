#include "sim/network/text_fields.hpp"

#include <algorithm>

namespace downline {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Reads the quoted field that starts at `at`; leaves `at` behind the closing quote. False if there is none.
bool read_quoted(std::string_view line, std::size_t& at, std::string& text) {
  for (++at; at < line.size(); ++at) {
    if (line[at] != '"') {
      text += line[at];
    } else if (at + 1 < line.size() && line[at + 1] == '"') {
      text += line[at++];
    } else {
      ++at;
      return true;
    }
  }
  return false;
}

/// Reads a plain field up to the separator, without the blanks at its end.
void read_plain(std::string_view line, std::size_t& at, char separator, std::string& text) {
  const std::size_t start = at;
  while (at < line.size() && line[at] != separator && !(separator == ' ' && is_blank(line[at]))) ++at;
  std::size_t end = at;
  while (end > start && is_blank(line[end - 1])) --end;
  text.assign(line.substr(start, end - start));
}

}  // namespace

char separator_of(std::string_view line) {
  std::size_t semicolons = 0, tabs = 0, commas = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    semicolons += c == ';';
    tabs += c == '\t';
    commas += c == ',';
  }
  return semicolons > 0 ? ';' : tabs > 0 ? '\t' : commas > 0 ? ',' : ' ';
}

int split_fields(std::string_view line, char separator, std::vector<TextField>& fields) {
  std::size_t count = 0;
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    while (at < line.size() && is_blank(line[at]) && (line[at] != separator || separator == ' ')) ++at;
  };
  skip_blanks();
  for (bool more = at < line.size(); more;) {
    if (fields.size() == count) fields.emplace_back();
    TextField& field = fields[count++];
    field.text.clear();
    field.column = static_cast<int>(at) + 1;
    if (at < line.size() && line[at] == '"') {
      if (!read_quoted(line, at, field.text)) return field.column;
      if (at < line.size() && line[at] != separator && !is_blank(line[at])) return field.column;
    } else {
      read_plain(line, at, separator, field.text);
    }
    skip_blanks();
    more = at < line.size();
    if (!more || separator == ' ') continue;
    if (line[at] != separator) return field.column;
    ++at;  // a separator at the line's end leaves one more, empty field
    skip_blanks();
  }
  fields.resize(count);
  return 0;
}

}  // namespace downline
