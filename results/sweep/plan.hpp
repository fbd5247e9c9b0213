#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "results/sweep/key.hpp"

namespace downline::sweep {

/// A parameter that the designs differ in.
struct Axis {
  std::string path, unit, label;
  bool number = true;  ///< else its values are texts
};

/// One design: a scenario at a point of the experiment.
struct Design {
  Key key;                ///< of the resolved scenario, seed and all, and of what is recorded: not of its place
  std::size_t point = 0;  ///< designs of one point differ in scenario or start only
  std::string scenario, start;
  std::vector<std::string> values;  ///< [axis]
};

/// Replicate each point until the interval of a metric's mean, or of a difference between two of its scenarios, is that narrow.
struct Precision {
  std::string metric;
  double half_width = 0;
  std::string pair;  ///< "A - B"; empty: the first pair of the point's scenarios, or the metric itself when there is one
  [[nodiscard]] bool operator==(const Precision&) const = default;
};
inline constexpr int first_look = 10;  ///< replications before the precision is looked at
inline constexpr int look_every = 4;   ///< replications

/// What is published whole or not at all: one replication of one design, or with a precision all of one point.
struct Unit {
  Key key;
  std::size_t design;  ///< the first of its point with a precision
  int replication;     ///< 0 with a precision
};

/// Everything there is to run, in order. Two plans with the same `id()` are the same whatever their batches.
struct Plan {
  std::string title, options, design_text;
  std::vector<Axis> axes;
  std::vector<Design> designs;  ///< those of a point follow each other
  int replications = 1;         ///< with a precision: the most
  int weeks = 0;
  std::optional<Precision> precision;
  std::vector<std::string> series;          ///< weekly series kept of each run
  std::vector<std::string> scenario_names;  ///< with `scenario_texts`: each scenario, resolved, at its first point
  std::vector<std::string> scenario_texts;
  int batch = 1;            ///< units published together
  std::string fingerprint;  ///< of all that the plan was made from: the same, the same plan; empty: unknown

  [[nodiscard]] std::string id() const;
  /// In the order they are worked on: a few replications of everything, then more, so that a sweep cut short covers the design evenly.
  [[nodiscard]] std::vector<Unit> units() const;
  /// One past the last design of the same point.
  [[nodiscard]] std::size_t end_of_point(std::size_t design) const;
};

/// "KEY-REPLICATION" as a key: one run.
[[nodiscard]] Key run_key(const Key& design, int replication);

/// Publishes the plan in the folder; an older one is replaced. Errors: ErrorKind::file.
/// \return false if there was one and `replace` is not set
bool write_plan(const Plan& plan, const std::filesystem::path& folder, bool replace);
/// The folder's plan; none if it has none. Errors: ErrorKind::file.
[[nodiscard]] std::optional<Plan> read_plan(const std::filesystem::path& folder);

}  // namespace downline::sweep
