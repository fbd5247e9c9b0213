#include <algorithm>
#include <array>
#include <span>

#include "models/state.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/network/genealogy.hpp"

namespace downline {
namespace {

/// A member leaves if u < hazard * e^moved, where hazard is her own, drawn once from a Beta (shifted-beta-geometric, Fader & Hardie
/// 2007), and
///   moved =   expectations * (gap - centre)               gap = (promise - believed wage) / promise, within -1..1 (Wotruba & Tyagi 1991)
///           - follow_up * hazard * (help - centre)
///           - belonging * bond * (bond - centre)
///           + awkwardness * awkward * (ln(1 + snubs) - centre)
///           - sunk_cost * sunk * ln(1 + outlay / 100 EUR) * 2^(-tenure / sunk_weeks)
///           + sponsor_leaving * orphan * (2^(-weeks since her sponsor left / orphan_weeks) - centre)
/// Members without a sale or an order for `lapse_weeks` lapse, for the discount after `buyer_lapse_weeks`. Those who joined for the
/// discount leave by their hazard alone.
struct Leave {
  const State& state;
  Week week;

  void operator()(std::span<const MemberId> members, std::vector<MemberId>& out) const {
    DrawBatch draws(state.luck);
    std::array<double, DrawBatch::size> all_outlay, all_snubs, all_moved;
    const std::span<double> outlay = std::span(all_outlay).first(members.size()), snubs = std::span(all_snubs).first(members.size()),
                            lift = std::span(all_moved).first(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
      const MemberState& s = state.members.state[members[i]];
      draws.set(i, {Stream::quit, state.members.person[members[i]], week});
      outlay[i] = 1.0 + s.outlay / 100.0;
      snubs[i] = 1.0 + s.snubs;
    }
    draws.draw(members.size());
    math::log(outlay);
    math::log(snubs);
    for (std::size_t i = 0; i < members.size(); ++i) lift[i] = moved(members[i], outlay[i], snubs[i]);
    math::exp(lift);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const MemberId m = members[i];
      const MemberState& s = state.members.state[m];
      const double hazard = state.members.seller[m] != 0 ? s.hazard * lift[i] : s.hazard;
      if (draws.first(i) < hazard || lapsed(m, s)) out.push_back(m);
    }
  }
  /// \param log_outlay ln(1 + outlay / 100 EUR)  \param log_snubs ln(1 + snubs)
  [[nodiscard]] double moved(MemberId m, double log_outlay, double log_snubs) const {
    const Parameters& p = state.now;
    const Retention& r = p.retention;
    const MemberState& s = state.members.state[m];
    const double gap = s.promise > 0 ? std::clamp((s.promise - s.wage) / s.promise, -1.0, 1.0) : 0.0;
    const double sunk = s.outlay > 0 ? log_outlay * state.sunk_left(week - state.members.joined[m]) : 0.0;
    const double orphan = s.orphaned == long_ago ? 0.0 : state.orphan_left(week - s.orphaned);
    return p.mechanisms.expectations * (gap - r.gap_centre) -
           p.mechanisms.follow_up * p.follow_up.hazard * (s.help - p.effort.help_centre) -
           p.mechanisms.belonging * r.bond * (s.bond - p.effort.bond_centre) +
           p.mechanisms.awkwardness * r.awkward * (log_snubs - r.awkward_centre) - p.mechanisms.sunk_cost * r.sunk * sunk +
           p.mechanisms.sponsor_leaving * r.orphan * (orphan - r.orphan_centre);
  }
  [[nodiscard]] bool lapsed(MemberId m, const MemberState& s) const {
    Week last = std::max(s.last_sale, state.members.joined[m]);
    const Person& person = state.people[state.members.person[m]];
    if (person.customer_plus_one > 0) last = std::max(last, state.customers[person.customer()].last_order);
    const Retention& r = state.now.retention;
    return week - last >= (state.members.seller[m] != 0 ? r.lapse_weeks : r.buyer_lapse_weeks);
  }
};

/// What a member remembers of being refused by her own circle: people asked one to one, or to host, in vain.
void remember_refusals(State& state) {
  for (const MemberId m : state.members.here) {
    MemberState& s = state.members.state[m];
    s.snubs += state.now.retention.snub_smoothing * (s.refused - s.snubs);
    state.totals[Series::refused_asks] += s.refused;
    s.refused = 0;
  }
}

/// The person is no member any more: a customer again if she ever was one, of the sponsor she had; else lapsed.
void leave_network(State& state, MemberId m, Week week) {
  Members& members = state.members;
  members.present[m] = 0;
  members.left[m] = week;
  const PersonId person = members.person[m];
  const Person& p = state.people[person];
  Customer* customer = p.customer_plus_one > 0 ? &state.customers[p.customer()] : nullptr;
  const double rate_before = customer != nullptr ? order_rate(state, *customer) : 0.0;
  const bool stays = customer != nullptr && customer->ordered_as_customer;
  state.set_state(person, stays ? PersonState::customer : PersonState::lapsed);
  if (customer != nullptr) change_pace(state, p.customer(), rate_before, week + 1.0);
  if (stays) {
    customer->seller = members.sponsor[m];
    ++state.customers_last_ordered[static_cast<std::size_t>(customer->last_order)];
  }
  ++state.totals[Series::quits];
  state.note({week, person, LifeEvent::Kind::left});
}

/// Who is left behind by a sponsor, and remembers it.
void mark_orphans(State& state, Week week) {
  const Members& members = state.members;
  for (const MemberId m : members.here) {
    const MemberId sponsor = members.sponsor[m];
    if (sponsor == nobody || members.present[sponsor] != 0) continue;
    state.members.state[m].orphaned = week;
    state.note({week, members.person[m], LifeEvent::Kind::lost_sponsor, members.person[sponsor]});
  }
}

}  // namespace

void let_members_go(State& state, Week week) {
  Members& members = state.members;
  remember_refusals(state);
  auto& leaving = state.spare.of<Proposals<MemberId>, Leave>();
  each_active(members.here, Leave{state, week}, leaving, state.grain.members);
  if (leaving.size() == 0) return;
  leaving.each([&](MemberId m) { leave_network(state, m, week); });
  std::erase_if(members.here, [&](MemberId m) { return members.present[m] == 0; });
  mark_orphans(state, week);
  roll_up_orphans(members.sponsor, members.present);
}

}  // namespace downline
