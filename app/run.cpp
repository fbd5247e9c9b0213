#include <memory>

#include "app/history.hpp"
#include "app/inputs.hpp"
#include "app/job.hpp"
#include "app/telling.hpp"

namespace downline {
namespace {

struct RunOptions {
  std::string file;
  int replications = 1;
  std::vector<std::string> names;
  ScenarioOptions scenario;
  JobOptions job;
};

ExitCode run_scenario(const RunOptions& options) {
  Job job;
  job.options = options.job;
  job.scenarios = load_all({options.file}, options.scenario, options.names);
  job.table = blank_table(job.scenarios, options.replications, history("run", options.replications, options.scenario, options.job));
  require_feasible(job, {options.file});
  const std::unique_ptr<Checkpoint> keeper = keeper_of(job);
  job.keeper = keeper.get();
  const ExitCode code = perform(job);
  print_summary(job.table, options.job.json, options.job.language);
  if (keeper && code == ExitCode::ok) keeper->remove();
  return code;
}

}  // namespace

void add_run(CLI::App& program, Action& action) {
  const auto options = std::make_shared<RunOptions>();
  CLI::App* verb = program.add_subcommand("run", "Run one scenario");
  verb->add_option("FILE", options->file, "Scenario: a file, or the name of a shipped one; - is standard input")->required();
  add_replications(*verb, options->replications);
  add_names(*verb, options->names);
  add_options(*verb, options->scenario);
  add_options(*verb, options->job);
  add_members(*verb, options->job.members);
  add_checkpoint(*verb, options->job);
  verb->footer("Example:\n  downline run strategy-1 -n 10 -o one.h5");
  verb->callback([options, &action] { action = [options] { return run_scenario(*options); }; });
}

}  // namespace downline
