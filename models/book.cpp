#include "models/state.hpp"

namespace downline {

/// Fixed costs of the week, by what is used at all: an organisation costs the same whether half or fully used, so that two
/// half-used ones cost two.
void book_fixed_costs(State& state, Week /*week*/) {
  const Parameters& p = state.now;
  const bool field = p.channels.party > 0 || p.follow_up.hours_per_recruit > 0 || p.follow_up.launch_party > 0;
  const bool digital = p.training.online_hours > 0 || p.leads.ads_budget > 0;
  state.ledger.post(Account::head_office, Account::suppliers, state.a_week(p.costs.head_office));
  if (field) state.ledger.post(Account::field_organisation, Account::suppliers, state.a_week(p.costs.field_organisation));
  if (p.training.in_person_hours > 0) state.ledger.post(Account::school, Account::suppliers, state.a_week(p.costs.school));
  if (digital) state.ledger.post(Account::platform, Account::suppliers, state.a_week(p.costs.platform));
  state.totals[Series::profit] = state.ledger.profit();
}

}  // namespace downline
