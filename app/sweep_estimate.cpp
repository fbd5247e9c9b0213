#include "app/sweep_estimate.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <ctime>

#include "app/progress.hpp"
#include "app/resources.hpp"
#include "models/catalog.hpp"
#include "sim/engine/threads.hpp"

namespace downline {
namespace {

constexpr double longest_look = 3;  // [s]
constexpr double short_run = 0.2;   // [s]
constexpr double shard_seconds = 1;
constexpr double shard_bytes = 1e6;
constexpr int most_units = 1000;
constexpr int batches_a_worker = 16;
constexpr double least_seconds = 0.3;  // publishing takes some 30 ms of processor and disk

/// Seconds that the whole run would take, from as much of it as fits `longest_look`. [s]
double time_run(const Scenario& scenario) {
  // Time of the processor: a machine that is busy with something else must not make small batches of small runs.
  const auto passed = [started = std::clock()] { return static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC; };
  std::atomic<bool> stop{false};
  double share = 1;
  RunControl control;
  control.stop = &stop;
  control.on_week = [&](int week, int weeks) {
    share = static_cast<double>(week) / weeks;
    if (passed() > longest_look) stop = true;
  };
  with_threads(1, [&] {
    try {
      const auto behaviour = make_behaviour(scenario.before, scenario.now);
      static_cast<void>(run(*behaviour, run_plan(scenario.now), 0, control));
    } catch (const Stopped&) {  // long enough: the rest goes like what was seen
    }
  });
  return passed() / share;
}

/// The first run of a process also makes its tables, which all later ones find: where a run is short, it says little. [s]
double time_of_many(const Experiment& experiment, std::size_t design) {
  const Scenario scenario = experiment.scenario(design);
  const double first = time_run(scenario);
  return first > short_run ? first : std::min(time_run(scenario), time_run(scenario));
}

/// Runs of one unit, as far as known before.
double runs_of_unit(const sweep::Plan& plan) {
  if (!plan.precision) return 1;
  return static_cast<double>(plan.end_of_point(0)) * std::min(sweep::first_look, plan.replications);
}

}  // namespace

std::optional<RunCost> measure_run(const Experiment& experiment, std::size_t design) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    double seconds = -1;
    try {
      seconds = time_of_many(experiment, design);
    } catch (...) {  // the sweep itself will tell what is wrong with the run
      _exit(1);
    }
    _exit(write(ends[1], &seconds, sizeof seconds) == sizeof seconds ? 0 : 1);
  }
  close(ends[1]);
  RunCost cost;
  ssize_t got = 0;
  while (child > 0 && (got = read(ends[0], &cost.seconds, sizeof cost.seconds)) < 0 && errno == EINTR) {
  }
  close(ends[0]);
  while (child > 0 && waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  if (got != static_cast<ssize_t>(sizeof cost.seconds)) return std::nullopt;
  return cost;
}

std::uint64_t bytes_of_run(const sweep::Plan& plan) {
  return metrics().size() * 8 + plan.series.size() * (static_cast<std::uint64_t>(plan.weeks) + 1) * 8 + 100;
}

int batch_size(const sweep::Plan& plan, const std::optional<RunCost>& cost, int workers) {
  if (!cost) return 1;
  const double runs = runs_of_unit(plan);
  const double by_time = shard_seconds / std::max(cost->seconds * runs, 1e-6);
  const double by_size = shard_bytes / (static_cast<double>(bytes_of_run(plan)) * runs);
  const double by_work = std::max(static_cast<double>(plan.units().size()) / (batches_a_worker * static_cast<double>(workers)),
                                  least_seconds / std::max(cost->seconds * runs, 1e-6));
  const double most = std::clamp(std::ceil(std::min({by_time, by_size, by_work})), 1.0, static_cast<double>(most_units));
  // As many batches as that takes, all of one size: a last one of a single run would leave the other workers waiting.
  const double units = std::max(static_cast<double>(plan.units().size()), 1.0);
  return static_cast<int>(std::ceil(units / std::ceil(units / most)));
}

std::string estimate_text(const sweep::Plan& plan, std::size_t left, const std::optional<RunCost>& cost, int workers,
                          std::uint64_t memory) {
  const std::string shape =
      fmt::format("{} designs x {}{} replications", plan.designs.size(), plan.precision ? "at most " : "", plan.replications);
  const double runs = static_cast<double>(left) * runs_of_unit(plan);
  const std::string what =
      plan.precision ? fmt::format("{} points to do, at least {:.0f} runs", left, runs) : fmt::format("{} runs to do", left);
  const double shards = std::ceil(static_cast<double>(left) / plan.batch);
  const double disk = runs * static_cast<double>(bytes_of_run(plan)) + shards * static_cast<double>(bytes_of_shard);
  std::string text = fmt::format("{}: {}\n", shape, what);
  if (cost)
    text += fmt::format("about {} on {} {}, {:.3g} s a run; ", duration_text(std::ceil(runs * cost->seconds / workers)), workers,
                        workers == 1 ? "worker" : "workers", cost->seconds);
  text += fmt::format("about {} of disk, {} of memory\n", bytes_text(disk), bytes_text(static_cast<double>(memory) * workers));
  return text;
}

}  // namespace downline
