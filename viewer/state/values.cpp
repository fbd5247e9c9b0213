#include "viewer/state/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "results/charts/numbers.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// Digits in groups of three, with the comma or the point of the language.
std::string in_digits(std::string text, Language language) {
  constexpr std::size_t longest = 9;
  double value = 0;
  if (text.size() > longest && std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc())
    text = fmt::format("{:.6g}", value);
  const std::size_t point = std::min(text.find_first_of(".e"), text.size());
  if (point < text.size() && text[point] == '.' && language == Language::fr) text[point] = ',';
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = point; point - first > 4 && at > first + 3;) text.insert(at -= 3, "\u202F");
  return charts::typeset(text);
}

}  // namespace

bool is_number(const Field& field) {
  return field.kind == Kind::money || field.kind == Kind::share || field.kind == Kind::basis_points || field.kind == Kind::count ||
         field.kind == Kind::real;
}

bool is_listed(const Field& field) { return field.kind == Kind::choice || field.kind == Kind::flag; }

std::string read_value(const Field& field, std::string yaml, Language language) {
  const auto said = [&](const Words& words) { return charts::in(language, words); };
  if (field.kind == Kind::flag) return said(yaml == "true" ? words::yes : words::no);
  for (const Choice& choice : field.choices)
    if (choice.name == yaml) return said(choice.words);
  return is_number(field) ? in_digits(std::move(yaml), language) : yaml;
}

std::string read_source(const Field& field, Language language) {
  for (const Words& words : words::plain_sources)
    if (words.en == field.source) return charts::in(language, words);
  return std::string(field.source);
}

}  // namespace downline::viewer
