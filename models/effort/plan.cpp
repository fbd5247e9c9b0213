#include <algorithm>
#include <array>
#include <span>

#include "models/effort/set_aside.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_active.hpp"

namespace downline {
namespace {

/// Hours a member gives this week:
///   hours_max * logistic(constant + drive*d + wage_feedback*(ln((w+floor)/(outside+floor)) - centre) + follow_up*(help - centre)
///                        + belonging*(bond - centre))
/// Sponsors first set aside hours for others (`set_aside`); the rest goes to the ways open to the member's class in proportion to
/// weight * yield^kappa, tilted by digital preference. Training multiplies what an hour does; plentiful free leads displace own
/// prospecting: times 1 - crowding_out * L / (L + half). Assumed throughout; the forms are those of docs/odd.md.
struct PlanHours {
  State& state;

  void operator()(std::span<const MemberId> members) const {
    const Effort& e = state.now.effort;
    std::array<MemberId, DrawBatch::size> all_sellers;
    std::array<double, DrawBatch::size> all_shares, all_tilts;
    std::size_t n = 0;
    for (const MemberId m : members) {
      MemberState& s = state.members.state[m];
      s.hours = 0;
      s.way_hours = {};
      if (state.members.seller[m] == 0) continue;
      all_shares[n] = (s.wage + e.wage_floor) / (s.outside_wage + e.wage_floor);
      all_tilts[n] = e.digital_tilt * (2.0 * s.digital - 1.0);
      all_sellers[n++] = m;
    }
    const std::span<const MemberId> sellers = std::span(all_sellers).first(n);
    const std::span<double> shares = std::span(all_shares).first(n), tilts = std::span(all_tilts).first(n);
    math::log(shares);
    for (std::size_t i = 0; i < n; ++i) shares[i] = readiness(state.members.state[sellers[i]], shares[i]);
    math::logistic(shares);
    math::exp(tilts);
    for (std::size_t i = 0; i < n; ++i) {
      MemberState& s = state.members.state[sellers[i]];
      s.hours = e.hours_max * shares[i];
      split(sellers[i], s, s.hours - set_aside(state, s).sum(), tilts[i]);
    }
  }

  /// Logit of the share of the most hours that she gives. \param log_wage ln((w+floor)/(outside+floor))
  [[nodiscard]] double readiness(const MemberState& s, double log_wage) const {
    const Parameters& p = state.now;
    const Effort& e = p.effort;
    const double gap = log_wage - e.wage_centre;
    return e.constant + e.drive * s.drive + p.mechanisms.wage_feedback * gap +
           p.mechanisms.follow_up * p.follow_up.effort * (s.help - e.help_centre) +
           p.mechanisms.belonging * e.bond * (s.bond - e.bond_centre);
  }

  void split(MemberId m, MemberState& s, double selling, double tilt) const {
    const Parameters& p = state.now;
    const MemberClass& c = state.classes[state.members.member_class[m]];
    PerWay<double> weight{c.closes_at_parties ? p.channels.party / tilt : 0.0, c.closes_in_person ? p.channels.one_to_one / tilt : 0.0,
                          leads_exist(p) ? p.channels.lead * tilt : 0.0, p.channels.sharing * tilt};
    if (p.mechanisms.kappa > 0) {
      PerWay<double> worth;
      for (std::size_t w = 0; w < way_count; ++w) worth[w] = (s.yield[w] + p.effort.wage_floor) / (s.wage + p.effort.wage_floor);
      math::pow(worth, p.mechanisms.kappa);
      for (std::size_t w = 0; w < way_count; ++w)
        if (weight[w] > 0) weight[w] *= worth[w];
    }
    double sum = 0;
    for (std::size_t w = 0; w < way_count; ++w) sum += weight[w];
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

/// Follow-up that newcomers get this week, as a share of what has the full effect, 0..1, smoothed:
///   received = min(1, (hours of her sponsor + hours of field managers, for each newcomer) / (full_hours / weeks))
struct ReceiveHelp {
  State& state;
  Week week;
  double managers;  ///< hours of field managers for each newcomer

  void operator()(MemberId m) const {
    const FollowUp& f = state.now.follow_up;
    MemberState& s = state.members.state[m];
    double received = 0;
    if (week - state.members.joined[m] < f.weeks) {
      const double full = f.full_hours / static_cast<double>(f.weeks);
      received = std::min(1.0, of_sponsor(m, full) + managers / full);
    }
    s.help += f.smoothing * (received - s.help);
  }
  [[nodiscard]] double of_sponsor(MemberId m, double full) const {
    const MemberId sponsor = state.members.sponsor[m];
    if (sponsor == nobody || state.members.seller[sponsor] == 0 || state.now.follow_up.hours_per_recruit <= 0) return 0.0;
    const MemberState& up = state.members.state[sponsor];
    return up.followed > 0 ? set_aside(state, up).follow_up / (up.followed * full) : 0.0;
  }
};

/// Whom sponsors have: newcomers to follow up, and a team. \return newcomers who joined to earn, of all
std::uint32_t count_teams(State& state, Week week) {
  Members& members = state.members;
  for (MemberState& s : members.state) s.followed = s.team = 0;
  std::uint32_t newcomers = 0;
  for (const MemberId m : members.here) {
    if (members.seller[m] == 0) continue;
    const bool fresh = week - members.joined[m] < state.now.follow_up.weeks;
    newcomers += fresh;
    if (members.sponsor[m] == nobody) continue;
    MemberState& up = members.state[members.sponsor[m]];
    up.followed += fresh;
    ++up.team;
  }
  return newcomers;
}

/// Field managers, one for so many members who joined to earn, are paid by the company and share their hours among newcomers.
/// \return hours a newcomer
double pay_managers(State& state, std::uint32_t newcomers) {
  const FollowUp& f = state.now.follow_up;
  if (f.members_per_manager == 0) return 0.0;
  const Members& members = state.members;
  const auto earners = std::count_if(members.here.begin(), members.here.end(), [&](MemberId m) { return members.seller[m] != 0; });
  const double managers = static_cast<double>(earners) / static_cast<double>(f.members_per_manager);
  state.ledger.post(Account::field_managers, Account::suppliers,
                    to_cents(managers * static_cast<double>(state.now.costs.manager_salary) / 100.0 / 52.0));
  return newcomers > 0 ? managers * f.manager_hours / newcomers : 0.0;
}

}  // namespace

void plan_week(State& state, Week week) {
  const std::uint32_t newcomers = count_teams(state, week);
  const double managers = pay_managers(state, newcomers);
  each_active(state.members.here, PlanHours{state}, state.grain.members);
  each_active(state.members.here, ReceiveHelp{state, week, managers}, state.grain.members);
}

}  // namespace downline
