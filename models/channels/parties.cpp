#include <algorithm>
#include <limits>

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
  /// Guests are a run of the host's ties from a drawn first one, so nobody is invited twice to one party.
  [[nodiscard]] Reached target(const Party& party, std::uint32_t i, double /*v*/) const {
    const Ties::Tie tie = state.ties->tie(party.host, (party.first + i) % party.circle, week);
    return {tie.other, static_cast<double>(tie.strength)};
  }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  void know(std::span<Reached> people) const { know_interest(state, people); }
  [[nodiscard]] double logit(const Party& /*party*/, const Reached& who) const {
    return usual + state.now.reach.attendance_interest * who.log_interest -
           pressure(state, state.annoyance(state.people[who.person], week));
  }
  [[nodiscard]] double bound(const Party& /*party*/) const { return most; }
  [[nodiscard]] double tail(const Party& /*party*/) const { return 1.0; }
  [[nodiscard]] double chance(const Party& /*party*/, const Reached& who, double logistic) const {
    return state.state_of(who.person) == PersonState::member ? 0.0 : logistic;
  }
  struct Arrival {
    PersonId person;
    std::uint32_t party;
    bool buys;
    bool annoyed;
  };
  void effect(const Party& party, std::uint32_t i, const Reached& who, double u, double p, std::vector<Arrival>& out) const {
    if (u >= p) return;
    const double buys = math::logistic(decision_logit(state, who, Channel::party, party.skill, week));
    const bool buyer = u < p * buys;
    // The part of u above the purchase says whether a guest who bought nothing is annoyed.
    const bool annoyed = !buyer && u >= p - p * (1.0 - buys) * state.now.reach.annoyed;
    out.push_back({who.person, static_cast<std::uint32_t>(&party - state.parties.data()), buyer, annoyed});
    (void)i;
  }
};

/// A member with hours for parties and fewer than `enough_booked` bookings asks customers and ties to host: the first who agrees does.
/// The others have refused her.
struct FindHost {
  State& state;
  Week week;

  void operator()(MemberId m, std::vector<Booking>& out) const {
    const Reach& r = state.now.reach;
    MemberState& s = state.members.state[m];
    const double hours = s.way_hours[static_cast<std::size_t>(Way::party)];
    if (hours <= 0) return;
    s.party_bank = std::min(s.party_bank + hours, 2.0 * r.party_hours);
    if (s.bookings >= r.enough_booked) return;
    const std::uint32_t asks = whole_number(hours * r.asks_per_hour, uniform(state.luck, Stream::count, state.person_of(m), week, 0));
    for (std::uint32_t i = 0; i < asks; ++i) {
      const double u = uniform(state.luck, Stream::host, state.person_of(m), week, i);
      if (u >= std::max(r.host_customer, r.host_tie)) continue;
      if (const PersonId host = ask(m, s, i, u); host != nobody) {
        out.push_back({m, host, week + static_cast<Week>(r.booking_weeks)});
        s.refused += i;
        return;
      }
    }
    if (s.known > 0 || s.ties > 0) s.refused += asks;
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
  std::vector<Booking> due = state.bookings.take(week);
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
  state.bookings.give_back(std::move(due));
}

/// What all invitations to a party rest on.
void prepare(const State& state, Party& party, Week week) {
  party.skill = state.skill(party.member);
  party.circle = state.ties->degree(party.host);
  if (party.circle == 0) return;
  Draw draw(state.luck, Stream::circle, party.host, week, state.person_of(party.member));
  party.first = below(draw, party.circle);
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
    for (std::size_t i = begin; i < end; ++i) prepare(state, state.parties[i], week);
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
