#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "models/purchase/decision.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {
namespace {

/// A guest invited from the host's circle: comes if u < attendance(person), buys if u < attendance * purchase(person). One
/// number for both, so a guest who buys has come.
///   attendance = logistic(logit(attendance) + attendance_interest * ln(interest / mean) - pressure * annoyed_weight * (annoyance -
///   centre))
struct InviteGuests {
  const State& state;
  Week week;
  double usual = math::logit(state.now.reach.attendance);
  double most = math::logistic(usual + state.now.reach.attendance_interest * state.traits.most_log_interest() - pressure(state, 0.0));

  [[nodiscard]] std::uint32_t contacts(const Party& party) const {
    return std::min(static_cast<std::uint32_t>(state.now.reach.invited), party.circle);
  }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(const Party& party, std::uint32_t i) const {
    return {Stream::guest, party.host, week, state.person_of(party.member) * 256U + i};
  }
  struct Guest : Sought {
    double skill;  ///< of the member
    double buys;   ///< chance, once she has come
  };
  /// Guests are a run of the host's ties from a drawn first one, so nobody is invited twice to one party.
  [[nodiscard]] Guest target(const Party& party, std::uint32_t i, double /*v*/) const {
    return {{{}, party.host, (party.first + i) % party.circle}, party.skill, 0.0};
  }
  void find(std::span<Guest> guests) const { find_ties(state, guests, week); }
  void prefetch(const Guest& who) const { prefetch_person(state, who.person); }
  void know(std::span<Guest> guests) const {
    know_interest(state, guests);
    std::array<double, DrawBatch::size> buys;
    for (std::size_t i = 0; i < guests.size(); ++i) buys[i] = decision_logit(state, guests[i], Channel::party, guests[i].skill, week);
    math::logistic(std::span<double>(buys).first(guests.size()));
    for (std::size_t i = 0; i < guests.size(); ++i) guests[i].buys = buys[i];
  }
  [[nodiscard]] double logit(const Party& /*party*/, const Guest& who) const {
    return usual + state.now.reach.attendance_interest * who.log_interest -
           pressure(state, state.annoyance(state.people[who.person], week));
  }
  [[nodiscard]] double bound(const Party& /*party*/) const { return most; }
  [[nodiscard]] double tail(const Party& /*party*/) const { return 1.0; }
  [[nodiscard]] double chance(const Party& /*party*/, const Guest& who, double logistic) const {
    return state.state_of(who.person) == PersonState::member ? 0.0 : logistic;
  }
  struct Arrival {
    PersonId person;
    std::uint32_t party;
    bool buys;
    bool annoyed;
  };
  void effect(const Party& party, std::uint32_t i, const Guest& who, double u, double p, std::vector<Arrival>& out) const {
    if (u >= p) return;
    const bool buyer = u < p * who.buys;
    // The part of u above the purchase says whether a guest who bought nothing is annoyed.
    const bool annoyed = !buyer && u >= p - p * (1.0 - who.buys) * state.now.reach.annoyed;
    out.push_back({who.person, static_cast<std::uint32_t>(&party - state.parties.data()), buyer, annoyed});
    (void)i;
  }
};

/// A member with hours for parties and fewer than `enough_booked` bookings asks customers and ties to host: the first who agrees does.
/// The others have refused her.
struct FindHost {
  State& state;
  Week week;

  /// A member who asks, how many, and who agrees.
  struct Search {
    MemberId member;
    std::uint32_t asks;
    PersonId host = nobody;
  };

  void operator()(std::span<const MemberId> members, std::vector<Booking>& out) const {
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < members.size(); ++i) draws.set(i, {Stream::count, state.person_of(members[i]), week, 0});
    draws.draw(members.size());
    std::array<Search, DrawBatch::size> searches;
    std::size_t n = 0;
    for (std::size_t i = 0; i < members.size(); ++i)
      if (const double hours = free_hours(state.members.state[members[i]]); hours > 0)
        searches[n++] = {members[i], whole_number(hours * state.now.reach.asks_per_hour, draws.first(i))};
    search(std::span(searches).first(n), draws);
    for (const Search& found : std::span(searches).first(n))
      if (found.host != nobody) out.push_back({found.member, found.host, week + static_cast<Week>(state.now.reach.booking_weeks)});
  }

  /// Hours of this week with which she looks for hosts; none if enough have agreed.
  [[nodiscard]] double free_hours(MemberState& s) const {
    const Reach& r = state.now.reach;
    const double hours = s.way_hours[static_cast<std::size_t>(Way::party)];
    if (hours <= 0) return 0.0;
    s.party_bank = std::min(s.party_bank + hours, 2.0 * r.party_hours);
    return s.bookings >= r.enough_booked ? 0.0 : hours;
  }

  /// All ask at once, again and again until they have found somebody or asked enough.
  void search(std::span<Search> searches, DrawBatch& draws) const {
    const double most = std::max(state.now.reach.host_customer, state.now.reach.host_tie);
    std::array<std::size_t, DrawBatch::size> left;
    std::size_t n = searches.size();
    std::iota(left.begin(), left.end(), std::size_t{0});
    for (std::uint32_t i = 0; n > 0; ++i) {
      std::size_t asking = 0;
      for (std::size_t k = 0; k < n; ++k)
        if (const Search& s = searches[left[k]]; i < s.asks)
          left[asking++] = left[k];
        else if (const MemberState& of = state.members.state[s.member]; of.known > 0 || of.ties > 0)
          state.members.state[s.member].refused += s.asks;
      for (std::size_t k = 0; k < asking; ++k) draws.set(k, {Stream::host, state.person_of(searches[left[k]].member), week, i});
      draws.draw(asking);
      n = 0;
      for (std::size_t k = 0; k < asking; ++k) {
        Search& s = searches[left[k]];
        const double u = draws.first(k);
        if (u < most) s.host = ask(s.member, state.members.state[s.member], i, u);
        if (s.host == nobody)
          left[n++] = left[k];
        else
          state.members.state[s.member].refused += i;
      }
    }
  }

  /// Even asks go to remembered customers, odd ones to ties.
  [[nodiscard]] PersonId ask(MemberId m, const MemberState& s, std::uint32_t i, double u) const {
    Draw draw(state.luck, Stream::ask, state.person_of(m), week, i);
    PersonId asked = nobody;
    double chance = state.now.reach.host_tie;
    if (i % 2 == 0 && s.known > 0) {
      asked = s.customers[below(draw, std::min<std::uint32_t>(s.known, remembered_customers))];
      chance = state.now.reach.host_customer;
    } else if (s.ties > 0) {
      asked = state.ties->tie(state.members.person[m], below(draw, s.ties), week).other;
    }
    return asked != nobody && u < chance && state.state_of(asked) != PersonState::member ? asked : nobody;
  }
};

/// Bookings that fall due become parties while their member has the hours; else they wait a week, `wait_weeks` at most.
void start_parties(State& state, Week week) {
  const Reach& r = state.now.reach;
  auto& due = state.spare.of<std::vector<Booking>>();
  state.bookings.take(week, due);
  for (Booking booking : due) {
    MemberState& s = state.members.state[booking.member];
    const bool waits = week - booking.first_planned < r.wait_weeks;
    if (state.members.present[booking.member] == 0) continue;
    // A member hosts no other's party; the launch party of a newcomer is among her own circle.
    const bool free = state.state_of(booking.host) != PersonState::member || booking.host == state.members.person[booking.member];
    const bool again = s.last_party == week && s.last_host == booking.host;  // one party a week with one host
    if (s.party_bank >= r.party_hours && free && !again) {
      s.party_bank -= r.party_hours;
      --s.bookings;
      s.last_party = week;
      s.last_host = booking.host;
      state.parties.push_back({booking.member, booking.host});
      state.note({week, booking.host, LifeEvent::Kind::hosted, state.person_of(booking.member)});
    } else if (waits && free) {
      state.bookings.enter(week + 1, booking);
    } else {
      --s.bookings;
    }
  }
}

/// What all invitations to parties, at most a batch, rest on.
void prepare(const State& state, std::span<Party> parties, Week week) {
  std::array<MemberId, DrawBatch::size> members;
  std::array<PersonId, DrawBatch::size> hosts;
  std::array<double, DrawBatch::size> skills;
  std::array<std::uint32_t, DrawBatch::size> circles;
  const std::size_t n = parties.size();
  for (std::size_t i = 0; i < n; ++i) {
    members[i] = parties[i].member;
    hosts[i] = parties[i].host;
  }
  state.skills(std::span(members).first(n), skills);
  state.ties->degrees(std::span(hosts).first(n), circles);
  DrawBatch draws(state.luck);
  for (std::size_t i = 0; i < n; ++i) draws.set(i, {Stream::circle, hosts[i], week, state.person_of(members[i])});
  draws.draw(n);
  for (std::size_t i = 0; i < n; ++i) {
    parties[i].skill = skills[i];
    parties[i].circle = circles[i];
    if (circles[i] > 0) parties[i].first = draws.below(i, circles[i]);
  }
}

}  // namespace

void hold_parties(State& state, Week week) {
  auto& found = state.spare.of<Proposals<Booking>>();
  each_active(state.members.here, FindHost{state, week}, found, state.grain.members);
  found.each([&](const Booking& booking) {
    ++state.members.state[booking.member].bookings;
    state.bookings.enter(booking.first_planned, booking);
  });
  state.parties.clear();
  start_parties(state, week);

  for_chunks(state.parties.size(), state.grain.sources, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; i += DrawBatch::size)
      prepare(state, std::span(state.parties).subspan(i, std::min(DrawBatch::size, end - i)), week);
  });

  auto& arrivals = state.spare.of<Proposals<InviteGuests::Arrival>>();
  const InviteGuests rule{state, week};
  each_contact(std::span<const Party>(state.parties), rule, arrivals, state.grain.sources);
  for (const Party& party : state.parties) state.totals[Series::contacts] += rule.contacts(party);
  state.offers_party.reset(1);
  arrivals.each([&](const InviteGuests::Arrival& a) {
    const Party& party = state.parties[a.party];
    ++state.totals[Series::guests];
    if (a.buys) state.offers_party.list(0).push_back({a.person, party.member, a.party, Channel::party});
    state.note({week, a.person, LifeEvent::Kind::attended, party.host});
    if (a.annoyed) state.annoy(a.person, week);
  });
  state.totals[Series::parties] += static_cast<std::int64_t>(state.parties.size());
}

}  // namespace downline
