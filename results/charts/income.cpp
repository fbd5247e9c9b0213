#include "results/charts/income.hpp"

#include <algorithm>
#include <cmath>

#include "results/analysis/disclosure.hpp"
#include "results/charts/telling.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline::charts {
namespace {

constexpr std::int64_t gone_before = 0;

/// Net incomes of who was a member in the reported weeks, in the first replication that kept its members.
std::vector<std::int64_t> member_incomes(const ResultTable& table, std::size_t strategy) {
  for (const int r : table.common_replications()) {
    const auto& kept = table.runs[table.slot(strategy, r)].members;
    if (!kept) continue;
    const auto *net = find_column(kept->columns, "net_income"), *left = find_column(kept->columns, "left");
    if (net == nullptr || left == nullptr || net->size() != left->size()) continue;
    std::vector<std::int64_t> found;
    for (std::size_t m = 0; m < net->size(); ++m)
      if ((*left)[m] == still_there || (*left)[m] > gone_before) found.push_back((*net)[m]);
    return found;
  }
  return {};
}

}  // namespace

std::vector<double> lorenz_curve(std::vector<std::int64_t> incomes) {
  std::sort(incomes.begin(), incomes.end());
  double total = 0;
  for (const std::int64_t income : incomes) total += static_cast<double>(income);
  if (!(total > 0)) return {};
  std::vector<double> curve;
  double sum = 0;
  std::size_t taken = 0;
  for (int percent = 0; percent <= 100; ++percent) {
    const std::size_t until = incomes.size() * static_cast<std::size_t>(percent) / 100;
    for (; taken < until; ++taken) sum += static_cast<double>(incomes[taken]);
    curve.push_back(sum / total);
  }
  return curve;
}

Incomes incomes(const ResultTable& table, Language language) {
  Incomes data;
  data.title = in(language, {"What members earn, all of them", "Ce que gagnent les membres, tous les membres"});
  data.subtitle = in(language, {"Net income a year, zeros included, after fees, training and charges; ",
                                "Revenu net par an, zéros compris, après frais, formation et charges ; "}) +
                  extent_text(table, language);
  const std::vector<Disclosure> all = disclose(table);
  for (std::size_t s = 0; s < all.size(); ++s) {
    IncomeCurve curve{all[s].strategy, s, {}, {}, all[s].share_at_most_zero, std::nan(""), lorenz_curve(member_incomes(table, s))};
    for (std::size_t q = 0; q < income_quantiles.size() && all[s].replications > 0; ++q) {
      curve.shares.push_back(income_quantiles[q]);
      curve.incomes.push_back(all[s].quantiles[q]);
      if (income_quantiles[q] == 0.5) curve.median = all[s].quantiles[q];
    }
    data.curves.push_back(std::move(curve));
  }
  return data;
}

Sheet sheet_of_quantiles(const Incomes& data) {
  Sheet sheet{{"scenario", "share_of_members", "net_income_at_most_eur_a_year"}, {}};
  for (const IncomeCurve& curve : data.curves)
    for (std::size_t q = 0; q < curve.shares.size(); ++q) sheet.rows.push_back({curve.name, curve.shares[q], curve.incomes[q]});
  return sheet;
}

Sheet sheet_of_lorenz(const Incomes& data) {
  Sheet sheet{{"scenario", "share_of_members", "share_of_net_income"}, {}};
  for (const IncomeCurve& curve : data.curves)
    for (std::size_t p = 0; p < curve.lorenz.size(); ++p) sheet.rows.push_back({curve.name, static_cast<double>(p) / 100, curve.lorenz[p]});
  return sheet;
}

}  // namespace downline::charts
