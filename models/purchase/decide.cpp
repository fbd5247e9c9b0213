#include <algorithm>
#include <tuple>

#include "models/state.hpp"

namespace downline {
namespace {

/// Which of several offers of one week a person answers: the one of the lowest drawn number.
double priority(const State& state, const Offer& offer, Week week) {
  // Contacts are told apart by what does not depend on other people's week: the host of a party, the number of a contact.
  const std::uint32_t contact = offer.channel == Channel::party ? state.parties[offer.contact].host : offer.contact;
  return uniform(state.luck, Stream::priority, offer.person, week,
                 (state.person_of(offer.member) * 16U + static_cast<std::uint32_t>(offer.channel)) ^ contact * 0x9E37'79B1U);
}

/// What last week's talk brings: from those who have not joined since, to whoever now serves in the seller's place.
void take_talk(State& state, std::vector<Offer>& all) {
  for (Offer offer : state.offers_talk) {
    if (state.state_of(offer.person) == PersonState::member) continue;
    offer.member = state.who_serves(offer.member);
    all.push_back(offer);
  }
  state.offers_talk.clear();
}

}  // namespace

void decide_offers(State& state, Week week) {
  std::vector<Offer>& all = state.answered;
  all.clear();
  for (const auto* offers : {&state.offers_party, &state.offers_one, &state.offers_sharing, &state.offers_shop, &state.offers_lead})
    offers->each([&](const Offer& offer) { all.push_back(offer); });
  take_talk(state, all);
  std::sort(all.begin(), all.end(), [](const Offer& a, const Offer& b) {
    return std::tie(a.person, a.member, a.channel, a.contact) < std::tie(b.person, b.member, b.channel, b.contact);
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t best = i;
    std::size_t next = i + 1;
    for (; next < all.size() && all[next].person == all[i].person; ++next)
      if (priority(state, all[next], week) < priority(state, all[best], week)) best = next;
    all[kept++] = all[best];
    i = next;
  }
  all.resize(kept);
}

}  // namespace downline
