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
/// A series summed over the reported weeks.
[[nodiscard]] double total(const RunFacts& f, Series s);
/// A series in the last week.
[[nodiscard]] double at_end(const RunFacts& f, Series s);
/// An account's balance over the reported weeks.
[[nodiscard]] double on_account(const RunFacts& f, Account a);
/// Sales of a channel over the reported weeks.
[[nodiscard]] double by_channel(const RunFacts& f, Channel c);
/// Reported weeks, in years.
[[nodiscard]] double years(const RunFacts& f);
/// Presence in the reported weeks of members who joined to earn [years].
[[nodiscard]] double seller_years(const RunFacts& f);
/// Of those who joined in the reported weeks early enough to be seen a year later, the share that stayed it.
[[nodiscard]] double retention(const RunFacts& f);
/// Members, averaged over the reported weeks.
[[nodiscard]] double mean_members(const RunFacts& f);
/// Share of members present in the reported weeks for whom `holds`.
[[nodiscard]] double share_of_members(const RunFacts& f, const std::function<bool(std::size_t)>& holds);
/// Net income of a year of presence of every member present in the reported weeks, zeros included, ascending [cents].
[[nodiscard]] std::vector<Cents> yearly_incomes(const RunFacts& f);
/// Share of those incomes that are at most `limit`.
[[nodiscard]] double income_share_under(const RunFacts& f, Cents limit);
/// Profit of the reported weeks, later weeks discounted.
[[nodiscard]] double present_value(const RunFacts& f);
/// Own sales of every member present in the reported weeks [cents].
[[nodiscard]] std::vector<Cents> member_sales(const RunFacts& f);
/// Purchases of every customer who bought, since the run began [cents].
[[nodiscard]] std::vector<Cents> customer_purchases(const RunFacts& f);

}  // namespace downline
