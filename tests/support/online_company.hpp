#pragma once
#include "models/state.hpp"
#include "models/ties.hpp"

namespace downline::test {

/// The declared defaults with one class, which may not close online, in a market whose members all have as many followers.
inline Parameters online_market(double followers) {
  Parameters p;
  p.run.people = 20'000;
  p.start.members_per_100k = 600;
  p.start.weeks_before = 0;
  p.market.followers_median = followers;
  p.market.followers_sigma = 0;
  p.ties.mean_degree = 2;
  p.classes.emplace_back().name = "seller";
  return p;
}

/// A standing company whose members all give the same hours, and the phases of a week one by one.
struct OnlineCompany {
  State state;

  OnlineCompany(const Parameters& p, double hours) : state(p, Luck(20261122, 0), make_ties(Luck(20261122, 0), p)) {
    seed_company(state);
    set_pitches(state, 0);
    for (const MemberId m : state.members.here) {
      if (state.members.seller[m] == 0) continue;
      state.members.state[m].hours = hours;
      state.members.state[m].way_hours[static_cast<std::size_t>(Way::sharing)] = hours;
    }
  }
  [[nodiscard]] std::int64_t flow(Series s) { return state.totals[s]; }
  [[nodiscard]] std::int64_t sellers() const {
    std::int64_t n = 0;
    for (const MemberId m : state.members.here) n += state.members.seller[m];
    return n;
  }
};

}  // namespace downline::test
