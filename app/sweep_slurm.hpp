#pragma once
#include <string>

namespace downline {

/// What a job script needs to know.
struct SlurmJob {
  std::string program, design, folder;  ///< absolute where they are files
  std::string settings;                 ///< options that go on, each with a space before it
  int tasks = 1, workers = 1;
  double hours = 1;      ///< of one task
  double gigabytes = 1;  ///< of one task
};

/// A shell script that submits an array of tasks, each of which does its part of the sweep, and after it the merge.
[[nodiscard]] std::string slurm_script(const SlurmJob& job);

/// A word that a shell reads as it is.
[[nodiscard]] std::string shell_word(const std::string& text);

}  // namespace downline
