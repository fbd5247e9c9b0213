#include "models/purchase/decision.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {
namespace {

/// Hours that a member spends one to one this week.
struct OneToOne {
  MemberId member;
  std::uint32_t contacts;
};

/// A contact with one of the member's ties: an order if u < logistic(decision).
struct SellOneToOne {
  const State& state;
  Week week;

  [[nodiscard]] std::uint32_t contacts(const OneToOne& s) const { return s.contacts; }
  [[nodiscard]] double luck(const OneToOne& s, std::uint32_t i) const {
    return uniform(state.luck, Stream::offer, state.person_of(s.member), week, i);
  }
  [[nodiscard]] Reached target(const OneToOne& s, std::uint32_t i) const {
    const PersonId self = state.members.person[s.member];
    Draw draw(state.luck, Stream::contact, self, week, i);
    const Ties::Tie tie = state.ties->tie(self, below(draw, state.ties->degree(self)), week);
    return {tie.other, static_cast<double>(tie.strength)};
  }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  [[nodiscard]] double bound(const OneToOne& s) const { return decision_bound(state, Channel::one_to_one, state.skill(s.member)); }
  /// A refusal annoys in the last share of u.
  [[nodiscard]] double tail(const OneToOne& /*s*/) const { return 1.0 - state.now.reach.annoyed; }
  [[nodiscard]] double chance(const OneToOne& s, const Reached& who) const {
    if (state.state_of(who.person) == PersonState::member) return 0.0;
    return math::logistic(decision_logit(state, who, Channel::one_to_one, state.skill(s.member), week));
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
  [[nodiscard]] double luck(const OneToOne& s, std::uint32_t i) const {
    return uniform(state.luck, Stream::contact_join, state.person_of(s.member), week, i);
  }
  [[nodiscard]] Reached target(const OneToOne& s, std::uint32_t i) const { return contact.target(s, i); }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  [[nodiscard]] double bound(const OneToOne& /*s*/) const { return state.now.joining.offer_at_contact; }
  [[nodiscard]] double tail(const OneToOne& /*s*/) const { return 1.0; }
  [[nodiscard]] double chance(const OneToOne& /*s*/, const Reached& /*who*/) const { return state.now.joining.offer_at_contact; }
  void effect(const OneToOne& s, std::uint32_t i, const Reached& who, double u, double p, std::vector<JoinOffer>& out) const {
    if (u < p) out.push_back({who.person, s.member, i, false, false});
  }
};

}  // namespace

void meet_one_to_one(State& state, Week week) {
  std::vector<OneToOne> sources;
  for (const MemberId m : state.members.here) {
    const double hours = state.members.state[m].way_hours[static_cast<std::size_t>(Way::one_to_one)];
    if (hours <= 0 || state.ties->degree(state.members.person[m]) == 0) continue;
    const std::uint32_t contacts =
        whole_number(hours / state.now.reach.contact_hours, uniform(state.luck, Stream::count, state.person_of(m), week, 1));
    if (contacts > 0) sources.push_back({m, contacts});
    state.totals[Series::contacts] += contacts;
    state.members.state[m].refused += contacts;  // until they buy
  }
  Proposals<SellOneToOne::Answer> answers;
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
