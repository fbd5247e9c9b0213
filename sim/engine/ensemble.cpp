#include "sim/engine/ensemble.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace downline {

namespace {

using Tasks = std::vector<std::pair<std::size_t, int>>;

Tasks missing(const ResultTable& table, int abreast) {
  Tasks tasks;
  for (int first = 0; first < table.replications; first += abreast)
    for (std::size_t s = 0; s < table.strategies.size(); ++s)
      for (int r = first; r < std::min(first + abreast, table.replications); ++r)
        if (table.states[table.slot(s, r)] == RunState::missing) tasks.emplace_back(s, r);
  return tasks;
}

}  // namespace

void run_ensemble(ResultTable& table, const RunOne& run_one, const EnsembleOptions& options) {
  const Tasks tasks = missing(table, std::max(1, options.abreast));
  std::mutex mutex;
  std::atomic<std::size_t> next{0};
  int done = 0;
  std::vector<std::pair<std::size_t, std::string>> failures;
  const auto stopped = [&] { return options.stop != nullptr && options.stop->load(std::memory_order_relaxed); };
  // Tasks are taken in order by a shared counter, whichever worker is free: the runs at work are always neighbours.
  tbb::parallel_for(std::size_t{0}, tasks.size(), [&](std::size_t) {
    const std::size_t task = next.fetch_add(1);
    const auto [strategy, replication] = tasks[task];
    if (stopped()) return;
    const std::size_t slot = table.slot(strategy, replication);
    std::string reason;
    try {
      table.runs[slot] = run_one(strategy, replication);
      table.states[slot] = RunState::done;
    } catch (const Stopped&) {
      return;
    } catch (const std::exception& error) {
      table.states[slot] = RunState::failed;
      reason = error.what();
    }
    const std::lock_guard lock(mutex);
    ++done;
    if (!reason.empty())
      failures.emplace_back(task, table.strategies[strategy].name + ", replication " + std::to_string(replication) + ": " + reason);
    if (options.progress) options.progress(done, static_cast<int>(tasks.size()));
  });
  std::sort(failures.begin(), failures.end());
  for (auto& [task, text] : failures) table.failures.push_back(std::move(text));
}

}  // namespace downline
