#include "tests/results/sweep_fake.hpp"

#include <algorithm>
#include <random>

namespace downline::sweep {

Plan fake_plan(const FakeSweep& options) {
  Plan plan;
  plan.title = "made by arithmetic";
  plan.options = "sweep";
  plan.design_text = "title: made by arithmetic\n";
  plan.axes = {{"entry.kit_price", "EUR", "Kit price", true}, {"channels.kind", "1", "", false}};
  plan.replications = options.replications;
  plan.weeks = options.weeks;
  plan.series = {"members", "sales", "profit"};
  plan.scenario_names = {"one"};
  plan.scenario_texts = {"people: 1\n"};
  plan.batch = options.batch;
  for (int d = options.first; d < options.first + options.designs; ++d)
    plan.designs.push_back({key_of("design " + std::to_string(d)),
                            static_cast<std::size_t>(d),
                            "one",
                            "",
                            {std::to_string(d), "kind " + std::to_string(d % 2)}});
  return plan;
}

RunRecord fake_run(const Plan& plan, std::size_t design, int replication) {
  const auto number = static_cast<std::int64_t>(plan.designs[design].key.low % 1'000'003) * 100 + replication;
  RunRecord record(plan.weeks);
  for (std::size_t s = 0; s < series_count; ++s)
    for (int w = 0; w <= plan.weeks; ++w) record.at(static_cast<Series>(s), w) = number * 7 + static_cast<std::int64_t>(s) * 1000 + w;
  record.metrics.resize(metrics().size());
  for (std::size_t m = 0; m < metrics().size(); ++m) record.metrics[m] = static_cast<double>(number) / 3.0 + static_cast<double>(m);
  return record;
}

void do_all(const Plan& plan, const Ledger& ledger, unsigned order, int part, int parts, RunOne run) {
  if (!run) run = [&](std::size_t design, int replication, const std::atomic<bool>&) { return fake_run(plan, design, replication); };
  ledger.make();
  Job job{plan, ledger, unfinished(plan, ledger.finished(plan), part, parts), std::move(run), 0};
  if (order > 0) {
    std::mt19937 dice(order);
    std::shuffle(job.batches.begin(), job.batches.end(), dice);
  }
  Board board(job.batches.size(), plan.designs.size(), 1);
  work(job, board, board.slots().front());
}

std::string merged_bytes(const Ledger& ledger, const Plan& plan) {
  const TemporaryFolder folder;
  write_table(merge(ledger, plan), folder / "merged.h5", false);
  return bytes_of_file(folder / "merged.h5");
}

std::map<std::pair<Key, int>, int> published_runs(const Ledger& ledger, const Plan& plan) {
  std::map<std::pair<Key, int>, int> runs;
  for (const std::string& name : Ledger::names_in(ledger.shards()))
    for (const Run& run : read_shard(ledger.shards() / name, plan.series).runs) ++runs[{run.design, run.replication}];
  return runs;
}

}  // namespace downline::sweep
