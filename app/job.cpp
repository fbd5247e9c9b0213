#include "app/job.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/log.hpp"
#include "app/output.hpp"
#include "app/resources.hpp"
#include "app/stop.hpp"
#include "models/catalog.hpp"
#include "models/status/plan_law.hpp"
#include "results/io/writer.hpp"
#include "sim/engine/ensemble.hpp"
#include "sim/engine/pasts.hpp"
#include "sim/engine/threads.hpp"

namespace downline {
namespace {

int threads_of(const Job& job) { return job.options.threads > 0 ? job.options.threads : all_cores(); }

int run_count(const Job& job) { return static_cast<int>(job.scenarios.size()) * job.table.replications; }

/// What the records of all runs take in memory. The tables of members are not known before the run and not counted. [bytes]
std::uint64_t record_bytes(const Job& job) {
  constexpr std::uint64_t columns = series_count + gauge_count + 3 * channel_count + content_count + source_count + account_count;
  const std::uint64_t one = (static_cast<std::uint64_t>(job.table.weeks) + 1) * columns * sizeof(std::int64_t) + sizeof(RunRecord);
  return one * static_cast<std::uint64_t>(run_count(job));
}

std::int64_t weeks_of_runs(const Job& job) {
  std::int64_t weeks = 0;
  for (const Scenario& scenario : job.scenarios) {
    const RunPlan plan = run_plan(scenario.now);
    weeks += plan.weeks_before + plan.weeks;
  }
  return weeks;
}

bool keeps_members(const JobOptions& options, int replication) {
  return options.members == MembersKept::all || (options.members == MembersKept::first_replication && replication == 0);
}

/// The weeks before that runs of a job share: simulated once a replication, from where each of them goes on.
struct SharedPasts {
  std::vector<int> heirs;  ///< [scenarios] others with the same weeks before
  Pasts kept;
};

/// How many other scenarios of the job have the same weeks before. [scenarios]
std::vector<int> heirs_of(const Job& job) {
  if (job.scenarios.size() == 1) return {0};
  std::vector<std::string> rules(job.scenarios.size());
  std::transform(job.scenarios.begin(), job.scenarios.end(), rules.begin(),
                 [](const Scenario& scenario) { return make_behaviour(scenario.before, scenario.now)->rules_before(); });
  std::vector<int> heirs(rules.size());
  std::transform(rules.begin(), rules.end(), heirs.begin(), [&](const std::string& one) {
    return one.empty() ? 0 : static_cast<int>(std::count(rules.begin(), rules.end(), one)) - 1;
  });
  return heirs;
}

bool any_share(const std::vector<int>& heirs) {
  return std::any_of(heirs.begin(), heirs.end(), [](int n) { return n > 0; });
}

/// What the runs of a job need in memory.
MemoryNeed need_of(const Job& job) {
  std::uint64_t one_run = 0;
  for (const Scenario& scenario : job.scenarios) one_run = std::max(one_run, memory_estimate(scenario.now));
  return {one_run, std::min(threads_of(job), run_count(job)), record_bytes(job)};
}

/// What the weeks before may take that scenarios share: a state a thread, of what the runs leave free. Where that is too little, runs
/// begin at week 0. [bytes]
std::uint64_t pasts_room(const Job& job, const MemoryNeed& need) {
  constexpr std::uint64_t most = std::uint64_t{1} << 29;
  const std::uint64_t states = need.one_run * static_cast<std::uint64_t>(need.at_once), all = states + need.records;
  const std::uint64_t available = available_memory().bytes;
  return any_share(heirs_of(job)) && available > all ? std::min({most, states, available - all}) : 0;
}

RunRecord run_one(const Job& job, std::size_t strategy, int replication, SharedPasts& pasts, Progress& progress) {
  const Scenario& scenario = job.scenarios[strategy];
  RunControl control;
  control.stop = &stop_asked();
  control.on_week = [&progress](int, int) { progress.week(); };
  control.keeper = job.keeper;
  control.on_resume = [&](int week, int weeks) {
    progress.skip(week);
    if (job.keeper != nullptr && !job.options.quiet)
      say(fmt::format("Going on after week {} of {}, from {}\n", week, weeks, printable(job.options.checkpoint)));
  };
  control.pasts = &pasts.kept;
  control.heirs = pasts.heirs[strategy];
  control.keep_members = keeps_members(job.options, replication);
  const auto behaviour = make_behaviour(scenario.before, scenario.now);
  return run(*behaviour, run_plan(scenario.now), static_cast<std::uint32_t>(replication), control);
}

void say_failures(const ResultTable& table) {
  constexpr std::size_t most = 10;
  for (std::size_t i = 0; i < std::min(most, table.failures.size()); ++i) say("failed: " + printable(table.failures[i]) + "\n");
  if (table.failures.size() > most) say(fmt::format("... and {} more failures\n", table.failures.size() - most));
}

/// Whether a stop left runs undone.
bool unfinished(const ResultTable& table) {
  return stop_asked() && std::find(table.states.begin(), table.states.end(), RunState::missing) != table.states.end();
}

/// What a stop left, and how to go on.
std::string stopped_text(const Job& job, std::size_t kept) {
  if (job.keeper != nullptr)
    return job.keeper->kept() ? fmt::format("Stopped: the state of the run is kept in {}.  Next: {}\n", printable(job.options.checkpoint),
                                            printable(command_line_text()))
                              : "Stopped: nothing is kept.\n";
  if (kept == 0) return "Stopped: no replication was finished, nothing is kept.\n";
  const std::string what = fmt::format("{} of {} replications were finished in every scenario", kept, job.table.replications);
  return job.options.output.empty() ? fmt::format("Stopped: {}; the figures are of these.\n", what)
                                    : fmt::format("Stopped: {}; they are kept in {} (marked incomplete).\n", what, job.options.output);
}

void publish(const Job& job) {
  WriteOptions options{.force = job.options.force};
  // A file put together in memory need not be read back. Packed it takes at most what the records do, twice for a moment.
  options.memory_limit = std::max(options.memory_limit, available_memory().bytes / 8);
  with_threads(threads_of(job), [&] { write_results(job.table, job.options.output, options); });
  if (job.options.quiet) return;
  std::error_code unknown;
  const auto size = std::filesystem::file_size(job.options.output, unknown);
  say(fmt::format("Wrote {} ({}).  Next: downline show {}\n", printable(job.options.output), bytes_text(static_cast<double>(size)),
                  printable(job.options.output)));
}

}  // namespace

std::unique_ptr<Checkpoint> keeper_of(const Job& job) {
  if (job.options.checkpoint.empty()) return nullptr;
  const auto trouble = [](const std::string& why) { say("warning: the state was not saved; the run goes on\n" + why + "\n"); };
  return std::make_unique<Checkpoint>(job.options.checkpoint,
                                      RunIdentity{job.table.strategies.front().resolved_yaml, 0, keeps_members(job.options, 0)},
                                      std::chrono::duration<double>(60.0 * job.options.checkpoint_minutes), trouble);
}

void run_missing(Job& job) {
  Progress progress(job.options.quiet ? ProgressStyle::none : job.options.progress);
  EnsembleOptions ensemble;
  ensemble.stop = &stop_asked();
  ensemble.progress = [&progress](int, int) { progress.run_done(); };
  SharedPasts pasts{heirs_of(job), Pasts(pasts_room(job, need_of(job)))};
  if (any_share(pasts.heirs)) ensemble.abreast = threads_of(job);
  const auto one = [&](std::size_t strategy, int replication) { return run_one(job, strategy, replication, pasts, progress); };
  with_threads(threads_of(job), [&] {
    for (;;) {
      progress.expect(run_count(job), weeks_of_runs(job) * job.table.replications);
      run_ensemble(job.table, one, ensemble);
      const int wanted = job.replications_wanted && !stop_asked() ? job.replications_wanted(job.table) : job.table.replications;
      if (wanted <= job.table.replications) break;
      job.table.grow(wanted);
    }
  });
}

RunsOf run_all(std::vector<Scenario> scenarios, int replications, Job& job) {
  Job part;
  part.options = job.options;
  part.table = blank_table(scenarios, replications, {});
  part.scenarios = std::move(scenarios);
  run_missing(part);
  job.table.failures.insert(job.table.failures.end(), part.table.failures.begin(), part.table.failures.end());
  RunsOf runs;
  if (static_cast<int>(part.table.common_replications().size()) < replications) return runs;
  for (std::size_t s = 0; s < part.scenarios.size(); ++s) {
    const auto first = part.table.runs.begin() + static_cast<std::ptrdiff_t>(part.table.slot(s, 0));
    runs.emplace_back(std::make_move_iterator(first), std::make_move_iterator(first + replications));
  }
  return runs;
}

std::vector<RunRecord> run_one_replication(std::vector<Scenario> scenarios, int replication, Job& job) {
  Job part;
  part.options = job.options;
  part.options.progress = ProgressStyle::none;
  part.table = blank_table(scenarios, replication + 1, {});
  part.scenarios = std::move(scenarios);
  for (std::size_t s = 0; s < part.scenarios.size(); ++s)
    for (int r = 0; r < replication; ++r) part.table.states[part.table.slot(s, r)] = RunState::failed;  // not wanted
  run_missing(part);
  job.table.failures.insert(job.table.failures.end(), part.table.failures.begin(), part.table.failures.end());
  std::vector<RunRecord> runs;
  for (std::size_t s = 0; s < part.scenarios.size(); ++s) {
    const std::size_t slot = part.table.slot(s, replication);
    if (part.table.states[slot] != RunState::done) return {};
    runs.push_back(std::move(part.table.runs[slot]));
  }
  return runs;
}

void require_not_input(const std::string& written, const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    std::error_code missing;
    if (!written.empty() && std::filesystem::equivalent(written, input, missing) && !missing)
      throw Error(ErrorKind::usage, "`" + printable(written) + "` is an input, it cannot be the output too", {}, "choose another name");
  }
}

ResultTable blank_table(std::vector<Scenario>& scenarios, int replications, std::string options) {
  ResultTable table;
  const Parameters& first = scenarios.front().now;
  table.seed = static_cast<std::uint64_t>(first.run.seed);
  table.weeks = static_cast<int>(first.run.weeks);
  table.people = first.run.people;
  table.options = std::move(options);
  for (const Scenario& scenario : scenarios) {
    table.title += (table.title.empty() ? "" : " - ") + (scenario.title.empty() ? scenario.name : scenario.title);
    table.strategies.push_back(
        {scenario.name, scenario.title, scenario.text, resolved_yaml(scenario), parameter_values(scenario), law_remarks(scenario.now)});
  }
  table.grow(replications);
  return table;
}

namespace {

/// A state takes at most the memory of the run.
void require_checkpoint(const Job& job, const std::vector<std::string>& inputs) {
  const JobOptions& options = job.options;
  require_not_input(options.checkpoint, inputs);
  if (options.checkpoint == options.output || options.checkpoint == options.log)
    throw Error(ErrorKind::usage, "--checkpoint names the file of -o or --log", {}, "choose another name");
  if (run_count(job) != 1)
    throw Error(ErrorKind::usage, "--checkpoint keeps the state of one run", "there are " + std::to_string(run_count(job)) + " to do",
                "leave out -n; `downline sweep` keeps many runs and goes on with --resume");
  check_output(options.checkpoint, true, memory_estimate(job.scenarios.front().now));
}

}  // namespace

void require_feasible(const Job& job, const std::vector<std::string>& inputs) {
  const JobOptions& options = job.options;
  for (const std::string& written : {options.output, options.log}) require_not_input(written, inputs);
  if (!options.log.empty() && options.log == options.output) throw Error(ErrorKind::usage, "--log and -o name the same file");
  if (options.members != MembersKept::none && options.output.empty())
    throw Error(ErrorKind::usage, "--members needs a result file to go to", {}, "add -o FILE");
  if (!options.output.empty())
    check_output(options.output, options.force, size_estimate(job.scenarios.size(), job.table.replications, job.table.weeks));
  if (!options.log.empty()) check_log(options.log, options.force);
  if (!options.checkpoint.empty()) require_checkpoint(job, inputs);
  const MemoryNeed need = need_of(job);
  require_memory(need, available_memory());
  // Who starts a large job should know what it takes; a small one need not say.
  constexpr double worth_saying = 1e9;
  const double most =
      static_cast<double>(need.one_run) * need.at_once + static_cast<double>(need.records) + static_cast<double>(pasts_room(job, need));
  if (!options.quiet && most > worth_saying)
    say(fmt::format("At most about {} of memory, of {} available\n", bytes_text(most),
                    bytes_text(static_cast<double>(available_memory().bytes))));
}

ExitCode perform(Job& job) {
  const auto started = std::chrono::steady_clock::now();
  const std::size_t failures_before = job.table.failures.size();
  run_missing(job);
  say_failures(job.table);
  const std::size_t kept = job.table.common_replications().size();
  const bool stopped = unfinished(job.table);
  if (!job.options.output.empty() && kept > 0) publish(job);
  if (stopped) say(stopped_text(job, kept));
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  tell_log({seconds, threads_of(job), run_count(job), static_cast<int>(kept)}, job.options);
  if (stopped) return stop_exit_code();
  return failures_before < job.table.failures.size() ? ExitCode::some_runs_failed : ExitCode::ok;
}

}  // namespace downline
