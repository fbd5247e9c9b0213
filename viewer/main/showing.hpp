#pragma once
#include <string>

#include "viewer/main/options.hpp"
#include "viewer/panels/app.hpp"

namespace downline::viewer {

/// Brings the interface to what the command line asks to see: the other end of `words_for`.
/// Errors: ErrorKind::usage for a figure or a lever that does not exist; those of the reader for a scenario to keep.
void show(App& app, const Options& options);

/// The words of a command line that show what is seen now. \param stem of the files that were written beside the picture: the
/// setting as `stem.yaml`, what was kept as `stem-A.yaml` and so on
[[nodiscard]] std::string words_for(const App& app, const std::string& stem);

/// In single quotes where the shell would read more into it.
[[nodiscard]] std::string quoted(const std::string& word);

}  // namespace downline::viewer
