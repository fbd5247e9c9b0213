#include <algorithm>
#include <numeric>

#include "models/state.hpp"

namespace downline {
namespace {

/// What members believe they earn an hour follows what the period paid them after charges, smoothed; by way, what each way's own sales
/// paid. What a way cost them, leads bought and fees, goes off; nobody believes to earn less than nothing.
void update_beliefs(State& state, const std::vector<Cents>& paid) {
  const double weight = state.now.effort.smoothing;
  const double idle_hours = state.now.effort.idle_hours;
  for (const MemberId m : state.members.here) {
    MemberState& s = state.members.state[m];
    MemberPeriod& period = state.members.period[m];
    if (period.all_hours > 0) {
      const Cents costs = std::accumulate(period.way_costs.begin(), period.way_costs.end(), Cents{0});
      s.wage += weight * (static_cast<double>(std::max(paid[m] - costs, Cents{0})) / 100.0 / (period.all_hours + idle_hours) - s.wage);
      for (std::size_t w = 0; w < way_count; ++w)
        if (period.hours[w] > 0) {
          const Cents left = share_of(period.way_sales[w], state.own_rate) - period.way_costs[w];
          const double earned = static_cast<double>(std::max(left, Cents{0})) / 100.0;
          s.yield[w] += weight * (earned / (period.hours[w] * (1.0 + idle_hours / period.all_hours)) - s.yield[w]);
        }
    }
  }
}

/// What the lives of watched people hold of the period.
void note_period(State& state, const std::vector<Cents>& paid, Week week) {
  if (state.watched.empty()) return;
  const Members& members = state.members;
  for (const MemberId m : members.here) {
    if (members.period_sales[m] != 0) state.note({week, members.person[m], LifeEvent::Kind::sold, nobody, members.period_sales[m]});
    if (paid[m] != 0) state.note({week, members.person[m], LifeEvent::Kind::paid, nobody, paid[m]});
  }
}

/// Shows the network of the closing period to the plan.
PlanResult pay_network(State& state, Week week) {
  const Members& members = state.members;
  std::vector<std::uint16_t> age(members.size());
  std::vector<std::uint8_t> trained(members.size(), 0);
  for (std::size_t m = 0; m < age.size(); ++m)
    age[m] = static_cast<std::uint16_t>(std::max<Week>(0, week - members.joined[m]) / period_weeks);
  for (const MemberId m : members.here) trained[m] = members.state[m].dose >= members.state[m].full_dose;
  PayPeriod network{members.sponsor, members.present, members.period_sales};
  network.enroller = members.enroller;
  network.age = age;
  network.trained = trained;
  network.placement = members.placement.parent();
  network.leg = members.placement.leg();
  return pay_period(state.plan, network);
}

}  // namespace

void pay_plan(State& state, Week week) {
  // Periods count from the first reported week, so that none is paid half under the levers of the weeks before.
  if ((week + 1 - state.first_reported) % period_weeks != 0 && week != state.last_week) return;
  Members& members = state.members;
  const PlanResult result = pay_network(state, week);
  std::vector<Cents> paid = result.cash(members.size());
  Cents own = 0;
  for (const ComponentPay& component : result.components) {
    const Account account = !component.cash ? Account::trips : component.on_team ? Account::overrides : Account::commissions;
    state.ledger.post(account, component.cash ? Account::members : Account::suppliers, component.cost);
    if (!component.cash) continue;
    if (!component.on_team) own += component.cost;
    state.totals[Series::commissions] += component.cost;
  }
  Cents sales = 0;
  for (const MemberId m : members.here) {
    sales += members.period_sales[m];
    members.state[m].closed_sales = members.period_sales[m];
  }
  state.own_rate = sales > 0 ? own * whole / sales : 0;
  for (std::size_t m = 0; m < paid.size(); ++m)
    if (paid[m] != 0) {
      const MemberClass& own_class = state.classes[members.member_class[m]];
      if (own_class.law_year > 0)
        members.quarter_pay[m] += paid[m];
      else
        paid[m] -= share_of(paid[m], own_class.charges);
      state.pay_member(static_cast<MemberId>(m), paid[m], week);
    }
  if (state.keep_periods && week >= state.first_reported) {
    state.period_incomes.push_back(paid);
    state.period_sales.push_back(members.period_sales);
  }
  note_period(state, paid, week);
  update_beliefs(state, paid);
  std::fill(members.period.begin(), members.period.end(), MemberPeriod{});
  std::fill(members.period_sales.begin(), members.period_sales.end(), 0);
  state.open_sales = 0;
}

}  // namespace downline
