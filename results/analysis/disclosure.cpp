#include "results/analysis/disclosure.hpp"
#include "sim/observe/member_columns.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace downline {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t weeks_a_year = 52;

/// The columns of a table of members that this needs.
struct MemberRows {
  const std::vector<std::int64_t>*joined, *left, *role, *net;
  const std::vector<std::int64_t>* rank = nullptr;    ///< -1: the plan has none
  const std::vector<std::int64_t>* income = nullptr;  ///< [member][period]
  std::size_t periods = 0;
};

std::optional<MemberRows> rows_of(const MemberTable& table) {
  MemberRows rows{find_column(table.columns, "joined"), find_column(table.columns, "left"), find_column(table.columns, "role"),
                  find_column(table.columns, "net_income"), find_column(table.columns, "rank")};
  for (const auto* column : {rows.joined, rows.left, rows.role, rows.net})
    if (column == nullptr || column->size() != static_cast<std::size_t>(table.members)) return std::nullopt;
  if (rows.rank != nullptr && rows.rank->size() != rows.net->size()) rows.rank = nullptr;
  rows.periods = static_cast<std::size_t>(table.periods);
  rows.income = find_column(table.period_columns, "income");
  if (rows.income != nullptr && rows.income->size() != rows.net->size() * rows.periods) rows.income = nullptr;
  return rows;
}

IncomeGroup group_of(std::string name, std::vector<Cents> incomes) {
  IncomeGroup group;
  group.name = std::move(name);
  group.members = static_cast<std::int64_t>(incomes.size());
  if (incomes.empty()) return group;
  std::sort(incomes.begin(), incomes.end());
  const auto at = [&](double p) { return incomes[static_cast<std::size_t>(p * static_cast<double>(incomes.size() - 1))]; };
  group.median = at(0.5);
  group.ninth_decile = at(0.9);
  Wide sum = 0;
  for (const Cents income : incomes) sum += income;
  group.mean = static_cast<Cents>(sum / static_cast<Wide>(incomes.size()));
  const auto share = [&](auto end) { return static_cast<double>(end - incomes.begin()) / static_cast<double>(incomes.size()); };
  group.share_in_loss = share(std::lower_bound(incomes.begin(), incomes.end(), 0));
  group.share_at_most_zero = share(std::upper_bound(incomes.begin(), incomes.end(), 0));
  return group;
}

/// Who was there at all in the reported weeks.
bool counts(const MemberRows& rows, std::size_t m) { return (*rows.left)[m] == still_there || (*rows.left)[m] > 0; }

void add_group(std::vector<IncomeGroup>& groups, const MemberRows& rows, std::string name,
               const std::function<bool(std::size_t)>& belongs) {
  std::vector<Cents> incomes;
  for (std::size_t m = 0; m < rows.net->size(); ++m)
    if (counts(rows, m) && belongs(m)) incomes.push_back((*rows.net)[m]);
  if (!incomes.empty()) groups.push_back(group_of(std::move(name), std::move(incomes)));
}

void add_break_even(const MemberRows& rows, MembersDisclosure& out) {
  std::vector<double> took;
  for (std::size_t m = 0; m < rows.net->size(); ++m) {
    if ((*rows.joined)[m] < 1 || (*rows.role)[m] != 1) continue;
    ++out.entrants;
    if (rows.income == nullptr) continue;
    const auto first = rows.income->begin() + static_cast<std::ptrdiff_t>(m * rows.periods);
    Cents paid = 0;
    for (std::size_t p = 0; p < rows.periods; ++p) paid += first[static_cast<std::ptrdiff_t>(p)];
    const Cents outlay = paid - (*rows.net)[m];
    if (paid <= 0 || paid < outlay) continue;
    ++out.broke_even;
    // Counted from the first period in which she was a member, as the weeks of periods are equal.
    std::size_t entry = static_cast<std::size_t>((*rows.joined)[m] - 1) / 4;
    Cents so_far = 0;
    std::size_t p = 0;
    while (p < rows.periods && (so_far += first[static_cast<std::ptrdiff_t>(p)]) < std::max<Cents>(outlay, 1)) ++p;
    took.push_back(static_cast<double>(p + 1 - std::min(entry, p)));
  }
  std::sort(took.begin(), took.end());
  out.median_periods = took.empty() ? undefined : took[(took.size() - 1) / 2];
}

MembersDisclosure members_disclosure(const MemberRows& rows, std::int64_t weeks, int replication) {
  MembersDisclosure out;
  out.replication = replication;
  std::vector<IncomeGroup> all;
  add_group(all, rows, "all", [](std::size_t) { return true; });
  if (!all.empty()) out.all = all.front();
  const auto tenure = [&](std::size_t m) {
    const std::int64_t end = (*rows.left)[m] == still_there ? weeks + 1 : (*rows.left)[m];
    return end - (*rows.joined)[m];
  };
  if (rows.rank != nullptr && !rows.rank->empty())
    for (std::int64_t rank = 0; rank <= *std::max_element(rows.rank->begin(), rows.rank->end()); ++rank)
      add_group(out.by_rank, rows, "rank " + std::to_string(rank), [&](std::size_t m) { return (*rows.rank)[m] == rank; });
  constexpr std::array<std::int64_t, 5> limits{0, 13, 52, 104, std::numeric_limits<std::int64_t>::max()};
  constexpr std::array names{"tenure up to 13 weeks", "tenure 14 to 52 weeks", "tenure 53 to 104 weeks", "tenure above 104 weeks"};
  for (std::size_t k = 0; k < names.size(); ++k)
    add_group(out.by_tenure, rows, names[k],
              [&](std::size_t m) { return (k == 0 || tenure(m) > limits[k]) && tenure(m) <= limits[k + 1]; });
  add_group(out.by_cohort, rows, "joined before", [&](std::size_t m) { return (*rows.joined)[m] < 1; });
  for (std::int64_t year = 0; year * weeks_a_year < weeks; ++year)
    add_group(out.by_cohort, rows, "joined in year " + std::to_string(year + 1),
              [&](std::size_t m) { return (*rows.joined)[m] > year * weeks_a_year && (*rows.joined)[m] <= (year + 1) * weeks_a_year; });
  add_group(out.by_role, rows, "joined to earn", [&](std::size_t m) { return (*rows.role)[m] == 1; });
  add_group(out.by_role, rows, "joined for the discount", [&](std::size_t m) { return (*rows.role)[m] == 0; });
  add_break_even(rows, out);
  return out;
}

double outside_share(const RunRecord& run) {
  double own = 0, all = 0;
  for (int week = 1; week <= run.weeks(); ++week)
    for (std::size_t c = 0; c < channel_count; ++c) {
      const auto sales = static_cast<double>(run.sales_by_channel[static_cast<std::size_t>(week)][c]);
      all += sales;
      if (static_cast<Channel>(c) == Channel::own_use) own += sales;
    }
  return all > 0 ? 1.0 - own / all : undefined;
}

}  // namespace

std::vector<Disclosure> disclose(const ResultTable& table) {
  const std::vector<int> replications = table.common_replications();
  std::vector<Disclosure> all;
  for (std::size_t s = 0; s < table.strategies.size(); ++s) {
    Disclosure d;
    d.strategy = table.strategies[s].name;
    d.replications = static_cast<int>(replications.size());
    const double weight = 1.0 / static_cast<double>(std::max<std::size_t>(replications.size(), 1));
    for (const int replication : replications) {
      const RunRecord& run = table.runs[table.slot(s, replication)];
      for (std::size_t q = 0; q < d.quantiles.size(); ++q) d.quantiles[q] += weight * static_cast<double>(run.income.quantiles[q]) / 100.0;
      d.share_at_most_zero += weight * run.income.share_at_or_below_zero;
      d.share_in_loss += weight * run.metrics.at(metric_index("share_income_below_zero"));
      d.outside_pay_share += weight * run.metrics.at(metric_index("outside_pay_share"));
      d.gini += weight * run.income.gini;
      d.top_1_share += weight * run.income.top_1_share;
      d.top_10_share += weight * run.income.top_10_share;
      d.outside_share += weight * outside_share(run);
      if (!d.members && run.members)
        if (const auto rows = rows_of(*run.members)) d.members = members_disclosure(*rows, run.weeks(), replication);
    }
    all.push_back(std::move(d));
  }
  return all;
}

}  // namespace downline
