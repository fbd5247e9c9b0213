#pragma once
#include <atomic>

#include "app/exit_code.hpp"

namespace downline {

/// From now on SIGINT, SIGTERM and SIGHUP ask for a stop instead of ending the program; a second SIGINT or SIGTERM ends it at
/// once. SIGHUP stays ignored if it was (nohup). SIGPIPE and SIGXFSZ are ignored, so that a closed pipe or a size limit is an
/// ordinary write error.
void watch_signals();

/// Whether a stop was asked for.
[[nodiscard]] const std::atomic<bool>& stop_asked();

/// The exit code of the signal that asked for the stop; `ok` when none did.
[[nodiscard]] ExitCode stop_exit_code();

}  // namespace downline
