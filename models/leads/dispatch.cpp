#include "models/leads/dispatch.hpp"

#include <algorithm>

#include "sim/core/math.hpp"

namespace downline {
namespace {

constexpr auto lead_way = static_cast<std::size_t>(Way::lead);

/// A euro for all, so that a newcomer gets some.
double sales_weight(const MemberState& s) { return 1.0 + std::max(0.0, static_cast<double>(s.closed_sales) / 100.0); }

double rule_weight(Allocation rule, const MemberState& s) {
  switch (rule) {
    case Allocation::activity: return s.way_hours[lead_way];
    case Allocation::sales: return sales_weight(s);
    default: return 1.0;
  }
}

}  // namespace

void ByShare::ready() {
  guesses_.resize(upto_.size());
  std::size_t k = 0;
  for (std::size_t g = 0; g < guesses_.size(); ++g) {
    const double x = static_cast<double>(g) / static_cast<double>(guesses_.size()) * sum_;
    while (k + 1 < upto_.size() && upto_[k] <= x) ++k;
    guesses_[g] = static_cast<std::uint32_t>(k);
  }
}

std::size_t ByShare::operator()(double u) const {
  const double x = u * sum_;
  std::size_t k = guesses_[std::min(guesses_.size() - 1, static_cast<std::size_t>(u * static_cast<double>(guesses_.size())))];
  while (k > 0 && upto_[k - 1] > x) --k;  // a guess may be one too far by rounding
  while (k + 1 < upto_.size() && upto_[k] <= x) ++k;
  return k;
}

Dispatch::Dispatch(State& state, Week week) : state_(state), week_(week) {
  const auto rule = static_cast<Allocation>(state.now.leads.allocation);
  const double ranking = state.now.platform.ranking;
  const bool platform = state.now.platform.requests > 0;
  for (const MemberId m : state.members.here) {
    const MemberState& s = state.members.state[m];
    if (s.way_hours[lead_way] <= 0) continue;
    workers_.push_back(m);
    by_rule_.add(rule_weight(rule, s));
    if (platform) by_ranking_.add(math::pow(sales_weight(s), ranking));
    capacity_.push_back(s.way_hours[lead_way] / state.now.leads.hours_each);
  }
  skill_.resize(workers_.size());
  state.skills(workers_, skill_);
  by_rule_.ready();
  by_ranking_.ready();
}

bool Dispatch::hand_out(Lead& lead, bool recruit, const Fortune& luck) {
  const Leads& l = state_.now.leads;
  lead.member = nobody;
  const bool platform = lead.source == LeadSource::platform;
  const bool shop = static_cast<Allocation>(l.allocation) == Allocation::shop;
  if (!recruit && !platform && (shop || luck.kept < l.shop_share)) return true;
  // Where nobody works leads the company itself makes the offer to join; customer leads and requests are lost.
  if (workers_.empty()) return recruit;
  return give(lead, luck);
}

bool Dispatch::give(Lead& lead, const Fortune& luck) {
  const Leads& l = state_.now.leads;
  const auto rule = static_cast<Allocation>(l.allocation);
  const bool platform = lead.source == LeadSource::platform;
  const bool by_rule = luck.earned < l.earned_share;
  const auto equally = [&](double u) {
    const auto n = static_cast<double>(workers_.size());
    return std::min(workers_.size() - 1, static_cast<std::size_t>(u * n));
  };
  const std::size_t k = platform ? by_ranking_(luck.who) : by_rule ? by_rule_(luck.who) : equally(luck.who);
  const MemberId m = workers_[k];
  const double brings = state_.members.state[m].yield[lead_way] * l.hours_each;
  if (!platform && brings < static_cast<double>(l.price_to_member) / 100.0) return false;
  const double left = capacity_[k];
  capacity_[k] = std::max(0.0, left - 1.0);
  if (left < 1.0 && luck.hours >= left) return false;
  lead.member = m;
  lead.skill = skill_[k];
  if (!platform) charge(m, by_rule && (rule == Allocation::activity || rule == Allocation::sales));
  return true;
}

void Dispatch::charge(MemberId m, bool earned) {
  const Cents price = state_.now.leads.price_to_member;
  state_.totals[Series::leads_earned] += earned;
  if (!earned && price == 0) state_.members.state[m].leads4 += 1.0;
  if (price == 0) return;
  state_.ledger.post(Account::members, Account::lead_fees, price);
  state_.pay_member(m, -price, week_);
  state_.members.period[m].way_costs[lead_way] += price;
}

}  // namespace downline
