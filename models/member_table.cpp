#include <algorithm>
#include <cmath>

#include "models/state.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline {
namespace {

bool ranked(const std::vector<ComponentSpec>& plan) {
  return std::any_of(plan.begin(), plan.end(), [](const ComponentSpec& c) { return std::holds_alternative<Ranks>(c.terms); });
}

/// The column with a value a member and pay period; 0 in those before she came. \param periods [n_periods][members then]
MemberColumn by_period(MemberColumn column, const std::vector<std::vector<Cents>>& periods, std::size_t members) {
  column.values.reserve(members * periods.size());
  for (std::size_t m = 0; m < members; ++m)
    for (const std::vector<Cents>& period : periods) column.values.push_back(m < period.size() ? period[m] : 0);
  return column;
}

}  // namespace

MemberTable member_table(const State& state) {
  const Members& m = state.members;
  MemberTable table;
  table.members = static_cast<std::int64_t>(m.size());
  const auto column = [&](const char* name, const char* unit, const char* long_name, bool money, auto&& value) {
    MemberColumn c{name, unit, long_name, money, {}};
    c.values.reserve(m.size());
    for (std::size_t i = 0; i < m.size(); ++i) c.values.push_back(value(i));
    table.columns.push_back(std::move(c));
  };
  const auto id = [](std::uint32_t row) { return row == nobody ? std::int64_t{-1} : std::int64_t{row}; };
  const Week first = state.first_reported;
  column("person", "1", "person who is the member", false, [&](std::size_t i) { return id(m.person[i]); });
  column("enroller", "1", "member who recruited her; -1: the company", false, [&](std::size_t i) { return id(m.enroller[i]); });
  column("sponsor", "1", "member above her in the pay tree at the end; -1: the company", false,
         [&](std::size_t i) { return id(m.sponsor[i]); });
  column("placement", "1", "member above her in the placement tree of two legs, which never rolls up; -1: a root", false,
         [&](std::size_t i) { return id(m.placement.parent()[i]); });
  column("joined", "week", "week of enrolment; 0 is the last week before the reported ones, negative earlier", false,
         [&](std::size_t i) { return std::int64_t{m.joined[i] - first + 1}; });
  column("left", "week", "week in which she left; -1000000: still there", false,
         [&](std::size_t i) { return m.left[i] == never ? still_there : std::int64_t{m.left[i] - first + 1}; });
  column("role", "1", "0 joined for the discount alone, 1 joined to earn", false, [&](std::size_t i) { return std::int64_t{m.seller[i]}; });
  column("member_class", "1", "number of the member class, in the order of the scenario", false,
         [&](std::size_t i) { return std::int64_t{m.member_class[i]}; });
  column("enrolled", "person", "members she recruited", false, [&](std::size_t i) { return std::int64_t{m.enrolled[i]}; });
  column("followers", "person", "people who follow her online at the end", false,
         [&](std::size_t i) { return static_cast<std::int64_t>(std::llround(m.state[i].followers)); });
  column("belonging", "1e-3", "belonging at the end, thousandths", false,
         [&](std::size_t i) { return static_cast<std::int64_t>(std::llround(1000.0 * m.state[i].bond)); });
  column("outlay", "EUR", "paid at entry", true, [&](std::size_t i) { return to_cents(m.state[i].outlay); });
  const auto bought = [&](std::size_t i) {
    const Person& person = state.people[m.person[i]];
    return person.customer_plus_one > 0 ? &state.customers[person.customer()] : nullptr;
  };
  column("orders", "order", "the person's own orders since the run began, whatever she was", false,
         [&](std::size_t i) { return bought(i) != nullptr ? std::int64_t{bought(i)->orders} : 0; });
  column("purchases", "EUR", "what they were worth", true,
         [&](std::size_t i) { return bought(i) != nullptr ? bought(i)->bought : Cents{0}; });
  column("rank", "1", "highest rank she was paid as in the reported weeks; -1: the plan has no ranks", false, [&](std::size_t i) {
    if (!ranked(state.now.shadow_plan.empty() ? state.now.compensation : state.now.shadow_plan)) return std::int64_t{-1};
    return i < state.best_rank.size() ? std::int64_t{state.best_rank[i]} : 0;
  });
  column("sales", "EUR", "own sales in the reported weeks", true, [&](std::size_t i) { return m.sales[i]; });
  column("net_income", "EUR", "paid in the reported weeks, less fees, kits, training and charges", true,
         [&](std::size_t i) { return m.income[i]; });
  table.periods = static_cast<std::int64_t>(state.period_incomes.size());
  table.period_columns = {by_period({"income", "EUR", "paid in the pay period, less charges", true, {}}, state.period_incomes, m.size()),
                          by_period({"sales", "EUR", "own sales in the pay period", true, {}}, state.period_sales, m.size())};
  return table;
}

}  // namespace downline
