#include <fmt/format.h>

#include <memory>

#include "app/history.hpp"
#include "app/inputs.hpp"
#include "app/job.hpp"
#include "app/output.hpp"
#include "app/plans.hpp"
#include "app/telling.hpp"
#include "app/until.hpp"
#include "results/analysis/statistics.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct CompareOptions {
  std::vector<std::string> files, plans;
  int replications = 20;
  std::string until;
  int most = 1000;
  std::vector<std::string> names;
  ScenarioOptions scenario;
  JobOptions job;
};

void require_several(const CompareOptions& options) {
  const std::vector<std::string>& files = options.files;
  if (!options.plans.empty()) {
    if (files.size() == 1) return;
    throw Error(ErrorKind::usage, "--plans compares plans under one scenario, and " + std::to_string(files.size()) + " are given",
                "a shadow plan is paid on the sales of the scenario", "keep one of them");
  }
  if (files.size() >= 2) return;
  throw Error(ErrorKind::usage, "compare needs at least two scenarios", {},
              "for one alone: downline run " + printable(files.front()) + "; for one under several plans: --plans");
}

/// Whether the precision asked for was reached; said, since it is not in the numbers.
void say_precision(const ResultTable& table, const Precision& precision) {
  const double reached = half_width(table, precision.metric, precision.pair);
  const char* const verdict = reached <= precision.half_width ? "reached" : "not reached";
  say(fmt::format("{}: half-width {:.4g} after {} replications, {:.4g} asked for: {}\n", precision.metric, reached,
                  table.common_replications().size(), precision.half_width, verdict));
}

ExitCode compare(const CompareOptions& options) {
  require_several(options);
  Job job;
  job.options = options.job;
  std::optional<Precision> precision;
  if (!options.until.empty()) precision = parse_precision(options.until);
  job.scenarios = load_all(options.files, options.scenario, options.names);
  if (!options.plans.empty()) add_plans(job.scenarios, options.plans);
  require_same_world(job.scenarios);
  const int first_look = precision ? std::min(least_replications, options.most) : options.replications;
  job.table =
      blank_table(job.scenarios, first_look, history("compare", precision ? 0 : options.replications, options.scenario, options.job));
  if (precision) {
    job.table.options += " --until " + options.until;
    static_cast<void>(half_width(job.table, precision->metric, precision->pair));  // throws now if either is unknown
    job.replications_wanted = [&](const ResultTable& table) { return replications_wanted(table, *precision, options.most); };
  }
  std::vector<std::string> inputs = options.files;
  inputs.insert(inputs.end(), options.plans.begin(), options.plans.end());
  require_feasible(job, inputs);
  if (!options.job.json && options.plans.empty()) print(inputs_text(job.scenarios, input_differences(job.scenarios), options.job.verbose));
  const ExitCode code = perform(job);
  if (precision && !options.job.quiet) say_precision(job.table, *precision);
  print_summary(job.table, options.job.json, options.job.language);
  return code;
}

}  // namespace

void add_compare(CLI::App& program, Action& action) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App* verb = program.add_subcommand("compare", "Run several scenarios in the same worlds and compare them in pairs");
  verb->add_option("FILE", options->files, "Scenarios: files, or names of shipped ones")->required();
  CLI::Option* replications = add_replications(*verb, options->replications);
  CLI::Option* until =
      verb->add_option("--until", options->until, "Replicate until the half-width of that difference's 95 % interval is that small")
          ->type_name("METRIC:WIDTH[:A-B]")
          ->excludes(replications);
  verb->add_option("--max", options->most, "Most replications of --until (1000)")
      ->type_name("N")
      ->check(CLI::Range(least_replications, most_replications).description(""))
      ->needs(until);
  verb->add_option("--plans", options->plans,
                   "Pay each of these plans on the scenario's own sales, then run it again under each: the gap is the incentive effect")
      ->type_name("PLAN...")
      ->expected(1, -1)
      ->excludes(until);
  add_names(*verb, options->names);
  add_options(*verb, options->scenario);
  add_options(*verb, options->job);
  add_members(*verb, options->job.members);
  verb->footer(
      "Examples:\n  downline compare strategy-1 strategy-2 -n 20 -o result.h5\n  downline compare a.yaml b.yaml --until profit:100000\n"
      "  downline compare party-plan --plans plans/unilevel plans/binary");
  verb->callback([options, &action] { action = [options] { return compare(*options); }; });
}

}  // namespace downline
