#include "sim/engine/pasts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "models/catalog.hpp"
#include "models/selling.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "sim/engine/threads.hpp"
#include "tests/support/runs.hpp"

namespace downline {
namespace {

constexpr std::size_t room = std::size_t{1} << 30;
constexpr std::int64_t most_people = 20'000;

struct Ran {
  std::uint64_t digest = 0;
  std::int64_t weeks = 0;  ///< that were simulated
};

Ran run_with(Pasts* pasts, const test::Levers& levers, std::uint32_t replication = 0, int threads = 1) {
  Ran ran;
  RunControl control;
  control.pasts = pasts;
  control.keep_members = true;
  control.on_week = [&](int, int) { ++ran.weeks; };
  with_threads(threads, [&] {
    const auto behaviour = make_behaviour(levers.before, levers.now);
    ran.digest = test::digest(run(*behaviour, run_plan(levers.now), replication, control));
  });
  return ran;
}

/// A shipped scenario in a small market.
test::Levers small(const std::string& name) {
  const Scenario as_shipped = load_scenario(name);
  return as_shipped.now.run.people <= most_people ? test::Levers{as_shipped.before, as_shipped.now}
                                                  : test::levers(name, {{"people", std::to_string(most_people)}});
}

/// Another value within the bounds, not far from the present one; the same where there is none.
double moved(const Field& field) {
  const double value = number(field), lower = (value + field.low) / 2;
  if (field.kind == Kind::flag) return 1 - value;
  if (field.kind == Kind::choice) return value > 0 ? value - 1 : std::min(value + 1, static_cast<double>(field.choices.size()) - 1);
  if (field.kind == Kind::count) return std::round(lower) < value ? std::round(lower) : std::min(value + 1, field.high);
  return lower < value ? lower : std::min({value + 1, value + (field.high - value) / 2});
}

bool is_number(const Field& field) { return field.kind != Kind::text && field.kind != Kind::rates && field.kind != Kind::amounts; }

/// Whether the weeks before have a value of their own.
bool may_differ_before(const Field& field) {
  return (field.group == Group::lever || field.group == Group::cost) && !field.path.starts_with("start.");
}

std::string rules_of(const Parameters& before, const Parameters& now) { return make_behaviour(before, now)->rules_before(); }

}  // namespace

// Power: whatever a run records is in the digest: weekly series, gauges, ledgers, figures of the whole run, incomes, every column of every
// member. A column of the state that were left out would change it under some scenario, as it does for checkpoints.
TEST(SharedPasts, GiveTheBytesOfARunFromWeekZeroInEveryScenario) {
  Pasts pasts(room);
  std::set<std::string> from_another;
  int shared = 0;
  for (const std::string& name : shipped_scenarios())
    for (const std::uint32_t replication : {0U, 5U}) {
      const test::Levers levers = small(name);
      const RunPlan plan = run_plan(levers.now);
      if (plan.weeks_before == 0) continue;
      const Ran alone = run_with(nullptr, levers, replication, 1);
      const Ran first = run_with(&pasts, levers, replication, 1), second = run_with(&pasts, levers, replication, replication == 0 ? 3 : 2);
      EXPECT_EQ(alone.weeks, plan.weeks_before + plan.weeks);
      EXPECT_EQ(second.weeks, plan.weeks) << name << ": begins at the take-over";
      EXPECT_EQ(first.digest, alone.digest) << name;
      EXPECT_EQ(second.digest, alone.digest) << name;
      ++shared;
      if (first.weeks == plan.weeks) from_another.insert(name);
    }
  EXPECT_GE(shared, 40);
  // One party company stands before all of these; the first of them simulated it for the others.
  std::size_t of_one = 0;
  for (const char* name : {"strategy-1", "strategy-2", "mix-younger", "mix-free-leads"}) of_one += from_another.count(name);
  EXPECT_GE(of_one, 3U);
}

TEST(SharedPasts, GiveTheSameBytesWhereStatesAreLarge) {
  Pasts pasts(room);
  const std::vector<test::Setting> market{{"people", "400000"}, {"weeks", "9"}};
  const test::Levers one = test::levers("strategy-1", market), two = test::levers("strategy-2", market);
  static_cast<void>(run_with(&pasts, one));
  EXPECT_GT(pasts.bytes(), std::size_t{2} << 20);
  const Ran later = run_with(&pasts, two, 0, 2);
  EXPECT_EQ(later.weeks, 9);
  EXPECT_EQ(later.digest, run_with(nullptr, two).digest);
}

// Power: the state is of one company, and every run but the first begins from it: a lever that acted earlier would give other bytes than
// its own run from week 0.
TEST(SharedPasts, ServeEveryLeverOfTheReportedWeeks) {
  Pasts pasts(room);
  const test::Levers base = test::levers("strategy-1", {{"people", "4000"}, {"weeks", "12"}});
  const std::uint64_t unmoved = run_with(&pasts, base).digest;
  int levers = 0, that_matter = 0;
  Parameters shipped = base.now;
  for (const Field& field : shipped.fields()) {
    if (!is_number(field) || !may_differ_before(field) || moved(field) == number(field)) continue;
    test::Levers other = base;
    set_number(*find(other.now.fields(), field.path), moved(field));
    if (!inconsistencies(other.now).empty()) continue;
    const Ran late = run_with(&pasts, other), alone = run_with(nullptr, other);
    EXPECT_EQ(late.weeks, 12) << field.path;
    EXPECT_EQ(late.digest, alone.digest) << field.path;
    ++levers;
    that_matter += alone.digest != unmoved;
  }
  EXPECT_GT(levers, 60);
  EXPECT_GT(that_matter, 30);
  EXPECT_EQ(pasts.size(), 1U);
}

// Power: the least change of each parameter that is declared, and each instance.
TEST(SharedPasts, AreNotThoseOfAnyOtherParametersBefore) {
  for (const char* name : {"base/france", "plans/unilevel-binary", "rumour"}) {
    const test::Levers base = small(name);
    const std::string rules = rules_of(base.before, base.now);
    Parameters shipped = base.before;
    for (const Field& field : shipped.fields()) {
      Parameters other = base.before;
      const Fields fields = other.fields();
      const Slot slot = find(fields, field.path)->slot;
      if (auto* const* real = std::get_if<double*>(&slot)) **real = std::nextafter(**real, 1e300);
      if (auto* const* count = std::get_if<std::int64_t*>(&slot)) ++**count;
      if (auto* const* flag = std::get_if<bool*>(&slot)) **flag = !**flag;
      if (auto* const* text = std::get_if<std::string*>(&slot)) **text += '.';
      if (auto* const* list = std::get_if<std::vector<std::int64_t>*>(&slot)) (*list)->push_back(1);
      if (auto* const* choice = std::get_if<int*>(&slot)) **choice = **choice == 0 ? 1 : **choice - 1;
      EXPECT_NE(rules_of(other, base.now), rules) << field.path;
    }
    for (std::size_t i = 0; i < shipped.collections().size(); ++i) {
      Parameters other = base.before;
      const Collection of = other.collections()[i];
      for (const std::string& instance : of.names) {
        Parameters fewer = base.before;
        fewer.collections()[i].remove(instance);
        EXPECT_NE(rules_of(fewer, base.now), rules) << of.path << '.' << instance;
      }
      of.add("another", of.kinds.empty() ? "" : std::string(of.kinds.front()));
      EXPECT_NE(rules_of(other, base.now), rules) << of.path;
    }
  }
}

// Power: the other company's run differs from the first one's, whose state would have given the first one's bytes.
TEST(SharedPasts, AreNeverStale) {
  Pasts pasts(room);
  const std::vector<test::Setting> market{{"people", "10000"}, {"weeks", "12"}};
  const test::Levers base = test::levers("strategy-1", market);
  const std::uint64_t first = run_with(&pasts, base).digest;
  std::set<std::uint64_t> seen{first};
  // A lever of the weeks before, one of the world, the extent; then the first again.
  for (const test::Setting& change :
       {test::Setting{"before.channels.party", "0.7"}, {"market.outside_wage", "12"}, {"start.weeks_before", "60"}, {"seed", "9"}}) {
    std::vector<test::Setting> settings = market;
    settings.push_back(change);
    const test::Levers other = test::levers("strategy-1", settings);
    const Ran alone = run_with(nullptr, other), fresh = run_with(&pasts, other), late = run_with(&pasts, other);
    EXPECT_TRUE(seen.insert(alone.digest).second) << change.path << " matters";
    EXPECT_EQ(fresh.weeks, alone.weeks) << change.path << ": its own weeks before";
    EXPECT_EQ(late.weeks, 12) << change.path;
    EXPECT_EQ(fresh.digest, alone.digest) << change.path;
    EXPECT_EQ(late.digest, alone.digest) << change.path;
  }
  EXPECT_EQ(run_with(&pasts, base).digest, first);
  EXPECT_EQ(pasts.size(), 5U);
}

TEST(SharedPasts, AreNotForPeopleWhoseLifeIsTold) {
  const test::Levers base = test::levers("strategy-1", {{"people", "4000"}, {"weeks", "12"}});
  DirectSelling told(base.before, base.now);
  EXPECT_FALSE(told.rules_before().empty());
  told.watch({3, 4});
  EXPECT_TRUE(told.rules_before().empty());
}

}  // namespace downline
