#pragma once
#include <string>
#include <vector>

#include "viewer/panels/app.hpp"

namespace downline::viewer {

/// Opens what the user names or drops: result files are shown as they are, together if they can be paired; a scenario becomes the draft.
/// Hostile or broken files are looked at in a limited child process first. Errors: ErrorKind::file, scenario, in words.
void open_files(App& app, const std::vector<std::string>& files);

/// A scenario file becomes what is kept as A, B or C, after the same look.
void keep_file(App& app, std::size_t slot, const std::string& file);

/// Scenarios and results of the current folder, by name.
[[nodiscard]] std::vector<std::string> openable_files();

/// What ships with the program for the first frame, beside the executable; nothing if it is missing or not whole.
void open_shipped(App& app);

}  // namespace downline::viewer
