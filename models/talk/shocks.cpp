#include <algorithm>
#include <cmath>

#include "models/talk/rules.hpp"

namespace downline {
namespace {

/// Luck coordinate of those who hear a rumour first; listeners of one who passes it on stay far below.
constexpr std::uint32_t first_hand = 0xFFFF'0000U;

/// Share that readiness takes off a shock: mechanisms.crisis * crisis.effect * crisis.response, at most all.
double taken_off(const Parameters& p) { return std::min(1.0, p.mechanisms.crisis * p.crisis.effect * p.crisis.response); }

Week begins(const State& state, const Shock& shock) { return state.first_reported + static_cast<Week>(shock.week) - 1; }

/// Weeks that it lasts: weeks * (1 - mechanisms.crisis * crisis.shortening * crisis.response), rounded up, at least one.
Week lasts(const State& state, const Shock& shock) {
  const Parameters& p = state.now;
  const double kept = std::max(0.0, 1.0 - p.mechanisms.crisis * p.crisis.shortening * p.crisis.response);
  return std::max(1, static_cast<Week>(std::ceil(static_cast<double>(shock.weeks) * kept)));
}

bool under_way(const State& state, const Shock& shock, Week week) {
  return week >= begins(state, shock) && week < begins(state, shock) + lasts(state, shock);
}

bool is(const Shock& shock, ShockKind kind) { return shock.kind == static_cast<int>(kind); }

/// One who hears it for the first time will pass it on next week.
void take_up(State& state, Rumour& rumour, PersonId person, PersonId from, Week week) {
  if (rumour.known[person]) return;
  rumour.known[person] = true;
  rumour.fresh.push_back(person);
  state.hear(person, -state.now.talk.rumour_weight, from, week);
}

/// The rumour's first week: [size * people] draws of anybody; who is drawn twice hears it once.
void break_out(State& state, const Shock& shock, std::uint32_t number, Rumour& rumour, Week week) {
  const auto people = static_cast<double>(state.now.run.people);
  Draw count(state.luck, Stream::rumour, nobody, week, number);
  const std::uint32_t draws = whole_number(std::min(1.0, state.now.mechanisms.rumour * shock.size) * people, uniform(count));
  rumour.known.assign(static_cast<std::size_t>(state.now.run.people), false);
  for (std::uint32_t i = 0; i < draws; ++i) {
    Draw draw(state.luck, Stream::rumour, i, week, first_hand + number);
    take_up(state, rumour, below(draw, static_cast<PersonId>(state.now.run.people)), nobody, week);
  }
}

/// Later weeks: each who heard it last week passes it to [tells] ties, on the web or off it; all together to no more than there
/// are people.
///   tells = mechanisms.rumour * rumour_tells * (1 - what readiness takes off)
void pass_on(State& state, std::uint32_t number, Rumour& rumour, Week week) {
  const std::vector<PersonId> tellers = std::move(rumour.fresh);
  rumour.fresh.clear();
  if (tellers.empty()) return;
  const Parameters& p = state.now;
  const double tells = std::min(p.mechanisms.rumour * p.talk.rumour_tells * (1.0 - taken_off(p)),
                                static_cast<double>(p.run.people) / static_cast<double>(tellers.size()));
  for (const PersonId teller : tellers) {
    const std::uint32_t degree = state.ties->degree(teller);
    if (degree == 0) continue;
    Draw draw(state.luck, Stream::rumour, teller, week, number);
    const std::uint32_t listeners = whole_number(tells, uniform(draw));
    for (std::uint32_t k = 0; k < listeners; ++k)
      take_up(state, rumour, state.ties->tie(teller, below(draw, degree), week).other, teller, week);
  }
}

void spread(State& state, std::uint32_t number, Week week) {
  const Shock& shock = state.now.shocks[number];
  Rumour& rumour = state.company.rumours[number];
  if (week == begins(state, shock))
    break_out(state, shock, number, rumour, week);
  else
    pass_on(state, number, rumour, week);
  std::sort(rumour.fresh.begin(), rumour.fresh.end());
  state.totals[Series::rumour_heard] += static_cast<std::int64_t>(rumour.fresh.size());
}

}  // namespace

/// Several incidents at once add up.
double spoilt_share(const State& state, Week week) {
  double sum = 0;
  for (const Shock& shock : state.now.shocks)
    if (is(shock, ShockKind::quality_incident) && under_way(state, shock, week)) sum += shock.size * (1.0 - taken_off(state.now));
  return std::min(sum, 1.0);
}

/// An incident costs trust when it starts: shock_trust * size * (1 - what readiness takes off). A rumour spreads while it lasts.
void meet_shocks(State& state, Week week) {
  const Parameters& p = state.now;
  state.company.rumours.resize(p.shocks.size());
  for (std::uint32_t number = 0; number < p.shocks.size(); ++number) {
    const Shock& shock = p.shocks[number];
    if (!under_way(state, shock, week)) continue;
    if (is(shock, ShockKind::rumour))
      spread(state, number, week);
    else if (week == begins(state, shock))
      state.company.trust = std::max(0.0, state.company.trust - p.talk.shock_trust * shock.size * (1.0 - taken_off(p)));
  }
  const double readiness = p.crisis.response * static_cast<double>(p.crisis.cost) / 100.0;
  state.ledger.post(Account::crisis, Account::suppliers, state.a_week(to_cents(readiness)));
}

}  // namespace downline
