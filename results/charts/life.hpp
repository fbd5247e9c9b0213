#pragma once
#include <optional>
#include <string>
#include <vector>

#include "results/charts/trajectories.hpp"

namespace downline::charts {

struct LifeMark {
  int week = 0;
  std::string words;  ///< empty: a tick alone
};

/// The same person in another run of the same world.
struct LifeElsewhere {
  std::string name;            ///< of the other strategy
  std::vector<double> earned;  ///< [points]; empty: she is no member there
};

/// One member's life, beside members like her, so that an anecdote does not stand for the network.
struct LifeStory {
  std::string title, subtitle;
  int weeks = 0;                 ///< reported weeks
  std::vector<int> period_ends;  ///< [points] weeks at which the sums below are taken; the first is the start
  std::vector<double> earned;    ///< [points] her net income since the start [EUR]; not a number where she was no member
  Fan alike;                     ///< the same of those like her, herself apart
  std::string alike_words;       ///< who they are, and how many
  std::vector<LifeMark> marks;   ///< in order
  std::optional<LifeElsewhere> elsewhere;
};

/// A member of the table that a run kept: those like her have her role and joined in the same year.
/// \param wanted row of the table; none: who sold most
/// Errors: ErrorKind::usage if the run kept no table, or has no such member.
[[nodiscard]] LifeStory life_story(const ResultTable& table, std::size_t strategy, std::optional<std::int64_t> wanted, Language language);

/// The same of a table that stands alone. \param weeks reported  \param strategy its name
[[nodiscard]] LifeStory life_story(const MemberTable& table, int weeks, const std::string& strategy, std::optional<std::int64_t> wanted,
                                   Language language);

/// What the person of a row of `here` earned in another run of the same seed and replication, at the same points.
[[nodiscard]] LifeElsewhere life_elsewhere(const MemberTable& here, std::int64_t member, const MemberTable& there, std::string name,
                                           const std::vector<int>& period_ends);
/// The row of who sold most: the life that is told when no other was asked for.
[[nodiscard]] std::int64_t best_seller(const MemberTable& table);

[[nodiscard]] DisplayList draw(const LifeStory& data, const Canvas& canvas);
[[nodiscard]] Sheet sheet(const LifeStory& data);

}  // namespace downline::charts
