#pragma once
#include <string>

#include "viewer/feed/picture.hpp"
#include "viewer/widgets/ui.hpp"

namespace downline::viewer {

/// The sentence over the first screen, and the one below it. Which sentence stands is decided by the paired interval, never by the eye.
struct Headline {
  std::string first, second;
};

/// The draft (the last strategy) against the best of the others, by profit.
[[nodiscard]] Headline headline(const Ui& ui, const Picture& picture);

struct App;
/// The same of what the interface shows now.
[[nodiscard]] Headline headline_now(const App& app);

/// "156 weeks", "1 week".
[[nodiscard]] std::string weeks_words(const Ui& ui, int weeks);

/// The position, among the pairs of a summary, of draft against another strategy; the difference is turned to draft - other.
[[nodiscard]] Difference draft_against(const Summary& summary, std::size_t metric, std::size_t other);

}  // namespace downline::viewer
