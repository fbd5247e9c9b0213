#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "sim/observe/table.hpp"

namespace downline {

/// Net incomes of some members of one run: paid, less fees, kits, leads, training and charges; those who earned nothing are members
/// too.
struct IncomeGroup {
  std::string name;  ///< `tenure 14-52`, `joined in year 1`, `to earn`
  std::int64_t members = 0;
  Cents median = 0, mean = 0, ninth_decile = 0;
  double share_in_loss = 0;  ///< below zero
  double share_at_most_zero = 0;
};

/// What can be said only of a run whose table of members was kept (its first such replication); over the reported weeks.
struct MembersDisclosure {
  int replication = 0;
  IncomeGroup all;
  std::vector<IncomeGroup> by_rank, by_tenure, by_cohort, by_role;  ///< groups without members are left out; by_rank empty without ranks
  std::int64_t entrants = 0;                                        ///< who joined to earn in the reported weeks
  std::int64_t broke_even = 0;  ///< whose pay made up for all that they paid; those who paid nothing and were paid something too
  double median_periods = 0;    ///< pay periods that it took them; not a number if nobody did
};

/// The income disclosure of one strategy: what its members can expect, nobody left out.
struct Disclosure {
  std::string strategy;
  int replications = 0;
  /// Means over the replications: net income a year of all members [EUR], and shares.
  std::array<double, income_quantiles.size()> quantiles{};
  double share_at_most_zero = 0, gini = 0, top_1_share = 0, top_10_share = 0;
  double share_in_loss = 0;      ///< below zero
  double outside_pay_share = 0;  ///< of pay: on sales to customers who are no members; not a number without pay
  double outside_share = 0;      ///< of sales: to customers who are no members; not a number without sales
  std::optional<MembersDisclosure> members;
};

/// One a strategy, over the replications that all of them finished.
[[nodiscard]] std::vector<Disclosure> disclose(const ResultTable& table);

}  // namespace downline
