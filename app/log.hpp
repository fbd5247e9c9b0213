#pragma once
#include <string>
#include <vector>

#include "app/options.hpp"

namespace downline {

/// Remembers the command line for the log.
void remember_command_line(int argc, char** argv);
/// The same as one line for a shell.
[[nodiscard]] std::string command_line_text();

/// Errors: ErrorKind::usage if it exists and not `force`.
void check_log(const std::string& path, bool force);

/// What is not the same in a second run of the same job, and is therefore not in the result file.
struct JobFacts {
  double seconds;
  int threads;
  int runs;
  int kept_replications;
};

/// Writes the facts as JSON to `--log` and, with `-v`, says them.
void tell_log(const JobFacts& facts, const JobOptions& options);

}  // namespace downline
