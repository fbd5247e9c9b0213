#include <algorithm>

#include "models/state.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/network/genealogy.hpp"

namespace downline {
namespace {

/// A member leaves if u < hazard * exp(expectations * (gap - centre) - follow_up * (help - centre)), where hazard is her own, drawn once
/// from a Beta (shifted-beta-geometric, Fader & Hardie 2007), and gap = (promise - believed wage) / promise, within -1..1 (met
/// expectations, Wotruba & Tyagi 1991). Members without a sale or an order for `lapse_weeks` lapse. Those who joined for the
/// discount have no expectations to disappoint.
struct Leave {
  const State& state;
  Week week;

  void operator()(MemberId m, std::vector<MemberId>& out) const {
    const MemberState& s = state.members.state[m];
    const Parameters& p = state.now;
    double hazard = s.hazard;
    if (state.members.seller[m] != 0) {
      const double gap = s.promise > 0 ? std::clamp((s.promise - s.wage) / s.promise, -1.0, 1.0) : 0.0;
      hazard *= math::exp(p.mechanisms.expectations * (gap - p.retention.gap_centre) -
                          p.mechanisms.follow_up * p.follow_up.hazard * (s.help - p.effort.help_centre));
    }
    if (uniform(state.luck, Stream::quit, state.members.person[m], week) < hazard || lapsed(m, s)) out.push_back(m);
  }
  [[nodiscard]] bool lapsed(MemberId m, const MemberState& s) const {
    Week last = std::max(s.last_sale, state.members.joined[m]);
    const Person& person = state.people[state.members.person[m]];
    if (person.customer_plus_one > 0) last = std::max(last, state.customers[person.customer()].last_order);
    return week - last >= state.now.retention.lapse_weeks;
  }
};

}  // namespace

void let_members_go(State& state, Week week) {
  Members& members = state.members;
  Proposals<MemberId> leaving;
  each_active(members.here, Leave{state, week}, leaving, state.grain.members);
  if (leaving.size() == 0) return;
  leaving.each([&](MemberId m) {
    members.present[m] = 0;
    members.left[m] = week;
    const PersonId person = members.person[m];
    const Person& p = state.people[person];
    Customer* customer = p.customer_plus_one > 0 ? &state.customers[p.customer()] : nullptr;
    const bool stays = customer != nullptr && customer->ordered_as_customer;
    state.set_state(person, stays ? PersonState::customer : PersonState::lapsed);
    if (stays) {
      customer->seller = members.sponsor[m];
      ++state.customers_last_ordered[static_cast<std::size_t>(customer->last_order)];
    }
    ++state.totals[Series::quits];
  });
  std::erase_if(members.here, [&](MemberId m) { return members.present[m] == 0; });
  roll_up_orphans(members.sponsor, members.present);
}

}  // namespace downline
