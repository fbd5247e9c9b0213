// Micro-benchmarks of what a week is made of: draws, ties, roll-ups, calendars, the ledger, a snapshot, writing a result file.
#include <benchmark/benchmark.h>

#include <array>
#include <filesystem>
#include <vector>

#include "models/catalog.hpp"
#include "results/io/writer.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/roll_up.hpp"
#include "sim/ledger/accounts.hpp"
#include "sim/network/genealogy.hpp"
#include "sim/network/ties.hpp"
#include "sim/population/calendar.hpp"
#include "sim/random/batch.hpp"
#include "sim/random/waiting.hpp"

namespace downline::bench {
namespace {

const Luck luck(1, 0);

void draw_alone(benchmark::State& state) {
  std::uint32_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(uniform(luck, Stream::offer, i++));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(draw_alone);

void draw_in_batches(benchmark::State& state) {
  DrawBatch batch(luck);
  std::uint32_t subject = 0;
  for (auto _ : state) {
    for (std::size_t i = 0; i < DrawBatch::size; ++i) batch.set(i, {Stream::offer, subject++});
    batch.draw();
    benchmark::DoNotOptimize(batch.first(0));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(DrawBatch::size));
}
BENCHMARK(draw_in_batches);

void logistic_alone(benchmark::State& state) {
  double x = 0;
  for (auto _ : state) benchmark::DoNotOptimize(math::logistic(x += 1e-6));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(logistic_alone);

void logistic_in_batches(benchmark::State& state) {
  std::array<double, DrawBatch::size> x{};
  for (auto _ : state) {
    math::logistic(x);
    benchmark::DoNotOptimize(x);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(x.size()));
}
BENCHMARK(logistic_in_batches);

void tie_of_a_small_world(benchmark::State& state) {
  const auto ties = small_world(luck, 1'000'000, {60.0, 150, 0.8, 0.4});
  PersonId person = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(ties->tie(person % 1'000'000, person % 20, 1));
    ++person;
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(tie_of_a_small_world);

std::vector<MemberId> random_tree(std::uint32_t members) {
  std::vector<MemberId> parent{nobody};
  for (MemberId m = 1; m < members; ++m) {
    Draw draw(luck, Stream::start, m);
    parent.push_back(below(draw, m));
  }
  return parent;
}

void roll_up_a_tree(benchmark::State& state) {
  const std::vector<MemberId> parent = random_tree(static_cast<std::uint32_t>(state.range(0)));
  std::vector<Cents> sums(parent.size(), 1);
  for (auto _ : state) roll_up(std::span<const MemberId>(parent), [&](MemberId child, MemberId up) { sums[up] += sums[child]; });
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(roll_up_a_tree)->Arg(1'000)->Arg(100'000)->Arg(1'000'000);

void roll_up_the_recruits_of_leavers(benchmark::State& state) {
  const std::vector<MemberId> parent = random_tree(static_cast<std::uint32_t>(state.range(0)));
  std::vector<std::uint8_t> present(parent.size(), 1);
  for (std::size_t m = 0; m < present.size(); m += 7) present[m] = 0;
  for (auto _ : state) {
    std::vector<MemberId> sponsor = parent;
    roll_up_orphans(sponsor, present);
    benchmark::DoNotOptimize(sponsor.data());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(roll_up_the_recruits_of_leavers)->Arg(1'000)->Arg(1'000'000);

void enter_and_take_from_a_calendar(benchmark::State& state) {
  const Waiting wait(0.2, 100);
  std::uint32_t i = 0;
  for (auto _ : state) {
    Calendar<std::uint32_t> calendar(100);
    std::vector<std::uint32_t> due;
    for (Week week = 0; week < 100; ++week) {
      for (int k = 0; k < 1000; ++k) calendar.enter(week + wait(uniform(luck, Stream::wait, i++)), i);
      calendar.take(week, due);
    }
  }
  state.SetItemsProcessed(state.iterations() * 100'000);
}
BENCHMARK(enter_and_take_from_a_calendar);

void post_to_the_ledger(benchmark::State& state) {
  Ledger ledger;
  for (auto _ : state) {
    ledger.post(Account::customers, Account::sales, 1);
    benchmark::DoNotOptimize(ledger);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(post_to_the_ledger);

/// The week's row of the record, of a company as it stands at the start.
void observe_a_week(benchmark::State& state) {
  const Scenario scenario = load_scenario("strategy-1", {{"people", "1000000"}});
  const auto behaviour = make_behaviour(scenario.before, scenario.now);
  behaviour->begin(luck, false);
  behaviour->seed();
  RunRecord record(1);
  for (auto _ : state) behaviour->observe(record, 0);
}
BENCHMARK(observe_a_week);

void write_a_result_file(benchmark::State& state) {
  ResultTable table;
  table.title = "timing";
  table.weeks = 156;
  table.people = 1'000'000;
  table.strategies.resize(1);
  table.strategies[0].name = "one";
  table.grow(static_cast<int>(state.range(0)));
  for (std::size_t i = 0; i < table.runs.size(); ++i) {
    table.runs[i] = RunRecord(156);
    table.states[i] = RunState::done;
  }
  const std::string path = (std::filesystem::temp_directory_path() / "downline-bench.h5").string();
  for (auto _ : state) write_results(table, path, WriteOptions{.force = true});
  std::filesystem::remove(path);
}
BENCHMARK(write_a_result_file)->Arg(1)->Arg(20);

}  // namespace
}  // namespace downline::bench

BENCHMARK_MAIN();
