#pragma once
#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

#include "sim/observe/metrics.hpp"

namespace downline {

// Quantities that metrics are made of. Money in euros unless cents are said; what is not defined is not a number.

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
/// a / b; undefined unless b > 0.
[[nodiscard]] double over(double a, double b);

// Of the weekly record.

/// A series summed over the reported weeks.
[[nodiscard]] double total(const RunFacts& f, Series s);
/// A series in the last week.
[[nodiscard]] double at_end(const RunFacts& f, Series s);
/// A series averaged over the last 52 reported weeks, or over all if they are fewer.
[[nodiscard]] double lately(const RunFacts& f, Series s);
/// A gauge averaged over the reported weeks in which it is defined.
[[nodiscard]] double mean_of(const RunFacts& f, Gauge g);
/// An account's balance over the reported weeks.
[[nodiscard]] double on_account(const RunFacts& f, Account a);
/// Sales of a channel over the reported weeks, and of all.
[[nodiscard]] double by_channel(const RunFacts& f, Channel c);
[[nodiscard]] double sales_by_channels(const RunFacts& f);
/// Orders of a channel over the reported weeks.
[[nodiscard]] double orders_by(const RunFacts& f, Channel c);
/// Leads of a source over the reported weeks, and of all.
[[nodiscard]] double leads_by(const RunFacts& f, LeadSource s);
[[nodiscard]] double all_leads(const RunFacts& f);
/// Reported weeks, in years.
[[nodiscard]] double years(const RunFacts& f);
/// Members, averaged over the reported weeks.
[[nodiscard]] double mean_members(const RunFacts& f);
/// Profit of the reported weeks, later weeks discounted.
[[nodiscard]] double present_value(const RunFacts& f);
/// Cash at the start, and the lowest that profit since then brought it to.
[[nodiscard]] double lowest_cash(const RunFacts& f);
/// Share of the orders of the reported weeks that satisfied.
[[nodiscard]] double satisfaction(const RunFacts& f);

// Of members.

/// Presence in the reported weeks of members who joined to earn [years].
[[nodiscard]] double seller_years(const RunFacts& f);
/// Of those who joined in the reported weeks, stayed `years` and could be seen a year later, the share that stayed it.
/// \param earners only those who joined to earn
[[nodiscard]] double retention(const RunFacts& f, int years, bool earners);
/// Of those present 52 weeks before the end, the share still there.
[[nodiscard]] double retention_of_standing(const RunFacts& f);
/// Share of members present in the reported weeks for whom `holds`.
[[nodiscard]] double share_of_members(const RunFacts& f, const std::function<bool(std::size_t)>& holds);
/// Net income of a year of presence of every member present in the reported weeks, zeros included, ascending [cents].
[[nodiscard]] const std::vector<Cents>& yearly_incomes(const RunFacts& f);
/// Share of those incomes that are at most `limit`.
[[nodiscard]] double income_share_under(const RunFacts& f, Cents limit);
/// Of those who joined in the reported weeks, the share that paid more than they received.
[[nodiscard]] double share_out_of_pocket(const RunFacts& f);
/// Own sales of the reported weeks a year of presence of those who joined to earn.
[[nodiscard]] double sales_per_seller_year(const RunFacts& f);
/// Share of own sales made by the best tenth of the members present in the reported weeks. \param earners only who joined to earn
[[nodiscard]] double share_of_top_sellers(const RunFacts& f, bool earners);
/// Members present who joined to earn, for one who sponsors three or more who sold in the last closed pay period.
[[nodiscard]] double members_per_leader(const RunFacts& f);
/// The tree of enrolments ever, by enroller; the first level is 0.
struct EnrolmentTree {
  double mean_depth = undefined, depth = undefined, breadth = undefined;
};
[[nodiscard]] EnrolmentTree tree_of_enrolments(const RunFacts& f);

// Of customers.

/// Purchases of every customer who bought, since the run began [cents].
[[nodiscard]] std::vector<Cents> customer_purchases(const RunFacts& f);
/// Customers of the reported weeks whose first order a lead brought, through a member or the shop.
[[nodiscard]] double customers_of_leads(const RunFacts& f);
/// Mean purchases of the first year of customers who were sent, over those of the others; see the metric.
[[nodiscard]] double referred_value_ratio(const RunFacts& f);
/// What people brought.
[[nodiscard]] const PeopleValue& value_of_people(const RunFacts& f);

}  // namespace downline
