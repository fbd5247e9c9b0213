#pragma once
#include <algorithm>

#include "models/state.hpp"

namespace downline {

/// Weekly hours that a sponsor sets aside for others before selling [h].
struct Aside {
  double follow_up, coaching;
  [[nodiscard]] double sum() const { return follow_up + coaching; }
};

/// Share of the asked hours that sponsors give: all of them where the plan pays `full_override` on a recruit's sales or more.
[[nodiscard]] inline double willingness(const State& state) {
  const FollowUp& f = state.now.follow_up;
  const double full = static_cast<double>(f.full_override);
  const double paid = full > 0 ? std::min(1.0, static_cast<double>(state.recruit_rate) / full) : 1.0;
  return f.unpaid_willingness + (1.0 - f.unpaid_willingness) * paid;
}

/// Newcomers are followed up and the team is coached; never more than half of the hours, cut in proportion:
///   follow_up = followed * hours_per_recruit / weeks * willingness      coaching = team * coaching_hours * willingness
/// A mechanism below 1 takes its part of the hours only.
[[nodiscard]] inline Aside set_aside(const State& state, const MemberState& s) {
  const Parameters& p = state.now;
  const double willing = willingness(state);
  const Aside asked{
      s.followed * p.follow_up.hours_per_recruit / static_cast<double>(p.follow_up.weeks) * willing * std::min(1.0, p.mechanisms.follow_up),
      s.team * p.leadership.coaching_hours * willing * std::min(1.0, p.mechanisms.belonging)};
  const double most = 0.5 * s.hours;
  if (asked.sum() <= most) return asked;
  return {most * (asked.follow_up / asked.sum()), most * (asked.coaching / asked.sum())};
}

}  // namespace downline
