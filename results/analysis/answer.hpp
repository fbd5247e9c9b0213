#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "results/analysis/format.hpp"
#include "results/analysis/statistics.hpp"

namespace downline {

/// What a comparison has shown about its main metric.
enum class Standing {
  one_scenario,     ///< nothing to compare
  one_replication,  ///< luck and strategy cannot be told apart
  first,            ///< one scenario is above every other, on average
  undecided,        ///< the highest cannot be told from at least one other
  equal,            ///< not one replication differs
  not_defined,      ///< the metric is not defined often enough
};

/// The highest scenario against another one.
struct Verdict {
  std::size_t best, other;    ///< positions in `Summary::strategies`
  Estimate difference;        ///< best - other; [low, high] hold for all pairs of the table together (Bonferroni)
  int higher_in = 0;          ///< replications in which best > other, of `difference.n`
  bool decided = false;       ///< the interval excludes zero
  std::optional<int> needed;  ///< replications that would decide it, if it is not and a million would do
};

/// The honest answer of a comparison: numbers, and the sentences that say them.
struct Answer {
  Standing standing;
  std::size_t best = 0;
  std::vector<Verdict> verdicts;  ///< the best against each other one, in the table's order
  std::string headline;
  std::vector<std::string> lines;  ///< one for each verdict
};

/// \param metric name of the metric, larger is better  Errors: CheckFailed for an unknown one.
[[nodiscard]] Answer answer(const Summary& summary, Language language, std::string_view metric = "profit");

/// "almost always", "mostly", "divided" ...: how often, never whether an average is real.
[[nodiscard]] std::string_view how_often(int times, int of, Language language);

}  // namespace downline
