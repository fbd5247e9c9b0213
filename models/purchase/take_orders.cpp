#include <span>

#include "models/purchase/orders.hpp"

namespace downline {
namespace {

/// Asks for the rows that coming orders will need: the person some orders ahead, then her customer row and her seller's.
void prefetch_order(const State& state, std::span<const Offer> offers, std::size_t i) {
  constexpr std::size_t far = 12, near = 6;
  if (i + far < offers.size()) {
    __builtin_prefetch(&state.people[offers[i + far].person], 1);
    if (const MemberId m = offers[i + far].member; m != nobody) __builtin_prefetch(&state.members.state[m].last_sale, 1);
  }
  if (i + near >= offers.size()) return;
  const Person& person = state.people[offers[i + near].person];
  if (person.customer_plus_one > 0) __builtin_prefetch(&state.customers[person.customer()], 1);
}

/// A guest who ordered may book a party of her own and get the offer to join.
void ask_guest(State& state, const Offer& offer, Week week) {
  MemberState& seller = state.members.state[offer.member];
  if (uniform(state.luck, Stream::booking, offer.person, week, state.person_of(offer.member)) < state.now.reach.booking &&
      seller.bookings < state.now.reach.most_booked) {
    ++seller.bookings;
    ++state.parties[offer.contact].booked;
    const Week planned = week + static_cast<Week>(state.now.reach.booking_weeks);
    state.bookings.enter(planned, {offer.member, offer.person, planned});
  }
  const std::uint32_t orders = state.customers[state.people[offer.person].customer()].orders;
  if (uniform(state.luck, Stream::recruit, offer.person, week, 2 * orders) < state.now.joining.offer_at_party)
    state.join_offers.push_back({offer.person, offer.member, 0, false, true});
}

/// First orders and orders of guests: those whose offers were answered.
void answered_orders(State& state, Week week) {
  for (std::size_t i = 0; i < state.answered.size(); ++i) {
    prefetch_order(state, std::span<const Offer>(state.answered), i);
    const Offer& offer = state.answered[i];
    const bool party = offer.channel == Channel::party;
    const Cents mean = party ? state.now.product.basket_party : state.now.product.basket_other;
    const Cents credited = book_order(
        state, {offer.person, offer.member, offer.channel, static_cast<double>(mean) / 100.0, offer.content, offer.referrer}, week);
    if (!party) continue;
    state.parties[offer.contact].sales += credited;
    ++state.parties[offer.contact].orders;
    ask_guest(state, offer, week);
  }
}

}  // namespace

void take_orders(State& state, Week week) {
  state.join_offers.clear();
  state.made.clear();
  answered_orders(state, week);
  repeat_orders(state, week);
  for (const Party& party : state.parties) {
    const PartyTakings takings{party.sales, party.orders, party.booked};
    const HostBenefit benefit = host_reward(state.now.compensation, takings);
    const HostBenefit booked = state.now.shadow_plan.empty() ? benefit : host_reward(state.now.shadow_plan, takings);
    state.ledger.post(Account::host_rewards, Account::suppliers, booked.company_cost);
    state.ledger.post(Account::members, Account::suppliers, booked.seller_cost);
    if (booked.seller_cost != 0) state.pay_member(party.member, -booked.seller_cost, week);
    state.members.period[party.member].way_costs[static_cast<std::size_t>(Way::party)] += benefit.seller_cost;
  }
  if (state.now.adoption.open > 0) state.ledger.post(Account::shops, Account::suppliers, state.a_week(state.now.adoption.fixed_cost));
}

}  // namespace downline
