#pragma once
#include <array>
#include <span>

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
  struct Looker : Sought {
    std::uint32_t ties;      ///< of the member
    std::uint32_t audience;  ///< as of `Lookers`; `k` is the number of the look until she is found
  };
  [[nodiscard]] Looker target(const Lookers& s, std::uint32_t i, double /*v*/) const {
    return {{{}, state.person_of(s.member), s.first + i}, state.members.state[s.member].ties, s.audience};
  }
  /// One of everybody, of her followers or of her ties: `audience_at` of many.
  void find(std::span<Looker> people) const {
    const auto everybody = static_cast<PersonId>(state.now.run.people);
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < people.size(); ++i) draws.set(i, {who, people[i].of, week, people[i].k});
    draws.draw(people.size());
    std::array<std::size_t, DrawBatch::size> follower, tie;
    std::size_t followers = 0, ties = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
      Looker& p = people[i];
      p.k = draws.below(i, p.audience == 0 ? everybody : p.audience);
      p.person = p.k;
      if (p.audience == 0) continue;
      (p.k < p.ties ? tie[ties++] : follower[followers++]) = i;
    }
    for (std::size_t f = 0; f < followers; ++f)
      draws.set(f, {Stream::follower, people[follower[f]].of, 0, people[follower[f]].k - people[follower[f]].ties});
    draws.draw(followers);
    for (std::size_t f = 0; f < followers; ++f) people[follower[f]].person = draws.below(f, everybody);
    std::array<Sought, DrawBatch::size> sought;
    for (std::size_t t = 0; t < ties; ++t) sought[t] = people[tie[t]];
    find_ties(state, std::span<Sought>(sought).first(ties), week);
    for (std::size_t t = 0; t < ties; ++t) static_cast<Sought&>(people[tie[t]]) = sought[t];
  }
  void prefetch(const Reached& who_looks) const { prefetch_person(state, who_looks.person); }
  void know(std::span<Looker> people) const { know_interest(state, people); }
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
