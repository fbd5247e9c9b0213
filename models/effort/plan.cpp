#include <algorithm>

#include "models/state.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_active.hpp"

namespace downline {
namespace {

/// Hours a member gives this week:
///   hours_max * logistic(constant + drive*d + wage_feedback*(ln((w+floor)/(outside+floor)) - centre) + follow_up*(help - centre))
/// Sponsors first set aside hours to follow up newcomers; the rest goes to the ways open to the member's class in proportion to
/// weight * yield^kappa, tilted by digital preference. Training multiplies what an hour does; plentiful free leads displace own
/// prospecting: times 1 - crowding_out * L / (L + half). Assumed throughout; the forms are those of docs/odd.md.
struct PlanHours {
  State& state;
  Week week;
  double willingness;

  void operator()(MemberId m) const {
    const Parameters& p = state.now;
    MemberState& s = state.members.state[m];
    s.hours = 0;
    s.way_hours = {};
    if (state.members.seller[m] == 0) return;
    const Effort& e = p.effort;
    const double gap = math::log((s.wage + e.wage_floor) / (s.outside_wage + e.wage_floor)) - e.wage_centre;
    const double x = e.constant + e.drive * s.drive + p.mechanisms.wage_feedback * gap +
                     p.mechanisms.follow_up * p.follow_up.effort * (s.help - e.help_centre) +
                     p.mechanisms.belonging * e.bond * (s.bond - e.bond_centre);
    s.hours = e.hours_max * math::logistic(x);
    const double selling = s.hours - set_aside(s);
    split(m, s, selling);
  }

  /// Hours of the week that follow-up takes: never more than half.
  [[nodiscard]] double set_aside(const MemberState& s) const {
    const FollowUp& f = state.now.follow_up;
    const double asked =
        s.followed * f.hours_per_recruit / static_cast<double>(f.weeks) * willingness * std::min(1.0, state.now.mechanisms.follow_up);
    return std::min(0.5 * s.hours, asked);
  }

  void split(MemberId m, MemberState& s, double selling) const {
    const Parameters& p = state.now;
    const MemberClass& c = state.classes[state.members.member_class[m]];
    const double tilt = math::exp(p.effort.digital_tilt * (2.0 * s.digital - 1.0));
    PerWay<double> weight{c.closes_at_parties ? p.channels.party / tilt : 0.0, c.closes_in_person ? p.channels.one_to_one / tilt : 0.0,
                          leads_exist(p) ? p.channels.lead * tilt : 0.0, p.channels.sharing * tilt};
    double sum = 0;
    for (std::size_t w = 0; w < way_count; ++w) {
      if (weight[w] > 0 && p.mechanisms.kappa > 0)
        weight[w] *= math::pow((s.yield[w] + p.effort.wage_floor) / (s.wage + p.effort.wage_floor), p.mechanisms.kappa);
      sum += weight[w];
    }
    MemberPeriod& period = state.members.period[m];
    if (sum <= 0) s.hours -= selling;  // no way is open: only follow-up is left
    period.all_hours += s.hours;
    if (sum <= 0) return;
    const double own = 1.0 - p.mechanisms.crowding_out * s.leads4 / (s.leads4 + p.leads.crowding_half);
    const double trained = 1.0 + p.mechanisms.training * (s.dose - p.training.dose_centre);
    for (std::size_t w = 0; w < way_count; ++w) {
      const double hours = selling * weight[w] / sum;
      s.way_hours[w] = hours * trained * (w == static_cast<std::size_t>(Way::lead) ? 1.0 : own);
      period.hours[w] += hours;
    }
    s.practice += selling;
  }
};

/// Follow-up that newcomers get this week, as a share of what has the full effect: 0..1, smoothed over a month.
struct ReceiveHelp {
  State& state;
  const PlanHours& plan;
  Week week;

  void operator()(MemberId m) const {
    MemberState& s = state.members.state[m];
    double received = 0;
    if (week - state.members.joined[m] < state.now.follow_up.weeks && state.now.follow_up.hours_per_recruit > 0)
      if (const MemberId sponsor = state.members.sponsor[m]; sponsor != nobody && state.members.seller[sponsor] != 0) {
        const MemberState& up = state.members.state[sponsor];
        const double asked = up.followed * state.now.follow_up.full_hours / static_cast<double>(state.now.follow_up.weeks);
        if (asked > 0) received = std::min(1.0, plan.set_aside(up) / asked);
      }
    s.help += 0.25 * (received - s.help);
  }
};

}  // namespace

void plan_week(State& state, Week week) {
  Members& members = state.members;
  for (MemberState& s : members.state) s.followed = 0;
  for (const MemberId m : members.here)
    if (members.seller[m] != 0 && members.sponsor[m] != nobody && week - members.joined[m] < state.now.follow_up.weeks)
      ++members.state[members.sponsor[m]].followed;
  const FollowUp& f = state.now.follow_up;
  const double paid = std::min(1.0, static_cast<double>(state.recruit_rate) / 500.0);
  const PlanHours plan{state, week, f.unpaid_willingness + (1.0 - f.unpaid_willingness) * paid};
  each_active(members.here, plan, state.grain.members);
  each_active(members.here, ReceiveHelp{state, plan, week}, state.grain.members);
}

}  // namespace downline
