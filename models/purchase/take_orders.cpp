#include <span>

#include "models/purchase/orders.hpp"

namespace downline {
namespace {

/// A guest who ordered may book a party of her own and get the offer to join.
void ask_guest(State& state, const Offer& offer, const Sale& sale, Week week) {
  MemberState& seller = state.members.state[offer.member];
  if (sale.book < state.now.reach.booking && seller.bookings < state.now.reach.most_booked) {
    ++seller.bookings;
    ++state.parties[offer.contact].booked;
    const Week planned = week + static_cast<Week>(state.now.reach.booking_weeks);
    state.bookings.enter(planned, {offer.member, offer.person, planned});
  }
  if (sale.join < state.now.joining.offer_at_party) state.join_offers.push_back({offer.person, offer.member, 0, false, true});
}

/// First orders and orders of guests: those whose offers were answered.
void answered_orders(State& state, Week week) {
  auto& orders = state.spare.cleared<std::vector<Order>, Offer>();
  for (const Offer& offer : state.answered) {
    const Cents mean = offer.channel == Channel::party ? state.now.product.basket_party : state.now.product.basket_other;
    orders.push_back({offer.person, offer.member, offer.channel, static_cast<double>(mean) / 100.0, offer.content, offer.referrer});
  }
  auto offer = state.answered.begin();
  each_sale(state, orders, false, week, [&](const Sale& sale) {
    const Cents credited = book_sale(state, sale, week);
    const Offer& answered = *offer++;
    if (answered.channel != Channel::party) return;
    state.parties[answered.contact].sales += credited;
    ++state.parties[answered.contact].orders;
    ask_guest(state, answered, sale, week);
  });
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
