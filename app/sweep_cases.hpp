#pragma once
#include <string>
#include <vector>

#include "results/sweep/table.hpp"
#include "scenarios/yaml/design.hpp"

namespace downline {

/// What moved in an cases: a parameter, or the start of the company.
struct Dimension {
  std::string path, unit;
  bool ordered = true;              ///< else a value is an index into `listed`
  std::vector<std::string> listed;  ///< texts of values that are no numbers
};

/// A finished sweep as plain arrays. A case is a point under a start.
struct SweepCases {
  SweepDesign design;
  std::vector<std::string> scenarios, starts;
  std::vector<Dimension> dimensions;
  std::vector<std::vector<double>> values;  ///< [case][dimension]
  std::string metric, unit;
  int replications = 0;

  /// Mean over the replications, or not a number. [scenario][case]
  std::vector<std::vector<double>> means;
  /// Mean over the replications that both finished, of the first less the second. [case]
  [[nodiscard]] std::vector<double> differences(std::size_t a, std::size_t b) const;
  /// Of the variance of the means between cases, the share that luck would give by itself; not a number with one replication.
  [[nodiscard]] double share_of_luck(std::size_t scenario) const;
  /// Mean over the starts of a value of each case. [point]
  [[nodiscard]] std::vector<double> by_point(const std::vector<double>& by_case) const;
  /// Index of a scenario. Errors: ErrorKind::usage.
  [[nodiscard]] std::size_t scenario(const std::string& name) const;

  std::vector<std::vector<std::vector<double>>> runs;  ///< [scenario][case][replication]; not a number where there is none
};

/// The cases of a merged sweep. \param start only the cases of this start; empty: all
/// Errors: ErrorKind::usage for an unknown metric or start; ErrorKind::file when the file's designs are not those of its own text.
[[nodiscard]] SweepCases cases_of(const sweep::Table& table, const std::string& metric, const std::string& start);

}  // namespace downline
