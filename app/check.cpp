#include <fmt/format.h>

#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "models/status/plan_law.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct CheckOptions {
  std::vector<std::string> files;
  ScenarioOptions scenario;
};

ExitCode check_files(const CheckOptions& options) {
  std::vector<Problem> problems;
  ErrorKind kind = ErrorKind::file;  // a bad scenario outweighs a file that cannot be read
  for (const std::string& file : options.files) {
    try {
      const Scenario scenario = load_scenario(file, options.scenario.overrides(), options.scenario.start);
      const auto& run = scenario.now.run;
      print(fmt::format("{}: valid ({} people, {} {}, seed {})\n", printable(file), run.people, run.weeks,
                        run.weeks == 1 ? "week" : "weeks", run.seed));
      for (const std::string& remark : law_remarks(scenario.now)) print("  " + remark + "\n");
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::scenario && error.kind() != ErrorKind::file) throw;
      if (error.kind() == ErrorKind::scenario) kind = ErrorKind::scenario;
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) throw Error(kind, std::move(problems));
  return ExitCode::ok;
}

}  // namespace

void add_check(CLI::App& program, Action& action) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* verb = program.add_subcommand("check", "Validate scenarios, reporting every problem at once");
  verb->add_option("FILE", options->files, "Scenarios: files, or names of shipped ones; - is standard input")->required();
  add_options(*verb, options->scenario);
  verb->callback([options, &action] { action = [options] { return check_files(*options); }; });
}

}  // namespace downline
