#pragma once
#include "models/purchase/decision.hpp"

namespace downline {

/// Quality of what a member posts, 0..1: the mean of training dose, digital supports and publication plan, weighted by
/// `sharing.quality_*`.
[[nodiscard]] double content_quality(const State& state, MemberId m);

/// Whom a member can show something to online: her ties, then her followers.
[[nodiscard]] inline std::uint32_t audience_of(const State& state, MemberId m) {
  return state.members.state[m].ties + static_cast<std::uint32_t>(state.members.state[m].followers);
}
/// The k-th of her audience, k < audience_of: a tie with its strength, or a follower, the same person every week, with none.
[[nodiscard]] inline Reached audience_at(const State& state, MemberId m, std::uint32_t k, Week week) {
  const PersonId self = state.members.person[m];
  if (const std::uint32_t degree = state.members.state[m].ties; k >= degree) {
    Draw draw(state.luck, Stream::follower, self, 0, k - degree);
    return {below(draw, static_cast<PersonId>(state.now.run.people)), 0.0};
  }
  const Ties::Tie tie = state.ties->tie(self, k, week);
  return {tie.other, static_cast<double>(tie.strength)};
}

/// People who look at something of a member's online this week: at a post, or about her shop.
struct Lookers {
  MemberId member;
  Channel channel;
  std::uint32_t count;
  std::uint32_t first;       ///< index of the first within the member's week
  std::uint32_t audience;    ///< of hers, from whom they are drawn; 0: from everybody
  double pull = 0;           ///< what her skill and what they see add to their decision [logit]
  std::uint8_t content = 0;  ///< one more than the Content of the post; 0: no post
};

/// A looker orders if u < digital preference * logistic(decision + pull). Nobody is annoyed: looking is no pressure.
struct SellOnline {
  const State& state;
  Week week;
  Stream who;     ///< luck of who looks
  Stream answer;  ///< luck of her answer

  [[nodiscard]] std::uint32_t contacts(const Lookers& s) const { return s.count; }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(const Lookers& s, std::uint32_t i) const {
    return {answer, state.person_of(s.member), week, s.first + i};
  }
  [[nodiscard]] Reached target(const Lookers& s, std::uint32_t i, double /*v*/) const {
    Draw draw(state.luck, who, state.person_of(s.member), week, s.first + i);
    if (s.audience == 0) return {below(draw, static_cast<PersonId>(state.now.run.people)), 0.0};
    return audience_at(state, s.member, below(draw, s.audience), week);
  }
  void prefetch(const Reached& who_looks) const { prefetch_person(state, who_looks.person); }
  void know(std::span<Reached> people) const { know_interest(state, people); }
  [[nodiscard]] double bound(const Lookers& s) const { return decision_bound(state, s.channel, s.pull); }
  [[nodiscard]] double tail(const Lookers& /*s*/) const { return 1.0; }
  [[nodiscard]] double logit(const Lookers& s, const Reached& who_looks) const {
    return decision_logit(state, who_looks, s.channel, s.pull, week);
  }
  /// At most; the digital preference, which takes a draw, is left to who would order with a full one.
  [[nodiscard]] double chance(const Lookers& /*s*/, const Reached& who_looks, double logistic) const {
    return state.state_of(who_looks.person) == PersonState::member ? 0.0 : logistic;
  }
  void effect(const Lookers& s, std::uint32_t i, const Reached& who_looks, double u, double p, std::vector<Offer>& out) const {
    if (u < p && u < state.traits.digital(who_looks.person) * p)
      out.push_back({who_looks.person, s.member, s.first + i, s.channel, s.content});
  }
};

}  // namespace downline
