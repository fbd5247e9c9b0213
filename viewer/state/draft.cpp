#include "viewer/state/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr const char* between_title = "Between the two strategies";

std::string variant_text(const std::string& base) { return "title: Variant of " + base + "\nextends: " + base + "\n"; }

/// Lines `path: value`, and nothing else.
bool take_changes(std::string_view lines, std::map<std::string, std::string>& changes) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || colon + 2 == line.size()) return false;
    if (line.substr(0, colon).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string_view::npos) return false;
    changes[std::string(line.substr(0, colon))] = line.substr(colon + 2);
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
  }
  return true;
}

}  // namespace

std::string between_text(double at, const std::string& title) {
  // The plan has nothing between its two ends; it stays that of the seller network until the ambassadors' side is nearer.
  return fmt::format(
      "title: {}\nbefore:\n  extends: base/france\nmix:\n  from: strategy-1\n  to: strategy-2\n  at:\n    default: {:.2f}\n  choose:\n"
      "    compensation: to\n",
      title, at);
}

Play play_of(const Draft& draft, const std::string& name) {
  Play play;
  play.name = name;
  if (draft.base == Draft::own) {
    play.text = draft.file_text;
  } else if (draft.base == Draft::between) {
    play.text = between_text(draft.at, between_title);
  } else {
    play.text = variant_text(draft.base);
  }
  play.changes.assign(draft.changes.begin(), draft.changes.end());
  return play;
}

std::optional<Draft> draft_of(std::string_view saved) {
  Draft draft;
  const auto begins = [&](const std::string& text) {
    if (!saved.starts_with(text)) return false;
    saved.remove_prefix(text.size());
    return true;
  };
  const auto known = [&] {
    for (const auto& [base, name] : words::presets)
      if (draft.base = base; begins(variant_text(draft.base))) return true;
    draft.base = Draft::between;
    for (int hundredths = 0; hundredths <= 100; ++hundredths)
      if (draft.at = hundredths / 100.0; begins(between_text(draft.at, between_title))) return true;
    return false;
  };
  if (!known() || !take_changes(saved, draft.changes)) return std::nullopt;
  return draft;
}

}  // namespace downline::viewer
