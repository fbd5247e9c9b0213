#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "results/analysis/format.hpp"
#include "results/analysis/statistics.hpp"

namespace downline {

/// What a line between two strategies has shown about "stuck in the middle".
enum class MiddleVerdict {
  confirmed,  ///< some mix is below both ends, and none is above both
  not_found,  ///< every mix is above the worse end, and none is above both
  undecided,  ///< the intervals leave room for more than one of these
  reversed,   ///< some mix is above both ends
};
/// "confirmed", "not found", "undecided", "reversed": as in files and JSON, whatever the language.
[[nodiscard]] std::string_view name_of(MiddleVerdict verdict);

/// Values of a line in the same worlds.
struct LineValues {
  std::vector<double> at;                      ///< [points], ascending, 0 and 1 included
  std::vector<std::vector<double>> values;     ///< [points][replications], larger is better
  std::vector<std::vector<double>> divisions;  ///< the same with the market shared by two separate divisions; may be empty
};

/// One mix against its yardsticks. Means are of paired differences; intervals hold for all mixes of the line together.
struct MiddlePoint {
  double at = 0;
  Estimate value;      ///< with its own 95 % interval
  Estimate from, to;   ///< mix - either end
  Estimate better;     ///< mix - the better end; its interval covers not knowing which one that is
  Estimate worse;      ///< mix - the worse end
  Estimate chord;      ///< mix - the straight line between the ends: below 0 where the line sags
  Estimate divisions;  ///< mix - two divisions; n = 0 where there are none
};

struct Middle {
  MiddleVerdict verdict = MiddleVerdict::undecided;
  Estimate from, to;  ///< the ends
  std::vector<MiddlePoint> points;
  std::optional<int> needed;  ///< replications that would settle what is undecided, if a million would do
};

/// Judges a line. The 2 (points - 2) differences to the ends have simultaneous 95 % intervals (Bonferroni over Student's t), and the
/// verdict says nothing but what these say: a false one has a chance of 5 % at most. Fewer than two replications decide nothing.
[[nodiscard]] Middle judge(const LineValues& line);

/// One verdict out of several, such as those under different assumptions: theirs if they agree, else undecided.
[[nodiscard]] MiddleVerdict together(std::span<const MiddleVerdict> verdicts);

/// The fixed sentence of a verdict with its figures.
[[nodiscard]] std::string sentence_of(const Middle& middle, std::string_view from, std::string_view to, std::string_view unit,
                                      Language language);
/// What the sentence adds about two divisions; empty where there are none.
[[nodiscard]] std::string sentence_of_divisions(const Middle& middle, std::string_view unit, Language language);

}  // namespace downline
