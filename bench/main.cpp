// Timings: engine, plain program and floor kernels, interleaved.
//   bench [--json] [--rounds N] [--people N,N,...] [--only reference|full|phases|scaling]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "bench/engine.hpp"
#include "bench/floor.hpp"
#include "bench/workload.hpp"

namespace downline::bench {
namespace {

/// What was timed: seconds of every round.
struct Key {
  std::string workload;
  std::int64_t people;
  int threads;
  std::string contender;
  auto operator<=>(const Key&) const = default;
};
using Timings = std::map<Key, std::vector<double>>;

struct Options {
  bool json = false;
  int rounds = 5;
  std::vector<std::int64_t> people{100'000, 1'000'000, 10'000'000};  ///< of the reference workload
  std::vector<std::int64_t> full_people{1'000'000};                  ///< of the full model and of phases
  std::string only;
  [[nodiscard]] bool wants(const std::string& part) const { return only.empty() || only == part; }
};

const std::string reference = "recruit-and-sell";
const std::vector<std::string> strategies{"base/france", "strategy-1", "strategy-2", "mix-younger", "mix-free-leads"};

double load() {
  double one = 0;
  std::ifstream("/proc/loadavg") >> one;
  return one;
}

EngineRun reference_run(std::int64_t people, int threads) { return engine("validation/" + reference, people, threads); }

/// Engine on one and on two threads, plain program, floor.
void time_reference(std::int64_t people, Timings& timings) {
  const EngineRun one = reference_run(people, 1);
  timings[{reference, people, 1, "engine"}].push_back(one.steps());
  timings[{reference, people, 1, "engine set-up"}].push_back(one.set_up);
  timings[{reference, people, 1, "floor"}].push_back(floor_seconds(reference_layout(one.record), whole(reference_work(one.record))));
  timings[{reference, people, 2, "engine"}].push_back(reference_run(people, 2).steps());
  timings[{reference, people, 1, "plain"}].push_back(plain(static_cast<std::uint32_t>(people), 1).seconds);
}

/// The whole run, set-up and conclusion included, and its weeks alone.
void time_strategy(const std::string& strategy, std::int64_t people, Timings& timings) {
  const EngineRun one = engine(strategy, people, 1);
  timings[{strategy, people, 1, "engine"}].push_back(one.steps());
  timings[{strategy, people, 1, "engine, all"}].push_back(one.all());
  // The floor is of the reported weeks; the weeks before them are taken to be alike.
  const double alike = (78.0 + one.record.weeks()) / one.record.weeks();
  timings[{strategy, people, 1, "floor"}].push_back(alike * floor_seconds(full_layout(one.record), whole(full_work(one.record))));
  timings[{strategy, people, 2, "engine"}].push_back(engine(strategy, people, 2).steps());
}

/// Each phase beside the floor of its own work, whose size is noted: of the reported weeks, an average one.
void time_phases(const std::string& scenario, std::int64_t people, Timings& timings, std::map<std::string, std::string>& notes) {
  const EngineRun run = engine(scenario, people, 1);
  const bool reference_rules = scenario == "validation/" + reference;
  const Layout layout = reference_rules ? reference_layout(run.record) : full_layout(run.record);
  const double alike = reference_rules ? 1.0 : (78.0 + run.record.weeks()) / run.record.weeks();
  for (const auto& [phase, weeks] : reference_rules ? reference_work(run.record) : full_work(run.record)) {
    timings[{scenario + " phases", people, 1, std::string(name_of(phase)) + ", floor"}].push_back(alike * floor_seconds(layout, weeks));
    const Work mean = mean_of(weeks);
    std::ostringstream note;
    note << static_cast<std::int64_t>(bytes_of(layout, mean)) << " bytes, " << scattered(mean) << " scattered rows, " << mean.blocks
         << " draws, " << mean.logarithms << " logarithms a week";
    notes[scenario + " phases" + name_of(phase) + ", floor"] = note.str();
  }
  for (const Phase phase : phases)
    timings[{scenario + " phases", people, 1, name_of(phase)}].push_back(run.by_phase[static_cast<std::size_t>(phase)]);
  timings[{scenario + " phases", people, 1, "set-up"}].push_back(run.set_up);
  timings[{scenario + " phases", people, 1, "conclude"}].push_back(run.conclude);
}

void time_scaling(Timings& timings) {
  for (const int threads : {1, 2, 3, 4})
    timings[{"scaling strategy-1", 4'000'000, threads, "engine"}].push_back(engine("strategy-1", 4'000'000, threads).steps());
  for (const std::int64_t people : {1'000, 10'000, 100'000, 1'000'000, 10'000'000})
    timings[{"growth strategy-1", people, 1, "engine, all"}].push_back(engine("strategy-1", people, 1).all());
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

std::string json_text(const Timings& timings) {
  std::ostringstream out;
  out << "{\"load\":" << load() << ",\"seconds\":[";
  bool first = true;
  for (const auto& [key, rounds] : timings) {
    out << (first ? "" : ",") << "\n{\"workload\":\"" << key.workload << "\",\"people\":" << key.people << ",\"threads\":" << key.threads
        << ",\"contender\":\"" << key.contender << "\",\"rounds\":[";
    for (std::size_t i = 0; i < rounds.size(); ++i) out << (i == 0 ? "" : ",") << rounds[i];
    out << "]}";
    first = false;
  }
  out << "\n]}\n";
  return out.str();
}

void print_table(const Timings& timings, const std::map<std::string, std::string>& notes) {
  std::printf("%-26s %9s %7s  %-14s %10s %10s  %s\n", "workload", "people", "threads", "contender", "min s", "median s", "engine is");
  for (const auto& [key, rounds] : timings) {
    const double least = *std::min_element(rounds.begin(), rounds.end());
    std::printf("%-26s %9lld %7d  %-14s %10.4f %10.4f", key.workload.c_str(), static_cast<long long>(key.people), key.threads,
                key.contender.c_str(), least, median(rounds));
    // Ratios round by round, since load changes from one to the next.
    const auto engine_rounds = timings.find({key.workload, key.people, 1, "engine"});
    if (engine_rounds != timings.end() && key != engine_rounds->first && engine_rounds->second.size() == rounds.size()) {
      std::vector<double> ratios;
      for (std::size_t i = 0; i < rounds.size(); ++i) ratios.push_back(rounds[i] / engine_rounds->second[i]);
      std::printf("  takes %.2fx the engine's time (median)", median(ratios));
    }
    if (const auto note = notes.find(key.workload + key.contender); note != notes.end()) std::printf("  %s", note->second.c_str());
    std::printf("\n");
  }
  std::printf("load %.1f\n", load());
}

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    if (word == "--json") {
      options.json = true;
    } else if (word == "--rounds") {
      options.rounds = std::max(1, std::atoi(value));
      ++i;
    } else if (word == "--only") {
      options.only = value;
      ++i;
    } else if (word == "--people") {
      options.people.clear();
      std::istringstream list(value);
      for (std::string one; std::getline(list, one, ',');) options.people.push_back(std::atoll(one.c_str()));
      options.full_people = options.people;
      ++i;
    } else {
      std::fprintf(stderr, "unknown option %s; bench [--json] [--rounds N] [--people N,N] [--only reference|full|phases|scaling]\n",
                   argv[i]);
      std::exit(2);
    }
  }
  return options;
}

}  // namespace
}  // namespace downline::bench

int main(int argc, char** argv) {
  using namespace downline::bench;
  const Options options = parse(argc, argv);
  Timings timings;
  std::map<std::string, std::string> notes;
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::int64_t people : options.people)
      if (options.wants("reference")) time_reference(people, timings);
    for (const std::int64_t people : options.full_people) {
      if (options.wants("full"))
        for (const std::string& strategy : strategies) time_strategy(strategy, people, timings);
      if (options.wants("phases"))
        for (const char* scenario : {"strategy-1", "strategy-2", "validation/recruit-and-sell"})
          time_phases(scenario, people, timings, notes);
    }
    if (options.wants("scaling")) time_scaling(timings);
  }
  if (options.json)
    std::fputs(json_text(timings).c_str(), stdout);
  else
    print_table(timings, notes);
  return 0;
}
