#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "models/state.hpp"
#include "sim/core/math.hpp"
#include "sim/random/batch.hpp"

namespace downline {

/// Looking ahead: a person's line is asked for while others are still drawn.
inline void prefetch_person(const State& state, PersonId p) { __builtin_prefetch(&state.people[p]); }

/// Somebody a contact reaches, how close, and her interest: ln(interest / mean).
struct Reached {
  PersonId person;
  double strength;
  double log_interest = 0;
};
/// Somebody to be found first: the k-th of those whom `of` knows.
struct Sought : Reached {
  PersonId of;
  std::uint32_t k;
};
/// Finds ties, at most a batch: who they are and how close.
template <class T>
void find_ties(const State& state, std::span<T> sought, Week week) {
  std::array<Ties::Asked, DrawBatch::size> asked;
  std::array<Ties::Tie, DrawBatch::size> ties;
  for (std::size_t i = 0; i < sought.size(); ++i) asked[i] = {sought[i].of, sought[i].k};
  state.ties->many(std::span<const Ties::Asked>(asked).first(sought.size()), week, std::span<Ties::Tie>(ties).first(sought.size()));
  for (std::size_t i = 0; i < sought.size(); ++i) {
    sought[i].person = ties[i].other;
    sought[i].strength = static_cast<double>(ties[i].strength);
  }
}
/// Fills in the interest of many.
template <class T>
void know_interest(const State& state, std::span<T> people) {
  state.traits.log_interest(
      people.size(), [&](std::size_t i) { return people[i].person; }, [&](std::size_t i, double x) { people[i].log_interest = x; });
}
[[nodiscard]] inline Reached reached(const State& state, const Ties::Tie& tie) {
  return {tie.other, static_cast<double>(tie.strength), state.traits.log_interest(tie.other)};
}

/// What annoyance takes from a decision [logit]: pressure * annoyed_weight * (annoyance - centre).
[[nodiscard]] inline double pressure(const State& state, double annoyance) {
  const Reach& r = state.now.reach;
  return state.now.mechanisms.pressure * r.annoyed_weight * (annoyance - r.annoyance_centre);
}

/// Logit of a person's decision when approached by a channel:
///   pitch(channel) + skill + interest * ln(interest / mean) + tie_strength * strength
///     - pressure * annoyed_weight * (annoyance - centre) + opinion * opinion
/// where the pitch is what channel, product and company add for everybody (`set_pitches`).
[[nodiscard]] inline double decision_logit(const State& state, const Reached& who, Channel channel, double skill, Week week) {
  const Decision& d = state.now.decision;
  const Person& person = state.people[who.person];
  return state.pitch[static_cast<std::size_t>(channel)] + skill + d.interest * who.log_interest + d.tie_strength * who.strength -
         pressure(state, state.annoyance(person, week)) + d.opinion * state.opinion(person, week);
}
/// Not below the largest value of it, as a chance.
[[nodiscard]] inline double decision_bound(const State& state, Channel channel, double skill) {
  const Decision& d = state.now.decision;
  return math::logistic_bound(state.pitch[static_cast<std::size_t>(channel)] + skill + d.interest * state.traits.most_log_interest() +
                              d.tie_strength - pressure(state, 0.0) + d.opinion * most_opinion);
}

}  // namespace downline
