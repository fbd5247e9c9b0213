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

/// Customers with an order in the closing period, each counted once for everybody she ordered from. \param served [n_members]
void count_customers(State& state, std::vector<std::uint32_t>& served) {
  refill(served, state.members.size());
  std::sort(state.buyers.begin(), state.buyers.end());
  const auto end = std::unique(state.buyers.begin(), state.buyers.end());
  for (auto buyer = state.buyers.begin(); buyer != end; ++buyer) ++served[buyer->first];
  state.buyers.clear();
}

/// The network of the closing period with the columns made for it.
struct Closing {
  std::vector<std::uint16_t> age;
  std::vector<std::uint8_t> trained;
  std::vector<std::uint32_t> customers;
  std::vector<Cents> placed, returns;
  PayPeriod network;
  PayPeriod before_returns;  ///< the same as a plan sees it that takes volume back
};

/// Orders count when they are placed; those of the period before that were sent back are returned in this one.
void count_returns(State& state, Closing& c) {
  c.placed.assign(state.members.period_sales.begin(), state.members.period_sales.end());
  refill(c.returns, c.placed.size());
  for (const auto& [member, volume] : state.sent_back) c.placed[member] += volume;
  for (const auto& [member, volume] : state.sent_back_before) c.returns[member] += volume;
  state.sent_back_before.swap(state.sent_back);
  state.sent_back.clear();
  c.before_returns = c.network;
  c.before_returns.sales = c.placed;
  c.before_returns.returns = c.returns;
}

/// What members are credited with is bought by customers: the column for that part stays empty.
const Closing& close_period(State& state, Week week) {
  const Members& members = state.members;
  Closing& c = state.spare.of<Closing>();
  c.age.resize(members.size());
  refill(c.trained, members.size());
  for (std::size_t m = 0; m < c.age.size(); ++m)
    c.age[m] = static_cast<std::uint16_t>(std::max<Week>(0, week - members.joined[m]) / period_weeks);
  for (const MemberId m : members.here) c.trained[m] = members.state[m].dose >= members.state[m].full_dose;
  if (state.counts_customers) count_customers(state, c.customers);
  c.network = {members.sponsor, members.present, members.period_sales};
  c.network.enroller = members.enroller;
  c.network.age = c.age;
  c.network.trained = c.trained;
  c.network.customers = c.customers;
  c.network.placement = members.placement.parent();
  c.network.leg = members.placement.leg();
  if (state.notes_returns) count_returns(state, c);
  return c;
}

/// Whether a component pays for recruits whatever they sell.
bool pays_for_recruits(const std::vector<ComponentSpec>& plan, const std::string& name) {
  return std::any_of(plan.begin(), plan.end(),
                     [&](const ComponentSpec& c) { return c.name == name && std::holds_alternative<RecruitBonus>(c.terms); });
}

/// What the plan, or the shadow plan, costs the company.
void book_pay(State& state, const PlanResult& booked, Week week) {
  const std::vector<ComponentSpec>& plan = state.now.shadow_plan.empty() ? state.now.compensation : state.now.shadow_plan;
  for (const ComponentPay& component : booked.components) {
    const Account account = !component.cash ? Account::trips : component.on_team ? Account::overrides : Account::commissions;
    state.ledger.post(account, component.cash ? Account::members : Account::suppliers, component.cost);
    if (!component.cash) continue;
    state.totals[Series::commissions] += component.cost;
    if (week >= state.first_reported && pays_for_recruits(plan, component.name)) state.recruit_pay += component.cost;
  }
}

/// Mean commission on own sales, as members meet it.
void update_own_rate(State& state, const PlanResult& result) {
  Cents own = 0, sales = 0;
  for (const ComponentPay& component : result.components)
    if (component.cash && !component.on_team) own += component.cost;
  for (const MemberId m : state.members.here) {
    sales += state.members.period_sales[m];
    state.members.state[m].closed_sales = state.members.period_sales[m];
  }
  state.own_rate = sales > 0 ? static_cast<BasisPoints>((Wide{own} * whole + sales / 2) / sales) : 0;
}

/// Takes off a period's pay what goes off at once: a class's charges; those of a `law_year` come by the quarter.
void take_charges(const State& state, std::vector<Cents>& paid) {
  for (std::size_t m = 0; m < paid.size(); ++m)
    if (const MemberClass& own_class = state.classes[state.members.member_class[m]]; own_class.law_year == 0)
      paid[m] -= share_of(paid[m], own_class.charges);
}

/// What `plan` of these terms pays for the closing period. \param Kind names the memory that is used again
template <class Kind>
const PlanResult& result_of(State& state, Plan& plan, const std::vector<ComponentSpec>& terms, const Closing& closing) {
  auto& result = state.spare.of<PlanResult, Kind>();
  pay_period(plan, takes_returns_back(terms) ? closing.before_returns : closing.network, state.spare, result);
  return result;
}

/// Cash after charges. \return [n_members]
template <class Kind>
const std::vector<Cents>& cash_of(State& state, const PlanResult& result) {
  auto& paid = state.spare.of<std::vector<Cents>, Kind>();
  result.cash(state.members.size(), paid);
  take_charges(state, paid);
  return paid;
}

/// Pay goes to the members' incomes.
void hand_out(State& state, const std::vector<Cents>& paid, Week week) {
  Members& members = state.members;
  for (std::size_t m = 0; m < paid.size(); ++m) {
    if (paid[m] == 0) continue;
    if (state.classes[members.member_class[m]].law_year > 0) members.quarter_pay[m] += paid[m];
    state.pay_member(static_cast<MemberId>(m), paid[m], week);
  }
}

/// What the table of members holds of a period.
void keep_period(State& state, const std::vector<Cents>& paid, const PlanResult& booked, Week week) {
  if (!state.keep_periods || week < state.first_reported) return;
  state.period_incomes.push_back(paid);
  state.period_sales.push_back(state.members.period_sales);
  state.best_rank.resize(state.members.size(), 0);
  for (std::size_t m = 0; m < booked.rank.size(); ++m) state.best_rank[m] = std::max(state.best_rank[m], booked.rank[m]);
}

}  // namespace

void pay_plan(State& state, Week week) {
  // Periods count from the first reported week, so that none is paid half under the levers of the weeks before.
  if ((week + 1 - state.first_reported) % period_weeks != 0 && week != state.last_week) return;
  Members& members = state.members;
  struct Own {};
  struct Shadow {};
  const Closing& closing = close_period(state, week);
  const PlanResult& result = result_of<Own>(state, state.plan, state.now.compensation, closing);
  // Under a shadow plan members go on as before, while the books and their incomes show what the shadow pays on the same volumes.
  const bool shadow = !state.now.shadow_plan.empty();
  const PlanResult& booked = shadow ? result_of<Shadow>(state, state.shadow, state.now.shadow_plan, closing) : result;
  book_pay(state, booked, week);
  update_own_rate(state, result);
  const std::vector<Cents>& believed = cash_of<Own>(state, result);
  const std::vector<Cents>& paid = shadow ? cash_of<Shadow>(state, booked) : believed;
  hand_out(state, paid, week);
  keep_period(state, paid, booked, week);
  note_period(state, believed, week);
  update_beliefs(state, believed);
  std::fill(members.period.begin(), members.period.end(), MemberPeriod{});
  std::fill(members.period_sales.begin(), members.period_sales.end(), 0);
  state.open_sales = 0;
}

}  // namespace downline
