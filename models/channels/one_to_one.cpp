#include <array>
#include <span>

#include "models/purchase/decision.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {
namespace {

/// Hours that a member spends one to one this week.
struct OneToOne {
  MemberId member;
  std::uint32_t contacts;
  std::uint32_t ties;  ///< of hers
  double skill;
};

/// A contact with one of the member's ties: an order if u < logistic(decision).
struct SellOneToOne {
  const State& state;
  Week week;

  [[nodiscard]] std::uint32_t contacts(const OneToOne& s) const { return s.contacts; }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(const OneToOne& s, std::uint32_t i) const {
    return {Stream::offer, state.person_of(s.member), week, i};
  }
  struct Contacted : Sought {
    std::uint32_t among;  ///< ties; `k` is the number of the contact until she is found
  };
  [[nodiscard]] Contacted target(const OneToOne& s, std::uint32_t i, double /*v*/) const {
    return {{{}, state.members.person[s.member], i}, s.ties};
  }
  void find(std::span<Contacted> people) const {
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < people.size(); ++i) draws.set(i, {Stream::contact, people[i].of, week, people[i].k});
    draws.draw(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) people[i].k = draws.below(i, people[i].among);
    find_ties(state, people, week);
  }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  void know(std::span<Contacted> people) const { know_interest(state, people); }
  [[nodiscard]] double bound(const OneToOne& s) const { return decision_bound(state, Channel::one_to_one, s.skill); }
  /// A refusal annoys in the last share of u.
  [[nodiscard]] double tail(const OneToOne& /*s*/) const { return 1.0 - state.now.reach.annoyed; }
  [[nodiscard]] double logit(const OneToOne& s, const Reached& who) const {
    return decision_logit(state, who, Channel::one_to_one, s.skill, week);
  }
  [[nodiscard]] double chance(const OneToOne& /*s*/, const Reached& who, double logistic) const {
    return state.state_of(who.person) == PersonState::member ? 0.0 : logistic;
  }
  struct Answer {
    PersonId person;
    MemberId member;
    std::uint32_t contact;
    bool buys;
  };
  void effect(const OneToOne& s, std::uint32_t i, const Reached& who, double u, double p, std::vector<Answer>& out) const {
    if (u < p)
      out.push_back({who.person, s.member, i, true});
    else if (u >= 1.0 - state.now.reach.annoyed * (1.0 - p) && state.state_of(who.person) != PersonState::member)
      out.push_back({who.person, s.member, i, false});
  }
};

/// The offer to join, made to a share of the people contacted, whether they buy or not.
struct OfferToJoin {
  const State& state;
  Week week;
  SellOneToOne contact{state, week};

  [[nodiscard]] std::uint32_t contacts(const OneToOne& s) const { return s.contacts; }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(const OneToOne& s, std::uint32_t i) const {
    return {Stream::contact_join, state.person_of(s.member), week, i};
  }
  [[nodiscard]] SellOneToOne::Contacted target(const OneToOne& s, std::uint32_t i, double v) const { return contact.target(s, i, v); }
  void find(std::span<SellOneToOne::Contacted> people) const { contact.find(people); }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  [[nodiscard]] double bound(const OneToOne& /*s*/) const { return state.now.joining.offer_at_contact; }
  [[nodiscard]] double tail(const OneToOne& /*s*/) const { return 1.0; }
  [[nodiscard]] double chance(const OneToOne& /*s*/, const Reached& /*who*/) const { return state.now.joining.offer_at_contact; }
  void effect(const OneToOne& s, std::uint32_t i, const Reached& who, double u, double p, std::vector<JoinOffer>& out) const {
    if (u < p) out.push_back({who.person, s.member, i, false, false});
  }
};

/// Members with hours and ties.
struct FindTime {
  State& state;
  Week week;

  void operator()(std::span<const MemberId> members, std::vector<OneToOne>& out) const {
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < members.size(); ++i) draws.set(i, {Stream::count, state.person_of(members[i]), week, 1});
    draws.draw(members.size());
    std::array<MemberId, DrawBatch::size> busy;
    std::array<std::uint32_t, DrawBatch::size> contacts;
    std::array<double, DrawBatch::size> skills;
    std::size_t n = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      MemberState& s = state.members.state[members[i]];
      const double hours = s.way_hours[static_cast<std::size_t>(Way::one_to_one)];
      if (hours <= 0 || s.ties == 0) continue;
      contacts[n] = whole_number(hours / state.now.reach.contact_hours, draws.first(i));
      s.refused += contacts[n];  // until they buy
      if (contacts[n] > 0) busy[n++] = members[i];
    }
    state.skills(std::span(busy).first(n), skills);
    for (std::size_t i = 0; i < n; ++i) out.push_back({busy[i], contacts[i], state.members.state[busy[i]].ties, skills[i]});
  }
};

}  // namespace

void meet_one_to_one(State& state, Week week) {
  auto& busy = state.spare.of<Proposals<OneToOne>>();
  each_active(state.members.here, FindTime{state, week}, busy, state.grain.members);
  auto& sources = state.spare.cleared<std::vector<OneToOne>>();
  busy.each([&](const OneToOne& s) {
    sources.push_back(s);
    state.totals[Series::contacts] += s.contacts;
  });
  auto& answers = state.spare.of<Proposals<SellOneToOne::Answer>>();
  each_contact(std::span<const OneToOne>(sources), SellOneToOne{state, week}, answers, state.grain.sources);
  state.offers_one.reset(1);
  answers.each([&](const SellOneToOne::Answer& a) {
    if (a.buys) {
      state.offers_one.list(0).push_back({a.person, a.member, a.contact, Channel::one_to_one});
      --state.members.state[a.member].refused;
      return;
    }
    state.annoy(a.person, week);
  });
  each_contact(std::span<const OneToOne>(sources), OfferToJoin{state, week}, state.joins_one, state.grain.sources);
}

}  // namespace downline
