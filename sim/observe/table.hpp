#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sim/observe/record.hpp"

namespace downline {

/// One parameter of a strategy as it was used.
struct ParameterValue {
  std::string path, value, unit, source;
};

/// A strategy of the table: a scenario and all that is needed to run it again.
struct Strategy {
  std::string name;  ///< unique in the table
  std::string title;
  std::string scenario_yaml;  ///< as given
  std::string resolved_yaml;  ///< every parameter written out; needs no other file
  std::vector<ParameterValue> parameters;
  std::vector<std::string> flags;  ///< remarks that go with every result, such as a doubtful plan
};

enum class RunState : std::uint8_t { missing = 0, done = 1, failed = 2 };

/// The one result table: run, compare, mix and files all are this. Files and statistics are its two ends.
struct ResultTable {
  std::string title;
  std::uint64_t seed = 0;
  int weeks = 0;
  std::int64_t people = 0;
  int replications = 0;  ///< asked for; grows while replicating until a precision is reached
  std::vector<Strategy> strategies;
  std::vector<RunRecord> runs;        ///< [strategy * replications + replication]
  std::vector<RunState> states;       ///< likewise
  std::vector<std::string> failures;  ///< "strategy-1, replication 7: ..."
  std::string options;                ///< the options that change results, for `history`

  [[nodiscard]] std::size_t slot(std::size_t strategy, int replication) const {
    return strategy * static_cast<std::size_t>(replications) + static_cast<std::size_t>(replication);
  }
  /// Makes room for more replications, keeping what is there.
  void grow(int replications_wanted);
  /// Replications that every strategy finished, ascending: the only ones that statistics and files use.
  [[nodiscard]] std::vector<int> common_replications() const;
  [[nodiscard]] bool complete() const;
};

}  // namespace downline
