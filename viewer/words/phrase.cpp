#include "viewer/words/phrase.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

const Words& sort_of(ErrorKind kind) {
  return kind == ErrorKind::scenario ? words::wrong_scenario : kind == ErrorKind::file ? words::wrong_file : words::wrong_other;
}

std::string place_text(const Place& place) {
  return place.line > 0 ? fmt::format(" ({}:{}:{})", place.file, place.line, place.column) : std::string();
}

}  // namespace

std::string filled(std::string_view pattern, std::initializer_list<std::string> values) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& value : values) store.push_back(value);
  return fmt::vformat(pattern, store);
}

Phrase phrase(const Words& pattern, std::initializer_list<std::string> values) {
  return {filled(pattern.en, values), filled(pattern.fr, values)};
}

Phrase phrase(const Error& error) {
  const Problem& p = error.problems().front();
  const std::string english = p.problem + (p.why.empty() ? "" : ": " + p.why) + (p.suggestion.empty() ? "" : "; " + p.suggestion);
  Phrase all{english, p.french.empty() ? filled(sort_of(error.kind()).fr, {english}) : p.french};
  const std::size_t others = error.problems().size() - 1;
  const Phrase more = others == 0 ? Phrase() : phrase(others == 1 ? words::one_more : words::many_more, {std::to_string(others)});
  all.en += place_text(p.place) + more.en;
  all.fr += place_text(p.place) + more.fr;
  return {printable(all.en), printable(all.fr)};
}

}  // namespace downline::viewer
