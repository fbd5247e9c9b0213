#include "viewer/state/draft.hpp"

#include <fmt/format.h>

#include <cmath>

namespace downline::viewer {

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
    play.text = between_text(draft.at, "Between the two strategies");
  } else {
    play.text = "title: Variant of " + draft.base + "\nextends: " + draft.base + "\n";
  }
  play.changes.assign(draft.changes.begin(), draft.changes.end());
  return play;
}

}  // namespace downline::viewer
