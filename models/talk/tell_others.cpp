#include <algorithm>
#include <array>
#include <span>

#include "models/purchase/attributes.hpp"
#include "models/purchase/decision.hpp"
#include "models/talk/rules.hpp"
#include "sim/kernel/chunks.hpp"

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

/// Whom the buyers of some orders tell, and which of those will order. Many listen at a time, so that their luck is drawn at once.
class Telling {
 public:
  Telling(const State& state, Week week, std::vector<Told>& told, std::vector<Offer>& offers)
      : state_(state), week_(week), told_(told), offers_(offers) {}

  /// [satisfied_tells or dissatisfied_tells] of the buyer's ties hear of an order, close or not. At most a batch of orders.
  void tell(std::span<const Made> made) {
    std::array<PersonId, DrawBatch::size> tellers;
    std::array<std::uint32_t, DrawBatch::size> degrees;
    for (std::size_t i = 0; i < made.size(); ++i) tellers[i] = made[i].person;
    state_.ties->degrees(std::span(tellers).first(made.size()), degrees);
    DrawBatch draws(state_.luck);
    for (std::size_t i = 0; i < made.size(); ++i) draws.set(i, {Stream::tell, made[i].person, 0, made[i].order});
    draws.draw(made.size());
    const Talk& talk = state_.now.talk;
    for (std::size_t i = 0; i < made.size(); ++i) {
      if (degrees[i] == 0) continue;
      const std::uint32_t listeners = whole_number(made[i].satisfied ? talk.satisfied_tells : talk.dissatisfied_tells, draws.first(i));
      for (std::uint32_t k = 0; k < listeners; ++k) {
        listeners_[count_] = {{{}, made[i].person, k}, &made[i], degrees[i]};
        if (++count_ == listeners_.size()) hear();
      }
    }
    hear();
  }

 private:
  struct Listener : Sought {
    const Made* made;
    std::uint32_t among;  ///< ties of the teller; `k` is the number of the listener until she is found
  };

  void hear() {
    const std::span<Listener> listeners = std::span(listeners_).first(count_);
    count_ = 0;
    DrawBatch draws(state_.luck);
    for (std::size_t i = 0; i < listeners.size(); ++i)
      draws.set(i, {Stream::listener, listeners[i].of, 0, listener_index(*listeners[i].made, listeners[i].k)});
    draws.draw(listeners.size());
    for (std::size_t i = 0; i < listeners.size(); ++i) listeners[i].k = draws.below(i, listeners[i].among);
    find_ties(state_, listeners, week_);
    for (const Listener& who : listeners) prefetch_person(state_, who.person);
    for (std::size_t i = 0; i < listeners.size(); ++i) draws.set(i, {Stream::refer, listeners[i].person, week_, listeners[i].of});
    draws.draw(listeners.size());
    for (std::size_t i = 0; i < listeners.size(); ++i) {
      told_.push_back({listeners[i].person, listeners[i].of, listeners[i].made->satisfied});
      if (listeners[i].made->satisfied) recommend(listeners[i], draws.first(i));
    }
  }

  /// A prospect says yes to a customer's recommendation if u < recommending * logistic(decision): she will order next week from the
  /// seller of who sent her.
  void recommend(const Listener& listener, double u) {
    if (u >= most_) return;
    const Person& person = state_.people[listener.person];
    if (person.state() == PersonState::member || state_.state_of(listener.of) != PersonState::customer) return;
    if (person.customer_plus_one != 0 && state_.customers[person.customer()].ordered_as_customer) return;
    Reached who = listener;
    who.log_interest = state_.traits.log_interest(who.person);
    if (u >= most_ * math::logistic(decision_logit(state_, who, Channel::referral, 0.0, week_))) return;
    const MemberId seller = state_.owner(state_.customers[state_.people[listener.of].customer()]);
    offers_.push_back({listener.person, seller, listener.of, Channel::referral, 0, listener.of});
  }

  const State& state_;
  Week week_;
  std::vector<Told>& told_;
  std::vector<Offer>& offers_;
  double most_ = recommending(state_.now);
  std::array<Listener, DrawBatch::size> listeners_;
  std::size_t count_ = 0;
};

/// All orders of the week are told of; nobody has heard yet.
const Proposals<Told>& tell_all(State& state, Week week) {
  auto& told = state.spare.of<Proposals<Told>>();
  auto& offers = state.spare.of<Proposals<Offer>, Told>();
  const std::size_t chunks = chunk_count(state.made.size(), state.grain.sources);
  told.reset(chunks);
  offers.reset(chunks);
  for_chunks(state.made.size(), state.grain.sources, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    Telling telling(state, week, told.list(chunk), offers.list(chunk));
    for (std::size_t i = begin; i < end; i += DrawBatch::size)
      telling.tell(std::span<const Made>(state.made).subspan(i, std::min(DrawBatch::size, end - i)));
  });
  offers.each([&](const Offer& offer) { state.offers_talk.push_back(offer); });
  return told;
}

}  // namespace

/// Word of mouth: who ordered tells of it. Everybody decides on what was heard before this week; then what was told is heard:
///   opinion += mechanisms.positive_talk * talk.good, or -= mechanisms.negative_talk * talk.bad
/// The rest of what follows from the week's orders comes after it, and shocks last.
void tell_others(State& state, Week week) {
  const Parameters& p = state.now;
  const Proposals<Told>& told = tell_all(state, week);
  gather_groups(state, week);
  const double good = p.mechanisms.positive_talk * p.talk.good, bad = p.mechanisms.negative_talk * p.talk.bad;
  told.each_ahead([&](const Told& t) { __builtin_prefetch(&state.people[t.person], 1); },
                  [&](const Told& t) {
                    ++state.totals[t.good ? Series::told_good : Series::told_bad];
                    state.hear(t.person, t.good ? good : -bad, t.teller, week);
                  });
  write_reviews(state, week);
  move_trust(state, week);
  meet_shocks(state, week);
  post_attributes(state);
}

}  // namespace downline
