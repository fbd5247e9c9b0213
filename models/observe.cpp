#include <numeric>

#include "models/state.hpp"
#include "sim/observe/metrics.hpp"

namespace downline {
namespace {

constexpr Week onboarding_of(const State& state) { return static_cast<Week>(state.now.follow_up.weeks); }

void observe_roles(State& state, RunRecord& record, int row, Week week) {
  const Members& members = state.members;
  auto& sponsors = state.spare.of<std::vector<std::uint8_t>>();
  sponsors.assign(members.size(), 0);
  std::int64_t recruits = 0, sellers = 0, active = 0;
  for (const MemberId m : members.here) {
    if (const MemberId e = members.enroller[m]; e != nobody) sponsors[e] = 1;
    const MemberState& s = members.state[m];
    if (week - members.joined[m] < onboarding_of(state))
      ++recruits;
    else if (s.hours >= state.now.effort.active_hours)
      ++sellers;
    if (s.last_sale >= 0 && week - s.last_sale < 4) ++active;
  }
  std::int64_t with_recruits = 0;
  for (const MemberId m : members.here) with_recruits += sponsors[m];
  const auto all = static_cast<std::int64_t>(members.here.size());
  record.at(Series::members, row) = all;
  record.at(Series::recruits, row) = recruits;
  record.at(Series::sellers, row) = sellers;
  record.at(Series::ambassadors, row) = all - recruits - sellers;
  record.at(Series::sponsors, row) = with_recruits;
  record.at(Series::active_members, row) = active;
}

/// Means over the members present who joined to earn; not defined without any.
void observe_sellers(const State& state, RunRecord& record, int row) {
  const Members& members = state.members;
  double sellers = 0, hours = 0, bond = 0;
  for (const MemberId m : members.here) {
    if (members.seller[m] == 0) continue;
    ++sellers;
    hours += members.state[m].hours;
    bond += members.state[m].bond;
  }
  if (sellers == 0) return;
  record.at(Gauge::belonging, row) = bond / sellers;
  if (row > 0) record.at(Gauge::hours, row) = hours / sellers;
}

void observe_company(const State& state, RunRecord& record, int row) {
  record.at(Gauge::trust, row) = state.company.trust;
  if (state.company.review_count > 0) record.at(Gauge::reviews, row) = state.company.reviews;
  if (row == 0) return;
  if (state.company.lead_price > 0) record.at(Gauge::lead_price, row) = state.company.lead_price;
  const std::int64_t orders = record.at(Series::orders, row);
  if (orders == 0) return;
  record.at(Gauge::satisfaction, row) = static_cast<double>(state.totals.satisfied) / static_cast<double>(orders);
  record.at(Gauge::digital_share, row) = static_cast<double>(record.at(Series::digital_orders, row)) / static_cast<double>(orders);
}

}  // namespace

void observe_week(State& state, RunRecord& record, int row) {
  const Week week = state.first_reported + row - 1;
  const auto people = [&](PersonState s) { return state.people_in[static_cast<std::size_t>(s)]; };
  record.at(Series::prospects, row) = people(PersonState::prospect);
  record.at(Series::customers, row) = people(PersonState::customer);
  record.at(Series::lapsed, row) = people(PersonState::lapsed);
  const Week from = std::max(0, week - 51);
  record.at(Series::customers_active, row) = std::accumulate(state.customers_last_ordered.begin() + from,
                                                             state.customers_last_ordered.begin() + std::max(week, 0) + 1, std::int64_t{0});
  observe_roles(state, record, row, week);
  if (row > 0)
    for (std::size_t s = 0; s < series_count; ++s)
      if (!series()[s].stock) record.at(static_cast<Series>(s), row) = state.totals.flow[s];
  observe_sellers(state, record, row);
  observe_company(state, record, row);
  if (row == 0) return;
  const auto at = static_cast<std::size_t>(row);
  record.orders_by_channel[at] = state.totals.orders;
  record.sales_by_channel[at] = state.totals.sales;
  record.sales_by_first_channel[at] = state.totals.sales_by_first;
  record.sales_by_content[at] = state.totals.sales_by_content;
  record.leads_by_source[at] = state.totals.leads;
  record.ledger[at] = state.ledger.balances();
}

namespace {

/// Recruits who sold that the plan asks of a leader; 3 where it pays none.
std::uint32_t leader_recruits(const std::vector<ComponentSpec>& plan) {
  std::int64_t fewest = 0;
  for (const ComponentSpec& c : plan)
    if (const auto* team = std::get_if<TeamOverride>(&c.terms))
      fewest = fewest == 0 ? team->active_recruits : std::min(fewest, team->active_recruits);
  return fewest == 0 ? 3 : static_cast<std::uint32_t>(fewest);
}

}  // namespace

void conclude_run(const State& state, RunRecord& record) {
  const Cents cash = to_cents(static_cast<double>(state.now.start.cash) / 100.0 * static_cast<double>(state.now.run.people) / 100'000.0);
  summarise_run({record, state.members, state.customers, state.people, state.item_orders, state.first_reported, state.last_week,
                 state.now.costs.discount_rate, leader_recruits(state.now.compensation), cash, state.recruit_pay},
                record);
  if (state.keep_periods) record.members = member_table(state);
}

}  // namespace downline
