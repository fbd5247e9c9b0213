#include "bench/engine.hpp"

#include <numeric>

#include "bench/clock.hpp"
#include "models/catalog.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "sim/engine/threads.hpp"

namespace downline::bench {
namespace {

/// Drives another behaviour and adds up how long it takes.
class Timed final : public Behaviour {
 public:
  Timed(Behaviour& inner, int threads, EngineRun& run) : inner_(inner), threads_(threads), run_(run) {}
  void begin(const Luck& luck, bool keep_members) override {
    clocked(run_.set_up, [&] { inner_.begin(luck, keep_members); });
  }
  void seed() override {
    clocked(run_.set_up, [&] { inner_.seed(); });
  }
  void take_over() override {
    clocked(run_.set_up, [&] { inner_.take_over(); });
  }
  void step(Phase phase, Week week) override {
    clocked(run_.by_phase[static_cast<std::size_t>(phase)], [&] { inner_.step(phase, week); });
  }
  void observe(RunRecord& record, int row) override {
    clocked(run_.by_phase[static_cast<std::size_t>(Phase::observe)], [&] { inner_.observe(record, row); });
  }
  void columns(StateColumns& columns, Week next) override { inner_.columns(columns, next); }
  void conclude(RunRecord& record) override {
    clocked(run_.conclude, [&] { inner_.conclude(record); });
  }

 private:
  template <class F>
  void clocked(double& seconds, F&& f) {
    const Stopwatch watch(threads_);
    f();
    seconds += watch.seconds();
  }
  Behaviour& inner_;
  int threads_;
  EngineRun& run_;
};

}  // namespace

double EngineRun::steps() const { return std::accumulate(by_phase.begin(), by_phase.end(), 0.0); }

EngineRun engine(const std::string& scenario, std::int64_t people, int threads,
                 const std::vector<std::pair<std::string, std::string>>& settings) {
  std::vector<Override> overrides{{"people", std::to_string(people)}};
  for (const auto& [path, value] : settings) overrides.push_back({path, value});
  const Scenario read = load_scenario(scenario, overrides);
  EngineRun result;
  with_threads(threads, [&] {
    const auto behaviour = make_behaviour(read.before, read.now);
    Timed timed(*behaviour, threads, result);
    result.record = run(timed, run_plan(read.now), 0);
  });
  return result;
}

const char* name_of(Phase phase) {
  switch (phase) {
    case Phase::plan: return "plan";
    case Phase::reach: return "reach";
    case Phase::decide: return "decide";
    case Phase::order: return "order";
    case Phase::talk: return "talk";
    case Phase::recruit: return "recruit";
    case Phase::train: return "train";
    case Phase::pay: return "pay";
    case Phase::quit: return "quit";
    case Phase::book: return "book";
    case Phase::observe: return "observe";
  }
  return "";
}

}  // namespace downline::bench
