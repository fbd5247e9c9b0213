#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "app/resources.hpp"
#include "app/stop.hpp"
#include "app/sweep_estimate.hpp"
#include "app/sweep_part.hpp"
#include "app/sweep_plan.hpp"
#include "app/sweep_progress.hpp"
#include "app/sweep_slurm.hpp"
#include "models/catalog.hpp"
#include "results/sweep/crew.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/threads.hpp"

namespace downline {
namespace {

struct SweepOptions {
  std::string design, folder, shard, series, watch = "profit";
  int workers = 0, slurm = 0, attempts = 3, batch = 0;
  bool resume = false, dry_run = false, retry_failed = false, quiet = false;
  ProgressStyle progress = ProgressStyle::automatic;
  ScenarioOptions scenario;
};

/// Everything that one call of the verb works with.
struct Sweep {
  const SweepOptions& options;
  Experiment experiment;
  Part part;
  sweep::Plan plan = {};
  std::optional<RunCost> cost = {};
  int workers = 1;
};

/// The options that change results, as they are written on a command line. Each with a space before it.
std::string settings_text(const SweepOptions& options) {
  std::string text;
  for (const Override& setting : options.scenario.overrides()) text += " --set " + shell_word(setting.path + "=" + setting.value);
  if (!options.series.empty()) text += " --series " + shell_word(options.series);
  return text;
}

std::string command_text(const SweepOptions& options, bool resume) {
  std::string text = "downline sweep " + shell_word(options.design) + " -o " + shell_word(options.folder) + settings_text(options);
  if (!options.shard.empty()) text += " --shard " + options.shard;
  if (options.workers > 0) text += fmt::format(" -j {}", options.workers);
  if (options.batch > 0) text += fmt::format(" --batch {}", options.batch);
  return resume ? text + " --resume" : text;
}

SweepOptions without_shard(SweepOptions options) {
  options.shard.clear();
  return options;
}

/// The plan of the folder, when it was made from the same design, scenarios and program; else read anew, row by row.
sweep::Plan plan_of(const Sweep& job, const std::vector<std::string>& series, const std::optional<sweep::Plan>& there) {
  if (there && there->fingerprint == job.experiment.fingerprint(series)) return *there;
  return job.experiment.plan(series, "sweep" + settings_text(job.options));
}

[[noreturn]] void refuse_folder(const Sweep& job, const sweep::Ledger& ledger, bool same) {
  const std::string folder = "`" + printable(ledger.folder().string()) + "`";
  if (!same && !job.options.shard.empty())
    throw Error(ErrorKind::usage, folder + " holds another sweep than this design", "the design, a scenario or the program has changed",
                "take the change once, then start the parts: " + command_text(without_shard(job.options), true));
  const sweep::Ledger::Finished finished = ledger.finished(job.plan);
  const auto units = job.plan.units();
  const auto done = std::count_if(units.begin(), units.end(), [&](const sweep::Unit& u) { return finished.holds(u.key); });
  throw Error(ErrorKind::usage, folder + (same ? " holds this sweep already" : " holds another sweep"),
              fmt::format("{} of {} {} are finished there", done, units.size(), job.plan.precision ? "points" : "runs"),
              (same ? "to go on with it: " : "to keep these and run the rest: ") + command_text(job.options, true));
}

/// Runs that are published together.
int batch_of(const Sweep& job) {
  if (job.options.batch > 0) return job.options.batch;
  return batch_size(job.plan, job.cost, job.workers * std::max(job.part.parts, job.options.slurm));
}

/// The part of the work that decides how runs are published together; the first to come decides for all.
void settle_plan(Sweep& job, const sweep::Ledger& ledger, const std::optional<sweep::Plan>& there) {
  const auto adopt = [&](const sweep::Plan& plan) {
    const bool same = plan.id() == job.plan.id(), part = job.part.parts > 1;
    if (job.options.batch > 0 && job.options.batch != plan.batch)
      throw Error(ErrorKind::usage, fmt::format("this sweep publishes {} runs together", plan.batch), "that was settled when it began",
                  "leave out --batch");
    if ((!same && !job.options.resume) || (same && !job.options.resume && !part)) refuse_folder(job, ledger, same);
    job.plan.batch = plan.batch;
    if (!same || plan.fingerprint != job.plan.fingerprint) write_plan(job.plan, ledger.folder(), true);
  };
  if (there) return adopt(*there);
  job.cost = measure_run(job.experiment, 0);
  job.plan.batch = batch_of(job);
  if (job.options.dry_run) return;
  ledger.make();
  if (write_plan(job.plan, ledger.folder(), false)) return;
  const auto quicker = sweep::read_plan(ledger.folder());
  if (!quicker || quicker->id() != job.plan.id()) refuse_folder(job, ledger, false);
  job.plan.batch = quicker->batch;
}

std::uint64_t memory_of_run(const Sweep& job) {
  const sweep::Plan& plan = job.plan;
  return plan.designs.empty() ? 0 : memory_estimate(job.experiment.scenario(0).now);
}

ExitCode say_end(const Sweep& job, const sweep::Ledger& ledger, sweep::Board& board, std::size_t units, const SweepProgress& progress) {
  const SweepOptions& options = job.options;
  const bool stopped = stop_asked();
  if (stopped)
    say(fmt::format("Stopped; {} of {} are finished and kept. To go on:\n  {}\n", board.units_done().load(), units,
                    command_text(options, true)));
  if (!options.quiet && !stopped) {
    std::string text = fmt::format("{} {} finished", board.units_done().load(), job.plan.precision ? "points" : "runs");
    if (board.failed() > 0) text += fmt::format(", {} of them failed (their reasons go into the merged file)", board.failed().load());
    if (const std::string best = progress.best(board); !best.empty()) text += "; best: " + best;
    say(text + fmt::format("\nTo make one file of it: downline merge {} -o FILE.h5\n", shell_word(ledger.folder().string())));
  }
  if (stopped) return stop_exit_code();
  return board.failed() > 0 ? ExitCode::some_runs_failed : ExitCode::ok;
}

ExitCode work_on(Sweep& job, const sweep::Ledger& ledger, std::vector<std::vector<sweep::Unit>> batches, std::size_t units) {
  std::size_t last_design = job.plan.designs.size();
  std::optional<Scenario> scenario;
  const int threads = std::max(1, all_cores() / job.workers);
  const auto run_one = [&](std::size_t design, int replication, const std::atomic<bool>& stop) {
    if (design != last_design || !scenario) scenario = job.experiment.scenario(last_design = design);
    RunControl control;
    control.stop = &stop;
    RunRecord record;
    with_threads(threads, [&] {
      const auto behaviour = make_behaviour(scenario->before, scenario->now);
      try {
        record = run(*behaviour, run_plan(scenario->now), static_cast<std::uint32_t>(replication), control);
      } catch (const Stopped&) {
        throw sweep::Interrupted();
      }
    });
    return record;
  };
  const sweep::Job work{job.plan, ledger, std::move(batches), run_one, find_metric(job.options.watch)};
  sweep::Board board(work.batches.size(), job.plan.designs.size(), static_cast<std::size_t>(job.workers));
  SweepProgress progress(job.options.quiet ? ProgressStyle::none : job.options.progress, job.plan, units, work.watched);
  sweep::CrewOptions crew;
  crew.workers = static_cast<int>(std::min(static_cast<std::size_t>(job.workers), work.batches.size()));
  crew.attempts = job.options.attempts;
  crew.stop_asked = [] { return stop_asked().load(); };
  crew.watch = [&](sweep::Board& b, int retried) { progress.show(b, retried); };
  const int retried = run_crew(work, board, crew);
  progress.finish(board, retried);
  return say_end(job, ledger, board, units, progress);
}

void print_script(const Sweep& job, std::uint64_t memory, std::size_t left) {
  namespace fs = std::filesystem;
  std::error_code error;
  SlurmJob slurm;
  slurm.program = fs::read_symlink("/proc/self/exe", error).string();
  slurm.design = fs::exists(job.options.design, error) ? fs::absolute(job.options.design).lexically_normal().string() : job.options.design;
  slurm.folder = fs::absolute(job.options.folder).lexically_normal().string();
  slurm.settings = settings_text(job.options);
  if (job.options.batch > 0) slurm.settings += fmt::format(" --batch {}", job.options.batch);
  slurm.tasks = job.options.slurm;
  slurm.workers = job.workers;
  const double runs = static_cast<double>(left) / job.options.slurm / job.workers;
  slurm.hours = 2 * runs * (job.cost ? job.cost->seconds : 60) / 3600 + 0.1;  // twice the estimate: other machines may be slower
  slurm.gigabytes = 1.2 * static_cast<double>(memory) * job.workers / 1e9 + 0.5;
  print(slurm_script(slurm));
}

std::size_t units_in(const std::vector<std::vector<sweep::Unit>>& batches) {
  std::size_t units = 0;
  for (const auto& batch : batches) units += batch.size();
  return units;
}

ExitCode run_sweep(const SweepOptions& options) {
  if (options.folder.empty() && !options.dry_run)
    throw Error(ErrorKind::usage, "a folder for the sweep is missing", {}, "add -o FOLDER; or --dry-run to see what it would take");
  const std::vector<std::string> series = parse_series(options.series);
  static_cast<void>(find_metric(options.watch));
  Sweep job{options, Experiment(load_design(options.design, options.scenario.overrides())), find_part(options.shard)};
  job.workers = options.workers > 0 ? options.workers : all_cores();
  const sweep::Ledger ledger(options.folder);
  const auto there = options.folder.empty() ? std::nullopt : sweep::read_plan(options.folder);
  job.plan = plan_of(job, series, there);
  const bool only_looks = options.dry_run || options.slurm > 0;
  sweep::Ledger::Finished finished;
  if (only_looks) {
    job.cost = measure_run(job.experiment, 0);
    job.plan.batch = there ? there->batch : batch_of(job);
  } else {
    settle_plan(job, ledger, there);
    ledger.make();
    ledger.sweep_out();
    if (options.retry_failed) ledger.forget_failures();
  }
  if (there || !only_looks) finished = ledger.finished(job.plan);
  auto batches = unfinished(job.plan, finished, job.part.part, job.part.parts);
  const std::size_t left = units_in(batches);
  const std::uint64_t memory = memory_of_run(job);
  const int at_once = std::max(1, static_cast<int>(std::min(static_cast<std::size_t>(job.workers), left)));
  if (!options.quiet) say(estimate_text(job.plan, left, job.cost, at_once, memory));
  if (options.slurm > 0) print_script(job, memory, left);
  if (only_looks) return ExitCode::ok;
  if (batches.empty()) {
    if (!options.quiet) say("Nothing is left to do.\n");
    return ExitCode::ok;
  }
  require_memory({memory, at_once, 0}, available_memory());
  return work_on(job, ledger, std::move(batches), left);
}

}  // namespace

void add_sweep(CLI::App& program, Action& action) {
  const auto options = std::make_shared<SweepOptions>();
  CLI::App* verb = program.add_subcommand("sweep", "Run every scenario of a design, in as many replications; nothing finished is lost");
  verb->add_option("DESIGN", options->design, "Design: a file, or the name of a shipped one")->required();
  verb->add_option("-o,--output", options->folder, "Folder of the sweep")->type_name("FOLDER");
  verb->add_flag("--resume", options->resume, "Go on in a folder that is there; what is finished is kept, even of another design");
  verb->add_option("--shard", options->shard, "Do part i of n; the parts may run anywhere that sees the folder")->type_name("i/n");
  verb->add_flag("--dry-run", options->dry_run, "Say what it would take, and do nothing");
  verb->add_option("--slurm", options->slurm, "Print a script that submits n tasks and a merge to Slurm")
      ->type_name("n")
      ->check(CLI::Range(1, 100000).description(""));
  verb->add_option("-j,--workers", options->workers, "Worker processes (0: one for each core)")
      ->type_name("N")
      ->check(CLI::Range(0, most_threads).description(""));
  verb->add_option("--series", options->series, "Weekly series to keep, with commas between; all; none")->type_name("NAMES");
  verb->add_option("--watch", options->watch, "Metric of `best so far` (profit)")->type_name("METRIC");
  verb->add_option("--batch", options->batch, "Runs that are published together, settled when a sweep begins (about a second of work)")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000).description(""));
  verb->add_option("--attempts", options->attempts, "Workers that may die of one run before it is given up (3)")
      ->type_name("N")
      ->check(CLI::Range(1, 100).description(""));
  verb->add_flag("--retry-failed", options->retry_failed, "Run again what failed");
  add_settings(*verb, options->scenario);
  add_progress(*verb, options->progress, options->quiet);
  verb->footer(
      "Examples:\n  downline sweep sweeps/coffee -o coffee\n  downline sweep sweeps/coffee -o coffee --resume\n"
      "  downline merge coffee -o coffee.h5");
  verb->callback([options, &action] { action = [options] { return run_sweep(*options); }; });
}

}  // namespace downline
