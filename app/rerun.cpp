#include <algorithm>
#include <memory>

#include "app/again.hpp"
#include "app/inputs.hpp"
#include "app/job.hpp"
#include "app/output.hpp"
#include "app/telling.hpp"
#include "results/io/digest.hpp"
#include "results/io/layout.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct RerunOptions {
  std::string file;
  bool check = false;
  JobOptions job;
};

MembersKept members_of(const ResultTable& table) {
  const auto kept = std::count_if(table.runs.begin(), table.runs.end(), [](const RunRecord& run) { return run.members.has_value(); });
  if (kept == 0) return MembersKept::none;
  return kept <= static_cast<std::ptrdiff_t>(table.strategies.size()) ? MembersKept::first_replication : MembersKept::all;
}

/// The table with its runs taken out. Replications that the file does not hold stay out: the same file is made again.
ResultTable emptied(ResultTable table) {
  for (std::size_t i = 0; i < table.runs.size(); ++i) {
    table.runs[i] = RunRecord();
    table.states[i] = table.states[i] == RunState::done ? RunState::missing : RunState::failed;
  }
  return table;
}

Job job_again(const ResultTable& original, const JobOptions& options) {
  Job job;
  job.options = options;
  job.options.members = members_of(original);
  for (const Strategy& strategy : original.strategies) job.scenarios.push_back(scenario_again(strategy));
  job.table = emptied(original);
  return job;
}

/// Paths of the objects that are not the same, the first few.
std::string differing_paths(const Tree& a, const Tree& b) {
  constexpr int most = 3;
  int found = 0;
  std::string paths;
  for (const Object& object : a.objects) {
    const Object* const other = b.find(object.path);
    if (other != nullptr && content_sha256(Tree{{object}}) == content_sha256(Tree{{*other}})) continue;
    if (++found <= most) paths += (found > 1 ? ", " : "") + object.path;
  }
  return paths + (found > most ? " and " + std::to_string(found - most) + " more" : "");
}

void require_same(const std::string& file, const std::string& digest, const ResultTable& original, const ResultTable& again) {
  const Tree before = tree_of(original);
  const Tree after = tree_of(again);
  // Both digests are taken by this program, so that a file of another build is held to its results, not to that build's name.
  if (content_sha256(after) != content_sha256(before))
    throw Error(ErrorKind::difference, "running `" + printable(file) + "` again gives other results",
                "differing: " + differing_paths(before, after),
                "results stay the same within one version of the program only (the file names its version in `source`), and while the "
                "files of ties that scenarios name in `ties.file` do: they are not stored");
  print("the same results again (" + digest + ")\n");
}

ExitCode rerun(const RerunOptions& options) {
  const std::string digest = digest_of_whole(options.file);
  const ResultTable original = read_results(options.file);
  Job job = job_again(original, options.job);
  require_feasible(job, {options.file});
  const ExitCode code = perform(job);
  if (options.check && code == ExitCode::ok)
    require_same(options.file, digest, original, job.table);
  else
    print_summary(job.table, options.job.json, options.job.language);
  return code;
}

}  // namespace

void add_rerun(CLI::App& program, Action& action) {
  const auto options = std::make_shared<RerunOptions>();
  CLI::App* verb = program.add_subcommand("rerun", "Run again from a result file alone");
  verb->add_option("RESULT", options->file, "Result file")->required();
  verb->add_flag("--check", options->check, "Compare the digests of old and new results");
  add_options(*verb, options->job);
  verb->footer("Example:\n  downline rerun result.h5 --check");
  verb->callback([options, &action] { action = [options] { return rerun(*options); }; });
}

}  // namespace downline
