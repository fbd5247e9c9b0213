#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "app/history.hpp"
#include "app/inputs.hpp"
#include "app/job.hpp"
#include "app/mix_report.hpp"
#include "app/output.hpp"
#include "app/stop.hpp"
#include "app/telling.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct MixOptions {
  LineOrder order;
  std::vector<std::string> choices;
  ScenarioOptions scenario;
  JobOptions job;
};

constexpr int most_points = 101;

/// `PATH=from` or `PATH=to`. Errors: ErrorKind::usage.
std::pair<std::string, bool> parse_choice(const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::string side = equals == std::string::npos ? "" : text.substr(equals + 1);
  if (equals == 0 || (side != "from" && side != "to"))
    throw Error(ErrorKind::usage, "--choose needs PATH=from or PATH=to, not `" + printable(text) + "`", {},
                "for example --choose compensation=to");
  return {text.substr(0, equals), side == "to"};
}

void check_kappas(const std::vector<double>& kappas) {
  for (std::size_t i = 0; i < kappas.size(); ++i)
    if (std::find(kappas.begin(), kappas.begin() + static_cast<std::ptrdiff_t>(i), kappas[i]) !=
        kappas.begin() + static_cast<std::ptrdiff_t>(i))
      throw Error(ErrorKind::usage, fmt::format("--kappa names {} twice", kappas[i]));
}

std::string mix_history(const MixOptions& options) {
  std::string text = history("mix", options.order.replications, options.scenario, options.job);
  text += fmt::format(" --points {} --kappa {}", options.order.points, fmt::join(options.order.kappas, ","));
  if (!options.order.line.levers.empty()) text += fmt::format(" --levers {}", fmt::join(options.order.line.levers, ","));
  for (const std::string& choice : options.choices) text += " --choose " + choice;
  return text;
}

/// Everything a result file of the lines holds, in the order it is told: at each kappa the line as planned, then its mixes at equal
/// money. The two divisions are other worlds (smaller markets) and stay out.
void gather(const std::vector<LineRuns>& lines, Job& job) {
  job.scenarios.clear();
  std::vector<const std::vector<RunRecord>*> runs;
  for (const LineRuns& line : lines) {
    for (std::size_t i = 0; i < line.planned.size(); ++i) {
      job.scenarios.push_back(line.planned[i]);
      if (!line.planned_runs.empty()) runs.push_back(&line.planned_runs[i]);
    }
    for (std::size_t i = 1; i + 1 < line.equal.size(); ++i) {
      job.scenarios.push_back(line.equal[i]);
      job.scenarios.back().name += ", equal money";
      job.scenarios.back().title = job.scenarios.back().name;
      if (!line.equal_runs.empty()) runs.push_back(&line.equal_runs[i]);
    }
  }
  std::vector<std::string> failures = std::move(job.table.failures);
  const int replications = job.table.replications;
  job.table = blank_table(job.scenarios, replications, job.table.options);
  job.table.failures = std::move(failures);
  for (std::size_t s = 0; s < runs.size(); ++s)
    for (int r = 0; r < replications; ++r) {
      job.table.runs[job.table.slot(s, r)] = (*runs[s])[static_cast<std::size_t>(r)];
      job.table.states[job.table.slot(s, r)] = RunState::done;
    }
}

ExitCode mix(const MixOptions& given) {
  MixOptions options = given;
  for (const std::string& choice : options.choices) options.order.line.choose.push_back(parse_choice(choice));
  check_kappas(options.order.kappas);
  std::vector<LineRuns> lines = lay_lines(options.order, options.scenario);
  std::vector<Scenario> ends{lines.front().planned.front(), lines.front().planned.back()};
  const std::string from = ends[0].name = lines.front().from, to = ends[1].name = lines.front().to;
  Job job;
  job.options = options.job;
  job.table.options = mix_history(options);
  job.table.replications = options.order.replications;
  for (LineRuns& line : lines) line.equal = line.planned;  // as many records, for the estimate of memory and disk
  gather(lines, job);
  require_feasible(job, {options.order.from, options.order.to});
  if (!options.job.json) print(inputs_text(ends, input_differences(ends), options.job.verbose));
  const bool whole = run_lines(lines, options.order.replications, job);
  const bool failed = !job.table.failures.empty();
  if (!whole) {
    for (const std::string& failure : job.table.failures) say("failed: " + printable(failure) + "\n");
    say(stop_asked() ? "Stopped: a line is judged as a whole, nothing is kept.\n" : "Some runs failed: the line cannot be judged.\n");
    return failed ? ExitCode::some_runs_failed : stop_exit_code();
  }
  gather(lines, job);
  job.table.title = "The line between " + from + " and " + to;
  const ExitCode code = perform(job);  // nothing is left to run: it writes
  const std::vector<JudgedLine> told = judged(lines);
  print(options.job.json ? mix_json(told, from, to, job.table.seed, options.job.language) : mix_text(told, from, to, options.job.language));
  return code;
}

}  // namespace

void add_mix(CLI::App& program, Action& action) {
  const auto options = std::make_shared<MixOptions>();
  CLI::App* verb = program.add_subcommand("mix", "Run the line between two scenarios and judge its middle, as planned and at equal money");
  verb->add_option("FROM", options->order.from, "Scenario at one end: a file, or the name of a shipped one")->required();
  verb->add_option("TO", options->order.to, "Scenario at the other end")->required();
  verb->add_option("--points", options->order.points, "Positions on the line, both ends included (5)")
      ->type_name("N")
      ->check(CLI::Range(3, most_points).description(""));
  verb->add_option("--levers", options->order.line.levers, "Only these go from one end to the other: groups or dotted parameters")
      ->type_name("A,B")
      ->delimiter(',');
  verb->add_option("--choose", options->choices, "Which end gives what has nothing between, as PATH=from or PATH=to (repeatable)")
      ->type_name("PATH=SIDE")
      ->expected(1)
      ->take_all();
  verb->add_option("--kappa", options->order.kappas, "How far members follow what pays them: the line is judged at each (0,1)")
      ->type_name("K,K")
      ->delimiter(',')
      ->check(CLI::Range(0.0, 4.0).description(""));
  add_replications(*verb, options->order.replications);
  add_options(*verb, options->scenario);
  add_options(*verb, options->job);
  verb->footer(
      "Examples:\n  downline mix strategy-1 strategy-2 -o line.h5\n  downline mix strategy-1 strategy-2 --levers training,follow_up "
      "--kappa "
      "0,0.5,1,1.5,2");
  verb->callback([options, &action] { action = [options] { return mix(*options); }; });
}

}  // namespace downline
