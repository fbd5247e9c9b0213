#include "models/purchase/attributes.hpp"
#include "models/purchase/decision.hpp"
#include "models/talk/rules.hpp"

namespace downline {
namespace {

/// Somebody who is told of an order.
struct Told {
  PersonId person;
  PersonId teller;
  bool good;
};

/// Luck coordinate of the k-th listener of an order.
constexpr std::uint32_t listener_index(const Made& made, std::uint32_t k) { return made.order * 64U + k; }

/// Chance that a satisfied customer recommends her seller to a person she tells:
///   min(1, recommends * (1 + mechanisms.referral * reward_pull * reward / 10 EUR))
double recommending(const Parameters& p) {
  const double reward = static_cast<double>(p.programme.referral_reward) / 10'00.0;
  return std::min(1.0, p.talk.recommends * (1.0 + p.mechanisms.referral * p.talk.reward_pull * reward));
}

/// A prospect says yes to a customer's recommendation if u < recommending * logistic(decision): she will order next week from the
/// seller of who sent her.
void recommend(State& state, PersonId teller, const Ties::Tie& listener, Week week) {
  const Person& person = state.people[listener.other];
  if (person.state() == PersonState::member || state.state_of(teller) != PersonState::customer) return;
  if (person.customer_plus_one != 0 && state.customers[person.customer()].ordered_as_customer) return;
  const double u = uniform(state.luck, Stream::refer, listener.other, week, teller);
  const double most = recommending(state.now);
  if (u >= most) return;
  const Reached who = reached(state, listener);
  if (u >= most * math::logistic(decision_logit(state, who, Channel::referral, 0.0, week))) return;
  const MemberId seller = state.owner(state.customers[state.people[teller].customer()]);
  state.offers_talk.push_back({listener.other, seller, teller, Channel::referral, 0, teller});
}

/// Whom the buyer of an order tells: [satisfied_tells or dissatisfied_tells] of her ties, close or not.
void tell(State& state, const Made& made, Week week, std::vector<Told>& told) {
  const std::uint32_t degree = state.ties->degree(made.person);
  if (degree == 0) return;
  const double tells = made.satisfied ? state.now.talk.satisfied_tells : state.now.talk.dissatisfied_tells;
  const std::uint32_t listeners = whole_number(tells, uniform(state.luck, Stream::tell, made.person, 0, made.order));
  for (std::uint32_t k = 0; k < listeners; ++k) {
    Draw draw(state.luck, Stream::listener, made.person, 0, listener_index(made, k));
    const Ties::Tie tie = state.ties->tie(made.person, below(draw, degree), week);
    told.push_back({tie.other, made.person, made.satisfied});
    if (made.satisfied) recommend(state, made.person, tie, week);
  }
  state.totals[made.satisfied ? Series::told_good : Series::told_bad] += listeners;
}

}  // namespace

/// Word of mouth: who ordered tells of it. Everybody decides on what was heard before this week; then what was told is heard:
///   opinion += mechanisms.positive_talk * talk.good, or -= mechanisms.negative_talk * talk.bad
/// The rest of what follows from the week's orders comes after it, and shocks last.
void tell_others(State& state, Week week) {
  const Parameters& p = state.now;
  auto& told = state.spare.cleared<std::vector<Told>>();
  for (const Made& made : state.made) tell(state, made, week, told);
  gather_groups(state, week);
  const double good = p.mechanisms.positive_talk * p.talk.good, bad = p.mechanisms.negative_talk * p.talk.bad;
  for (const Told& t : told) state.hear(t.person, t.good ? good : -bad, t.teller, week);
  write_reviews(state, week);
  move_trust(state, week);
  meet_shocks(state, week);
  post_attributes(state);
}

}  // namespace downline
