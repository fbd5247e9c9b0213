#pragma once
#include <rapidcheck/gtest.h>

#include <utility>
#include <vector>

#include "tests/support/runs.hpp"

namespace downline::test {

/// A scenario as rapidcheck draws and shrinks it: a shipped one, and what is changed in it, each change a parameter's number and how far
/// between its bounds. Shrinking takes changes away and moves them towards the lower bound.
using Varied = std::pair<int, std::vector<std::pair<int, int>>>;

inline constexpr int varied_steps = 1000;

inline rc::Gen<Varied> varied() {
  return rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::container<std::vector<std::pair<int, int>>>(
                                                   rc::gen::pair(rc::gen::inRange(0, 10'000), rc::gen::inRange(0, varied_steps + 1))));
}

/// What may be varied: numbers of levers, costs and mechanisms, but rates of the plan, which together must stay under the price, the length
/// of their rows, which they must fill, and years of law, some of which have no table.
inline bool may_vary(const Field& f) {
  const bool number =
      f.kind == Kind::money || f.kind == Kind::share || f.kind == Kind::real || f.kind == Kind::basis_points || f.kind == Kind::count;
  const bool ours = f.group == Group::lever || f.group == Group::cost || f.group == Group::mechanism;
  const bool of_plan = f.path.starts_with("compensation.") && (f.kind == Kind::basis_points || f.path.ends_with(".levels"));
  return number && ours && !f.path.ends_with(".law_year") && f.path != "joining.stops_week" && !of_plan;
}

/// The scenario, in a small, busy market over 28 weeks (whole pay periods).
inline Levers made(const Varied& v) {
  static const char* const bases[] = {"base/france", "strategy-1", "strategy-2", "mix-younger", "mix-free-leads", "gig-platform"};
  Levers l = levers(
      bases[v.first],
      {{"people", "3000"}, {"weeks", "28"}, {"start.weeks_before", "8"}, {"start.members_per_100k", "1500"}, {"ties.mean_degree", "30"}});
  std::vector<Field> fields;
  for (const Field& f : l.now.fields())
    if (may_vary(f)) fields.push_back(f);
  for (const auto& [which, how_far] : v.second) {
    const Field& f = fields[static_cast<std::size_t>(which) % fields.size()];
    const double u = static_cast<double>(how_far) / varied_steps;
    // Squared, so that small values are as common as large ones; market budgets reach far beyond what a small market can spend.
    set_number(f, f.low + (f.high - f.low) * u * u / (f.per_market ? 100.0 : 1.0));
  }
  return l;
}

/// Sets a number of the scenario; what belongs to the world in the weeks before as well.
inline void set(Levers& l, const char* path, double value) {
  const Fields fields = l.now.fields(), before = l.before.fields();
  const Field* now = find(fields, path);
  set_number(*now, value);
  const Field* same = find(before, path);
  if (same != nullptr && (now->group == Group::world || now->group == Group::mechanism || now->group == Group::run))
    set_number(*same, value);
}

}  // namespace downline::test
