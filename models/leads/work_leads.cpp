#include <algorithm>
#include <array>
#include <span>

#include "models/leads/dispatch.hpp"
#include "models/leads/sources.hpp"
#include "models/purchase/decision.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {
namespace {

/// A lead is asked once: an order if u < logistic(decision), no tie, no demonstration. Who asked for a call is readier than who
/// clicked: `decision.form` stands in for `decision.lead`.
struct SellToLead {
  const State& state;
  Week week;

  [[nodiscard]] std::uint32_t contacts(const Lead& /*lead*/) const { return 1; }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(const Lead& lead, std::uint32_t /*i*/) const {
    return {Stream::lead, lead.number, week, 2 * static_cast<std::uint32_t>(lead.source) + 1};
  }
  [[nodiscard]] Reached target(const Lead& lead, std::uint32_t /*i*/, double /*v*/) const { return {lead.person, 0.0}; }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  [[nodiscard]] static Channel channel(const Lead& lead) { return lead.source == LeadSource::platform ? Channel::platform : Channel::lead; }
  /// What the member's skill and the person's own asking add [logit].
  [[nodiscard]] double extra(const Lead& lead) const {
    const double asked = lead.source == LeadSource::form ? state.now.decision.form - state.now.decision.lead : 0.0;
    return asked + lead.skill;
  }
  void know(std::span<Reached> people) const { know_interest(state, people); }
  [[nodiscard]] double bound(const Lead& lead) const { return decision_bound(state, channel(lead), extra(lead)); }
  [[nodiscard]] double tail(const Lead& /*lead*/) const { return 1.0; }
  [[nodiscard]] double logit(const Lead& lead, const Reached& who) const {
    return decision_logit(state, who, channel(lead), extra(lead), week);
  }
  [[nodiscard]] double chance(const Lead& /*lead*/, const Reached& who, double logistic) const {
    return state.state_of(who.person) == PersonState::member ? 0.0 : logistic;
  }
  void effect(const Lead& lead, std::uint32_t /*i*/, const Reached& who, double u, double p, std::vector<Offer>& out) const {
    if (u < p) out.push_back({who.person, lead.member, lead.number * 4 + static_cast<std::uint32_t>(lead.source), channel(lead)});
  }
};

/// What kind of lead a bought one is: a recruit lead with chance recruit_share, and somebody at all with chance mechanisms.ads,
/// mechanisms.recruit_leads. The others were somebody, for they came by themselves.
struct Kind {
  bool recruit, real;
};
Kind kind_of(const State& state, double u, double v) {
  const bool recruit = u < state.now.leads.recruit_share;
  return {recruit, v < (recruit ? state.now.mechanisms.recruit_leads : state.now.mechanisms.ads)};
}

/// Leads of a source on their way to whom they are handed: all that is drawn of them, at most a batch.
struct Drawn {
  std::array<Kind, DrawBatch::size> kinds;
  std::array<PersonId, DrawBatch::size> people;
  std::array<std::array<double, 4>, DrawBatch::size> fortunes;
};
void draw_leads(const State& state, LeadSource source, std::uint32_t first, std::size_t count, Week week, Drawn& out) {
  const auto at = static_cast<std::uint32_t>(source);
  DrawBatch draws(state.luck);
  const auto draw = [&](Stream stream, std::uint32_t index) {
    for (std::uint32_t i = 0; i < count; ++i) draws.set(i, {stream, first + i, week, index});
  };
  out.kinds.fill({false, true});
  if (source == LeadSource::ads) {
    draw(Stream::lead_share, 0);
    draws.draw(count);
    for (std::size_t i = 0; i < count; ++i) out.kinds[i] = kind_of(state, draws.first(i), draws.second(i));
  }
  draw(Stream::lead, 2 * at);
  draws.draw(count);
  for (std::size_t i = 0; i < count; ++i) out.people[i] = draws.below(i, static_cast<PersonId>(state.now.run.people));
  draw(Stream::lead_share, 1 + at);
  draws.four(std::span(out.fortunes).first(count));
}

/// Hands the leads of a source out: to the recruit offers, to the customer leads, or to nobody. \return how many are recruit leads
std::int64_t hand_out(State& state, Dispatch& dispatch, LeadSource source, std::uint32_t count, Week week, std::vector<Lead>& leads) {
  std::int64_t recruits = 0;
  Drawn drawn;
  for (std::uint32_t n = 0; n < count; ++n) {
    const std::size_t i = n % DrawBatch::size;
    if (i == 0) draw_leads(state, source, n, std::min<std::size_t>(DrawBatch::size, count - n), week, drawn);
    const Kind kind = drawn.kinds[i];
    recruits += kind.recruit;
    if (!kind.real) continue;
    Lead lead{source, n, drawn.people[i], nobody};
    const auto& [kept, earned, who, hours] = drawn.fortunes[i];
    if (!dispatch.hand_out(lead, kind.recruit, {kept, earned, who, hours})) continue;
    ++state.totals[Series::leads_used];
    state.totals[Series::recruit_leads] += kind.recruit;
    if (kind.recruit)
      state.joins_lead.list(0).push_back({lead.person, lead.member, n, true, false});
    else
      leads.push_back(lead);
  }
  return recruits;
}

/// Advertisements by what they were for, work on the site's place, and answers to forms.
void post_costs(State& state, const LeadCounts& counts, std::int64_t recruits) {
  const auto of = [&](LeadSource s) { return static_cast<std::int64_t>(counts[static_cast<std::size_t>(s)]); };
  const std::int64_t bought = of(LeadSource::ads);
  const Cents spent = to_cents(static_cast<double>(bought) * state.company.lead_price);
  std::array<Cents, 2> parts{};
  split(spent, std::array<std::int64_t, 2>{recruits, bought - recruits}, parts);
  state.ledger.post(Account::recruit_ads, Account::suppliers, parts[0]);
  state.ledger.post(Account::ads, Account::suppliers, parts[1]);
  state.ledger.post(Account::search, Account::suppliers,
                    state.a_week(state.now.leads.search_budget) + of(LeadSource::form) * state.now.leads.form_cost);
}

}  // namespace

void work_leads(State& state, Week week) {
  state.offers_lead.reset(1);
  state.joins_lead.reset(1);
  // A quarter goes each week: what is left is about the leads of four weeks.
  for (const MemberId m : state.members.here) state.members.state[m].leads4 *= 0.75;
  const LeadCounts counts = bring_leads(state, week);
  if (std::all_of(counts.begin(), counts.end(), [](std::uint32_t n) { return n == 0; })) return post_costs(state, counts, 0);
  Dispatch dispatch(state, week);
  auto& leads = state.spare.cleared<std::vector<Lead>>();
  std::int64_t recruits = 0;
  for (std::size_t s = 0; s < source_count; ++s) {
    state.totals.leads[s] += counts[s];
    recruits += hand_out(state, dispatch, static_cast<LeadSource>(s), counts[s], week, leads);
  }
  state.totals[Series::leads_bought] += counts[static_cast<std::size_t>(LeadSource::ads)];
  state.totals[Series::contacts] += static_cast<std::int64_t>(leads.size());
  post_costs(state, counts, recruits);
  each_contact(std::span<const Lead>(leads), SellToLead{state, week}, state.offers_lead, state.grain.sources);
}

}  // namespace downline
