#pragma once
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
  bool line = true;  ///< the points between the strategies and what matters most are run too
  bool settings = true;
};

/// Errors: ErrorKind::usage. \return nothing when help or the version was asked for and printed
[[nodiscard]] std::optional<Options> parse_options(int argc, char** argv, const Options& settings);

}  // namespace downline::viewer
