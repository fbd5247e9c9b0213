#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/state/session.hpp"

namespace downline::viewer {

/// What the command line asks for.
struct Options {
  std::vector<std::string> files;  ///< scenarios and result files
  std::string screenshot;          ///< picture to write instead of opening a window
  bool force = false;
  Screen screen = Screen::decide;
  Look look;
  int width = 1440, height = 900;
  int replications = 20, threads = 0;
  std::string people, weeks, seed;
  std::array<std::string, 3> kept;  ///< scenarios to keep as A, B and C
  std::string figures, map;         ///< of the laboratory: up/across
  std::optional<int> week;          ///< of the network
  std::optional<std::uint32_t> team, member;
  bool activity = false;  ///< colours of the network by activity
  int page = 1;           ///< of the comparison, from 1
  int slide = 0;          ///< the picture that is presented alone, from 1; 0: none
  bool line = true;       ///< the points between the strategies and what matters most are run too
  bool settings = true;
  /// People, weeks and seed as the command line gave them.
  [[nodiscard]] std::string extent_words() const;
};

/// Errors: ErrorKind::usage. \return nothing when help or the version was asked for and printed
[[nodiscard]] std::optional<Options> parse_options(int argc, char** argv, const Options& settings);

}  // namespace downline::viewer
