#include "models/state.hpp"

namespace downline {
namespace {

/// Whether anything is done the digital way.
bool digital(const Parameters& p) {
  return p.training.online_hours > 0 || p.leads.ads_budget > 0 || p.channels.sharing > 0 || p.shops.mini_site > 0 || p.shops.widget > 0 ||
         p.platform.requests > 0 || p.community.quality > 0 || p.entry.online_signup > 0;
}

/// Whether anything is done in the field.
bool in_the_field(const Parameters& p) {
  return p.channels.party > 0 || p.follow_up.hours_per_recruit > 0 || p.follow_up.launch_party > 0 || p.follow_up.members_per_manager > 0 ||
         p.leadership.coaching_hours > 0;
}

}  // namespace

/// Fixed costs of the week, by what is used at all: an organisation costs the same whether half or fully used, so that two
/// half-used ones cost two.
void book_fixed_costs(State& state, Week /*week*/) {
  const Parameters& p = state.now;
  state.ledger.post(Account::head_office, Account::suppliers, state.a_week(p.costs.head_office));
  if (in_the_field(p)) state.ledger.post(Account::field_organisation, Account::suppliers, state.a_week(p.costs.field_organisation));
  if (p.training.in_person_hours > 0) state.ledger.post(Account::school, Account::suppliers, state.a_week(p.costs.school));
  if (digital(p)) state.ledger.post(Account::platform, Account::suppliers, state.a_week(p.costs.platform));
  state.totals[Series::profit] = state.ledger.profit();
}

}  // namespace downline
