#pragma once
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/observe/table.hpp"

namespace downline::viewer {

/// A value written over a scenario: dotted path and YAML text.
using Change = std::pair<std::string, std::string>;

/// A scenario as the viewer holds it: its text is all there is to it. What is saved is what was run.
struct Play {
  std::string name;
  std::string text;             ///< YAML
  std::vector<Change> changes;  ///< over it
  bool members = false;         ///< its runs keep their members
  bool stored = false;          ///< of a result file: with the people, weeks and seed that it has, whatever the viewer was started with
  /// Two plays of one key give the same runs.
  [[nodiscard]] std::string key() const {
    std::string all = (members ? "# with members\n" : "") + std::string(stored ? "# stored\n" : "") + text;
    for (const auto& [path, value] : changes) all.append("\n").append(path).append(": ").append(value);
    return all;
  }
};

/// What a play gives once read.
struct Cast {
  Strategy strategy;
  RunPlan plan;
  std::function<std::unique_ptr<Behaviour>()> behaviour;  ///< a fresh one for each run
};

/// Reads a play. Handed over by the program, which alone knows scenario files. Errors: ErrorKind::scenario.
using ReadPlay = std::function<Cast(const Play&)>;

}  // namespace downline::viewer
