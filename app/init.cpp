#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "scenarios/yaml/design.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct InitOptions {
  std::string from = "strategy-1";
  bool list = false, sweeps = false;
};

std::string known_name(const std::string& name) {
  std::vector<std::string> known = shipped_scenarios();
  const std::vector<std::string> sweeps = shipped_sweeps();
  known.insert(known.end(), sweeps.begin(), sweeps.end());
  if (!shipped_text(name).empty()) return name;
  const std::string near = nearest(name, known);
  throw Error(ErrorKind::usage, "no scenario `" + printable(name) + "` is shipped with the program", {},
              near.empty() ? "downline init --list names them" : "did you mean `" + near + "`?");
}

ExitCode init(const InitOptions& options) {
  if (options.sweeps) {
    for (const std::string& name : shipped_sweeps()) print(name + "\n");
  } else if (!shipped_sweep(options.from).empty()) {
    print(std::string(shipped_sweep(options.from)));
  } else if (options.list) {
    for (const std::string& name : shipped_scenarios()) print(name + "\n");
  } else {
    print(commented_scenario(known_name(options.from)));
  }
  return ExitCode::ok;
}

}  // namespace

void add_init(CLI::App& program, Action& action) {
  const auto options = std::make_shared<InitOptions>();
  CLI::App* verb = program.add_subcommand("init", "Print a commented scenario, valid as printed");
  verb->add_option("--from", options->from, "Scenario it extends (default: " + options->from + ")")->type_name("NAME");
  verb->add_flag("--list", options->list, "List the scenarios shipped with the program");
  verb->add_flag("--sweeps", options->sweeps, "List the designs of sweeps shipped with the program; --from prints one as it is");
  verb->footer("Examples:\n  downline init --from company > my-company.yaml\n  downline init --from strategy-2 > mine.yaml");
  verb->callback([options, &action] { action = [options] { return init(*options); }; });
}

}  // namespace downline
