#pragma once
#include <gtest/gtest.h>

#include <numeric>

#include "sim/random/draw.hpp"
#include "tests/support/runs.hpp"

// Generated scenarios over the range of every lever: the books balance to the cent in every week, the contract's identities
// hold, and (in builds with the invariants on) every weekly check of the model. Cases come from coordinates: case k is the
// same on every machine, and a red one names itself.

namespace downline::test {

/// Scenario number `k`: every lever, cost and mechanism drawn within its bounds, half of them left as they are.
inline Levers generated(std::uint32_t k) {
  static const char* const bases[] = {"base/france", "strategy-1", "strategy-2", "mix-younger", "mix-free-leads", "party-plan"};
  static const char* const ties[] = {"small_world", "well_mixed", "scale_free"};
  Levers l = levers(bases[k % 6], {{"people", "4000"},
                                   {"weeks", "30"},
                                   {"start.weeks_before", "10"},
                                   {"start.members_per_100k", "1500"},
                                   {"ties.kind", ties[k % 3]},
                                   {"ties.mean_degree", "30"}});
  const Luck luck(20261122, k);
  std::uint32_t i = 0;
  for (const Field& f : l.now.fields()) {
    Draw draw(luck, Stream::graph, i++);
    const bool numeric =
        f.kind == Kind::money || f.kind == Kind::share || f.kind == Kind::real || f.kind == Kind::basis_points || f.kind == Kind::count;
    if (!numeric || (f.group != Group::lever && f.group != Group::cost && f.group != Group::mechanism) || uniform(draw) < 0.5) continue;
    const bool in_plan = f.path.rfind("compensation.", 0) == 0;
    if (in_plan && f.kind == Kind::basis_points) continue;  // rates together must stay under the price
    if (f.path.ends_with(".law_year")) continue;            // years without a table are refused before a run
    // Squared, so that small values are as common as large ones.
    const double u = uniform(draw);
    const double value = f.low + (f.high - f.low) * u * u;
    set_number(f, f.path.rfind("leads.ads_budget", 0) == 0 ? value / 100.0 : value);
  }
  return l;
}

inline void expect_balanced(std::uint32_t k) {
  const Levers l = generated(k);
  const RunRecord record = run_once(l);
  for (int week = 0; week <= record.weeks(); ++week) {
    const auto& ledger = record.ledger[static_cast<std::size_t>(week)];
    ASSERT_EQ(std::accumulate(ledger.begin(), ledger.end(), Cents{0}), 0) << "case " << k << ", week " << week;
    const auto at = [&](Series s) { return record.at(s, week); };
    ASSERT_EQ(at(Series::prospects) + at(Series::customers) + at(Series::members) + at(Series::lapsed), l.now.run.people) << "case " << k;
    ASSERT_EQ(at(Series::members), at(Series::recruits) + at(Series::ambassadors) + at(Series::sellers)) << "case " << k;
    ASSERT_LE(at(Series::customers_active), at(Series::customers)) << "case " << k;
    for (std::size_t s = 0; s < series_count; ++s) {
      const bool counts = series()[s].kind == ValueKind::count;
      ASSERT_TRUE(!counts || record.at(static_cast<Series>(s), week) >= 0) << "case " << k << ", " << series()[s].name;
    }
    if (week == 0) continue;
    const std::int64_t expected = record.at(Series::members, week - 1) + at(Series::joins) - at(Series::quits);
    ASSERT_EQ(at(Series::members), expected) << "case " << k << ", week " << week;
  }
}

}  // namespace downline::test
