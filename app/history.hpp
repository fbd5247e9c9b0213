#pragma once
#include <string>
#include <string_view>

#include "app/options.hpp"

namespace downline {

/// The options that change results, as the file's `history` keeps them: no path, nothing volatile.
/// \param replications 0: not an option of this job
[[nodiscard]] inline std::string history(std::string_view verb, int replications, const ScenarioOptions& scenario, const JobOptions& job) {
  std::string text(verb);
  if (replications > 0) text += " -n " + std::to_string(replications);
  if (!scenario.start.empty()) text += " --start " + scenario.start;
  for (const Override& override : scenario.overrides()) text += " --set " + override.path + "=" + override.value;
  if (job.members == MembersKept::first_replication) text += " --members";
  if (job.members == MembersKept::all) text += " --members=all";
  return text;
}

}  // namespace downline
