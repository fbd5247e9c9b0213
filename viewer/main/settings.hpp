#pragma once
#include "viewer/main/options.hpp"

namespace downline::viewer {

/// The settings of last time; defaults where the file is missing or says nonsense.
[[nodiscard]] Options stored_options();
/// A crash leaves the old file or the new one.
void store_options(const Options& options);

}  // namespace downline::viewer
