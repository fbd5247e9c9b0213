#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/param/field.hpp"
#include "viewer/feed/play.hpp"

namespace downline::viewer {

/// What the user has set: a scenario to start from and what was changed since. Small, comparable: undo is a list of these.
struct Draft {
  std::string base = between;                  ///< a shipped scenario, `between` (a point between the two strategies) or `own` (a file)
  double at = 0.5;                             ///< of `between`: 0 is strategy-1, 1 is strategy-2
  std::string title;                           ///< of `own`
  std::string file_text;                       ///< of `own`: the file, resolved
  std::map<std::string, std::string> changes;  ///< path -> YAML text
  friend bool operator==(const Draft&, const Draft&) = default;

  static constexpr const char* between = "between";
  static constexpr const char* own = "own";
};

/// The draft as a scenario to run. The text does not depend on the name, which is for people: another language is the same run.
[[nodiscard]] Play play_of(const Draft& draft, const std::string& name);
/// The draft that was saved as this text; none where the text is anything else than what `Scenarios::saved_text` writes of a draft.
[[nodiscard]] std::optional<Draft> draft_of(std::string_view saved);
/// A point between the strategies; `at` in whole hundredths.
[[nodiscard]] std::string between_text(double at, const std::string& title);

/// A scenario open for looking at and changing: its parameters by their declarations, in the language of the fields.
struct Sheet {
  std::shared_ptr<void> owner;  ///< keeps what `fields` points into
  Fields fields;
  std::string title;
};
/// What the program hands over, since it alone knows scenario files.
struct Scenarios {
  ReadPlay read;
  std::function<Sheet(const Play&)> open;                 ///< Errors: ErrorKind::scenario
  std::function<std::string(const Play&)> saved_text;     ///< YAML that the command line reads to the same runs
  std::function<std::string(const std::string&)> file;    ///< a scenario file -> its resolved text  Errors: scenario, file
  std::function<std::string(const std::string&)> source;  ///< the same as it was written  Errors: file
};

}  // namespace downline::viewer
