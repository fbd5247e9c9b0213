#include "models/belonging/bond.hpp"

#include <algorithm>

#include "models/effort/set_aside.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_active.hpp"

namespace downline {
namespace {

/// Sold in the last four weeks, this one included.
bool active(const MemberState& s, Week week) { return s.last_sale >= 0 && week - s.last_sale < 4; }

/// Belonging of a member who joined to earn:
///   bond  += smoothing * (target - bond)
///   target = community.quality * community.weight * (0.5 + digital)                  if she worked this week
///          + community.recognition * community.recognition_weight                    if she sold in the last four weeks
///          + leadership.recognition * leadership.weight * min(1, span / team)        the same, with a sponsor who leads that team
///          + coaching_weight * min(1, coaching hours a member of the team / coaching_full)
///          + events.weight * 2^(-weeks since the event / memory) + events.trip_weight * 2^(-weeks since the trip / memory)
/// within 0..1. The parts are those of direct selling's "family" (Biggart 1989); sizes are assumed.
struct UpdateBond {
  State& state;
  Week week;

  void operator()(MemberId m) const {
    if (state.members.seller[m] == 0) return;
    MemberState& s = state.members.state[m];
    const double target = std::clamp(of_community(s) + of_sponsor(m) + of_events(s), 0.0, 1.0);
    s.bond += state.now.belonging.smoothing * (target - s.bond);
  }

  [[nodiscard]] double of_community(const MemberState& s) const {
    const Community& c = state.now.community;
    return (s.hours > 0 ? c.quality * c.weight * (0.5 + s.digital) : 0.0) + (active(s, week) ? c.recognition * c.recognition_weight : 0.0);
  }
  [[nodiscard]] double of_sponsor(MemberId m) const {
    const MemberId sponsor = state.members.sponsor[m];
    if (sponsor == nobody || state.members.seller[sponsor] == 0) return 0.0;
    const Leadership& l = state.now.leadership;
    const MemberState& up = state.members.state[sponsor];
    const double team = std::max(1U, up.team);
    const double honoured = active(state.members.state[m], week) ? l.recognition * l.weight * std::min(1.0, l.span / team) : 0.0;
    const double coached = l.coaching_hours > 0 ? std::min(1.0, set_aside(state, up).coaching / team / l.coaching_full) : 0.0;
    return honoured + l.coaching_weight * coached;
  }
  [[nodiscard]] double of_events(const MemberState& s) const {
    const Events& e = state.now.events;
    return e.weight * left_of(s.last_event) + e.trip_weight * left_of(s.last_trip);
  }
  [[nodiscard]] double left_of(Week then) const { return then == long_ago ? 0.0 : state.event_left(week - then); }
};

/// A year's sum in proportion to a lever, in a week.
double a_week_of(Cents yearly, double lever) { return static_cast<double>(yearly) / 100.0 / 52.0 * lever; }

void book_community(State& state, Week week) {
  const Community& c = state.now.community;
  const Leadership& l = state.now.leadership;
  if (c.quality <= 0 && c.recognition <= 0 && l.recognition <= 0) return;
  double earners = 0, actives = 0;
  for (const MemberId m : state.members.here) {
    if (state.members.seller[m] == 0) continue;
    ++earners;
    actives += active(state.members.state[m], week);
  }
  const double market = static_cast<double>(state.now.run.people) / 100'000.0;
  const double euros = market * (a_week_of(c.cost, c.quality) + a_week_of(l.cost, l.recognition)) +
                       earners * a_week_of(c.member_cost, c.quality) +
                       actives * (a_week_of(c.recognition_cost, c.recognition) + a_week_of(l.recognition_cost, l.recognition));
  state.ledger.post(Account::community, Account::suppliers, to_cents(euros));
}

}  // namespace

void update_bonds(State& state, Week week) {
  each_active(state.members.here, UpdateBond{state, week}, state.grain.members);
  book_community(state, week);
}

}  // namespace downline
