#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "results/analysis/statistics.hpp"
#include "viewer/feed/play.hpp"
#include "viewer/words/phrase.hpp"

namespace downline::viewer {

/// How far the figures of a setting are to be trusted.
enum class Stage {
  waiting,      ///< nothing of this setting yet
  preview,      ///< fewer than `trusted_replications`
  trustworthy,  ///< intervals mean something
  stable,       ///< all that was asked for
};
inline constexpr int trusted_replications = 16;

/// The effect of one change on the draft, beside it in the same worlds.
struct Effect {
  std::string name;   ///< of the side play
  Difference profit;  ///< changed - draft, over the whole run
};

/// The points between the strategies, named by their place in hundredths.
struct Line {
  ResultTable table;
  Summary summary;
};

/// What is asked of the feed. Plays of `main` are run in the same worlds and compared; the last one is the draft.
struct Wanted {
  std::vector<Play> main;
  std::vector<Play> sides;         ///< variants of the draft, each compared with `side_base`: `path/low/value as people read it`
  std::optional<Play> side_base;   ///< the draft in the market of the sides, which may be smaller
  std::vector<Play> with_members;  ///< the draft once more, its first replication with its members, and the strategy beside it; or nothing
  std::vector<Play> line;          ///< points between the strategies: `line_replications` of each at first, in the end as many as all
  std::vector<Play> map;           ///< the draft over a grid of two levers; or nothing
  int replications = 20;
  bool first_only = false;  ///< the lever is still being moved: one replication of each, no more
  int side_replications = 8, line_replications = 4, map_replications = 2;
};

/// Everything known about a setting at one time. Immutable once published.
struct Picture {
  std::uint64_t generation = 0;  ///< of the setting it belongs to
  std::vector<Play> plays;
  Stage stage = Stage::waiting;
  int done = 0, wanted = 0;  ///< replications that all plays have
  ResultTable table;         ///< of `plays`, whole replications only
  Summary summary;
  ResultTable references;  ///< the plays but the draft, with all replications they have: their curves do not thin out while it moves
  std::vector<Effect> effects;
  std::size_t effects_wanted = 0;
  int effect_runs = 0;               ///< replications that each effect rests on so far, the least of them
  std::int64_t effect_people = 0;    ///< of the market that they were run in
  std::shared_ptr<const Line> line;  ///< null before three points have a run
  ResultTable map;                   ///< of the grid over two levers, once each cell has a run
  Summary map_summary;
  int map_done = 0, map_wanted = 0;                    ///< runs of the grid
  std::shared_ptr<const RunRecord> members;            ///< of the draft's first replication, if asked for
  std::shared_ptr<const RunRecord> members_elsewhere;  ///< the same of the strategy beside it
  std::string elsewhere;                               ///< that strategy's name
  Phrase problem;                                      ///< why it cannot be run; empty if it can
};
using PicturePtr = std::shared_ptr<const Picture>;

}  // namespace downline::viewer
