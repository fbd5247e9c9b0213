#include "tests/support/runs.hpp"

#include <bit>
#include <type_traits>

#include "models/catalog.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline::test {
namespace {

/// FNV-1a over the bits of numbers: enough to tell two runs of a test apart.
class Mixer {
 public:
  void add(std::int64_t value) {
    for (int byte = 0; byte < 8; ++byte) state_ = (state_ ^ (static_cast<std::uint64_t>(value) >> (8 * byte) & 0xFF)) * 0x100000001B3ULL;
  }
  void add(double value) { add(static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(value))); }
  template <class Range>
  void all(const Range& range) {
    for (const auto& value : range) {
      if constexpr (std::is_arithmetic_v<std::decay_t<decltype(value)>>)
        add(value);
      else
        all(value);
    }
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

}  // namespace

Levers levers(const std::string& scenario, const std::vector<Setting>& settings) {
  std::vector<Override> overrides;
  for (const Setting& s : settings) overrides.push_back({s.path, s.value});
  const Scenario read = load_scenario(scenario, overrides);
  return {read.before, read.now};
}

std::uint64_t digest(RunRecord record) {
  Mixer mix;
  record.each_column([&](const auto& column) { mix.all(column); });
  mix.all(record.metrics);
  mix.all(record.income.quantiles);
  if (record.members) {
    for (const MemberColumn& c : record.members->columns) mix.all(c.values);
    for (const MemberColumn& c : record.members->period_columns) mix.all(c.values);
  }
  return mix.value();
}

RunRecord run_once(const Levers& levers, std::uint32_t replication, Grain grain) {
  const auto behaviour = make_behaviour(levers.before, levers.now, grain);
  RunControl control;
  control.keep_members = true;
  return run(*behaviour, run_plan(levers.now), replication, control);
}

std::int64_t total(const RunRecord& record, Series s) {
  std::int64_t sum = 0;
  for (int week = 1; week <= record.weeks(); ++week) sum += record.at(s, week);
  return sum;
}

}  // namespace downline::test
