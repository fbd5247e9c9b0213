#include <algorithm>

#include "models/state.hpp"

namespace downline {

/// Newcomers who joined to earn are trained in equal parts over the first weeks: the dose grows, the company pays for the hours
/// it offers, completed or not: by the head, and by session in person, of which there are as many as newcomers in training need.
void train_newcomers(State& state, Week week) {
  const Training& t = state.now.training;
  Cents cost = 0;
  std::int64_t newcomers = 0;
  const Cents weekly =
      to_cents((t.in_person_hours * static_cast<double>(t.in_person_cost) + t.online_hours * static_cast<double>(t.online_cost)) / 100.0 /
               static_cast<double>(t.weeks));
  for (auto here = state.members.here.rbegin(); here != state.members.here.rend(); ++here) {
    const MemberId m = *here;
    if (week - state.members.joined[m] >= t.weeks) break;  // rows are in order of enrolment
    if (state.members.seller[m] == 0) continue;
    MemberState& s = state.members.state[m];
    s.dose = std::min(s.full_dose, s.dose + s.full_dose / static_cast<double>(t.weeks));
    cost += weekly;
    ++newcomers;
  }
  const std::int64_t sessions = (newcomers + t.session_size - 1) / t.session_size;
  cost += sessions * to_cents(t.in_person_hours * static_cast<double>(t.session_cost) / 100.0 / static_cast<double>(t.weeks));
  state.ledger.post(Account::training, Account::suppliers, cost);
}

}  // namespace downline
