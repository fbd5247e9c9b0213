#include <algorithm>
#include <cmath>

#include "models/channels/guests.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {
namespace {

/// Price of a lead: click_price * (1 + inflation)^years * (1 + saturation * spend / saturation_level). Prices rise with the
/// reported years; spending is per head of the market, so the price does not depend on the size of the territory.
double lead_price(const Parameters& p, Week reported_week) {
  const double years = std::max(0.0, static_cast<double>(reported_week) / 52.0);
  const double spend = static_cast<double>(p.leads.ads_budget) / static_cast<double>(p.leads.saturation);
  return p.leads.click_price * math::pow(1.0 + p.leads.inflation, years) * (1.0 + p.mechanisms.saturation * spend);
}

/// Members who work leads this week, with the running sum of their shares.
struct Workers {
  std::vector<MemberId> member;
  std::vector<double> upto;
};

Workers workers(const State& state) {
  Workers list;
  double sum = 0;
  for (const MemberId m : state.members.here) {
    const double hours = state.members.state[m].way_hours[static_cast<std::size_t>(Way::lead)];
    if (hours <= 0) continue;
    switch (static_cast<Allocation>(state.now.leads.allocation)) {
      case Allocation::equal: sum += 1.0; break;
      case Allocation::activity: sum += hours; break;
      case Allocation::sales: sum += 1.0 + static_cast<double>(state.members.period_sales[m]) / 100.0; break;
    }
    list.member.push_back(m);
    list.upto.push_back(sum);
  }
  return list;
}

/// A lead is asked once: an order if u < logistic(decision), no tie, no demonstration.
struct SellToLead {
  const State& state;
  Week week;

  [[nodiscard]] std::uint32_t contacts(const Lead& /*lead*/) const { return 1; }
  [[nodiscard]] double luck(const Lead& lead, std::uint32_t /*i*/) const { return uniform(state.luck, Stream::lead, lead.number, week, 1); }
  [[nodiscard]] Reached target(const Lead& lead, std::uint32_t /*i*/) const { return {lead.person, 0.0}; }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  [[nodiscard]] double skill(const Lead& lead) const { return lead.member == nobody ? 0.0 : state.skill(lead.member); }
  [[nodiscard]] double bound(const Lead& lead) const { return decision_bound(state, state.now.decision.lead, skill(lead)); }
  [[nodiscard]] double tail(const Lead& /*lead*/) const { return 1.0; }
  [[nodiscard]] double chance(const Lead& lead, const Reached& who) const {
    if (state.state_of(who.person) == PersonState::member) return 0.0;
    return math::logistic(decision_logit(state, who, state.now.decision.lead, skill(lead), week));
  }
  void effect(const Lead& lead, std::uint32_t /*i*/, const Reached& who, double u, double p, std::vector<Offer>& out) const {
    if (u >= p) return;
    const bool online = lead.member != nobody && state.classes[state.members.member_class[lead.member]].closes_online;
    out.push_back({who.person, lead.member, lead.number, online ? Channel::lead : Channel::shop});
  }
};

}  // namespace

void work_leads(State& state, Week week) {
  state.offers_lead.reset(1);
  state.joins_lead.reset(1);
  for (const MemberId m : state.members.here) state.members.state[m].leads4 *= 0.75;
  const Leads& l = state.now.leads;
  if (l.ads_budget <= 0) return;

  const double weekly = static_cast<double>(l.ads_budget) / 100.0 / 52.0 * static_cast<double>(state.now.run.people) / 100'000.0;
  const double price = lead_price(state.now, week - state.first_reported);
  const double expected = weekly / price;
  auto bought = static_cast<std::uint32_t>(expected);
  if (uniform(state.luck, Stream::count, nobody, week, 2) < expected - bought) ++bought;
  state.totals[Series::leads_bought] += bought;

  const Workers list = workers(state);
  std::vector<double> capacity(list.member.size());
  for (std::size_t k = 0; k < list.member.size(); ++k)
    capacity[k] = state.members.state[list.member[k]].way_hours[static_cast<std::size_t>(Way::lead)] / l.hours_each;
  std::vector<Lead> leads;
  std::uint32_t for_recruits = 0;
  for (std::uint32_t n = 0; n < bought; ++n) {
    Draw draw(state.luck, Stream::lead, n, week, 0);
    const PersonId person = below(draw, static_cast<PersonId>(state.now.run.people));
    Draw share(state.luck, Stream::lead_share, n, week);
    const bool recruit = uniform(share) < l.recruit_share;
    const bool kept = uniform(share) < l.shop_share;
    for_recruits += recruit;
    MemberId member = nobody;
    if (!list.member.empty() && (recruit || !kept)) {
      const auto k = static_cast<std::size_t>(std::upper_bound(list.upto.begin(), list.upto.end() - 1, uniform(share) * list.upto.back()) -
                                              list.upto.begin());
      if (capacity[k] <= 0) continue;
      if (capacity[k] < 1.0 && uniform(share) >= capacity[k]) {
        capacity[k] = 0;
        continue;
      }
      capacity[k] -= 1.0;
      member = list.member[k];
      state.members.state[member].leads4 += 1.0;
    } else if (!recruit && !kept) {
      continue;  // nobody works them, and the shop was not meant to
    }
    ++state.totals[Series::leads_used];
    if (recruit)
      state.joins_lead.list(0).push_back({person, member, n, true, false});
    else
      leads.push_back({n, person, member});
  }
  state.totals[Series::contacts] += static_cast<std::int64_t>(leads.size());
  const Cents spent = to_cents(bought * price);
  const Cents recruiting = bought == 0 ? 0 : split(spent, std::array<std::int64_t, 2>{for_recruits, bought - for_recruits})[0];
  state.ledger.post(Account::recruit_ads, Account::suppliers, recruiting);
  state.ledger.post(Account::ads, Account::suppliers, spent - recruiting);
  each_contact(std::span<const Lead>(leads), SellToLead{state, week}, state.offers_lead, state.grain.sources);
}

}  // namespace downline
