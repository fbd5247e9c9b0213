#include <algorithm>
#include <array>

#include "models/purchase/decision.hpp"
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
      case Allocation::sales:
        sum += 1.0 + static_cast<double>(state.members.state[m].closed_sales) / 100.0;
        break;  // a euro for all, so that a newcomer gets some
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
  [[nodiscard]] double bound(const Lead& lead) const { return decision_bound(state, Channel::lead, skill(lead)); }
  [[nodiscard]] double tail(const Lead& /*lead*/) const { return 1.0; }
  [[nodiscard]] double chance(const Lead& lead, const Reached& who) const {
    if (state.state_of(who.person) == PersonState::member) return 0.0;
    return math::logistic(decision_logit(state, who, Channel::lead, skill(lead), week));
  }
  void effect(const Lead& lead, std::uint32_t /*i*/, const Reached& who, double u, double p, std::vector<Offer>& out) const {
    if (u >= p) return;
    const bool online = lead.member != nobody && state.classes[state.members.member_class[lead.member]].closes_online;
    out.push_back({who.person, lead.member, lead.number, online ? Channel::lead : Channel::shop});
  }
};

/// Leads of the week and their price [EUR]: at most one for each person of the market.
struct Purchase {
  std::uint32_t leads;
  double price;
};

Purchase buy_leads(const State& state, Week week) {
  const Parameters& p = state.now;
  const auto people = static_cast<double>(p.run.people);
  const double weekly = static_cast<double>(p.leads.ads_budget) / 100.0 / 52.0 * people / 100'000.0;
  const double price = lead_price(p, week - state.first_reported);
  const double expected = std::min(weekly / price, people);
  auto bought = static_cast<std::uint32_t>(expected);
  if (uniform(state.luck, Stream::count, nobody, week, 2) < expected - bought) ++bought;
  return {bought, price};
}

/// Shares leads out among those who work them, as far as their hours go.
class Dispatch {
 public:
  Dispatch(State& state, Week week) : state_(state), week_(week), workers_(workers(state)) {
    for (const MemberId m : workers_.member)
      capacity_.push_back(state.members.state[m].way_hours[static_cast<std::size_t>(Way::lead)] / state.now.leads.hours_each);
  }

  /// Hands lead `n` out: to the recruit offers, to the customer leads, or to nobody. \return whether it is a recruit lead
  bool hand_out(std::uint32_t n, std::vector<Lead>& customer_leads, std::vector<JoinOffer>& recruit_leads) {
    const Leads& l = state_.now.leads;
    Draw who(state_.luck, Stream::lead, n, week_, 0);
    const PersonId person = below(who, static_cast<PersonId>(state_.now.run.people));
    Draw draw(state_.luck, Stream::lead_share, n, week_);
    const bool recruit = uniform(draw) < l.recruit_share;
    const bool kept = uniform(draw) < l.shop_share && !recruit;
    MemberId member = nobody;
    if (!kept && !workers_.member.empty()) {
      member = worker(draw);
      if (member == nobody) return recruit;  // no hours left for it
    } else if (!kept && !recruit) {
      return recruit;  // nobody works leads, and the shop was not meant to
    }
    ++state_.totals[Series::leads_used];
    state_.totals[Series::recruit_leads] += recruit;
    if (recruit)
      recruit_leads.push_back({person, member, n, true, false});
    else
      customer_leads.push_back({LeadSource::ads, n, person, member});
    return recruit;
  }

 private:
  /// Drawn in proportion to the shares; nobody if the one drawn has no hours left.
  MemberId worker(Draw& draw) {
    const auto last = workers_.upto.end() - 1;
    const auto k = static_cast<std::size_t>(std::upper_bound(workers_.upto.begin(), last, uniform(draw) * workers_.upto.back()) -
                                            workers_.upto.begin());
    const double left = capacity_[k];
    capacity_[k] = std::max(0.0, left - 1.0);
    if (left <= 0 || (left < 1.0 && uniform(draw) >= left)) return nobody;
    const MemberId m = workers_.member[k];
    // Only what comes for nothing crowds out: leads by activity or sales are earned.
    if (static_cast<Allocation>(state_.now.leads.allocation) == Allocation::equal) state_.members.state[m].leads4 += 1.0;
    return m;
  }

  State& state_;
  Week week_;
  Workers workers_;
  std::vector<double> capacity_;
};

}  // namespace

void work_leads(State& state, Week week) {
  state.offers_lead.reset(1);
  state.joins_lead.reset(1);
  // A quarter goes each week: what is left is about the leads of four weeks.
  for (const MemberId m : state.members.here) state.members.state[m].leads4 *= 0.75;
  if (state.now.leads.ads_budget <= 0) return;

  const Purchase purchase = buy_leads(state, week);
  Dispatch dispatch(state, week);
  std::vector<Lead> leads;
  std::int64_t for_recruits = 0;
  for (std::uint32_t n = 0; n < purchase.leads; ++n) for_recruits += dispatch.hand_out(n, leads, state.joins_lead.list(0));
  state.totals[Series::leads_bought] += purchase.leads;
  state.totals[Series::contacts] += static_cast<std::int64_t>(leads.size());
  const Cents spent = to_cents(purchase.leads * purchase.price);
  const Cents recruiting = split(spent, std::array<std::int64_t, 2>{for_recruits, purchase.leads - for_recruits})[0];
  state.ledger.post(Account::recruit_ads, Account::suppliers, recruiting);
  state.ledger.post(Account::ads, Account::suppliers, spent - recruiting);
  each_contact(std::span<const Lead>(leads), SellToLead{state, week}, state.offers_lead, state.grain.sources);
}

}  // namespace downline
