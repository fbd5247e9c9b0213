#include "sim/observe/inequality.hpp"
#include "sim/observe/metric.hpp"

namespace downline {

std::vector<Metric> income_metrics() {
  using F = const RunFacts&;
  return {
      {{"median_income",
        "EUR/year",
        {"Median member's net income", "Revenu net médian d'un membre"},
        "median over all members present in the reported weeks of net income a year",
        true},
       [](F f) {
         const std::vector<Cents>& incomes = yearly_incomes(f);
         return incomes.empty() ? undefined : static_cast<double>(quantile(incomes, 0.5)) / 100.0;
       }},
      {{"share_income_at_most_zero",
        "1",
        {"Members who earn nothing", "Membres qui ne gagnent rien"},
        "share of all members whose net income is zero or less",
        true,
        true},
       [](F f) { return income_share_under(f, 0); }},
      {{"share_income_below_zero",
        "1",
        {"Members in loss", "Membres en perte"},
        "share of all members whose net income is below zero",
        false,
        true},
       [](F f) { return income_share_under(f, -1); }},
      {{"share_income_at_most_1000",
        "1",
        {"Members under 1 000 EUR a year", "Membres sous 1 000 EUR par an"},
        "share of all members whose net income is at most 1 000 EUR a year",
        false,
        true},
       [](F f) { return income_share_under(f, 1'000'00); }},
      {{"share_never_recover_costs",
        "1",
        {"Members who never recover their costs", "Membres qui ne rentrent jamais dans leurs frais"},
        "of those who joined in the reported weeks, the share whose net income since then is below zero at the end or when they left",
        false,
        true},
       share_out_of_pocket},
      {{"income_gini",
        "1",
        {"Inequality of income (Gini)", "Inégalité des revenus (Gini)"},
        "Gini coefficient of net income a year over all members, losses counted as zero",
        false,
        true},
       [](F f) { return gini(yearly_incomes(f)); }},
      {{"top_1_income_share",
        "1",
        {"Income of the top hundredth", "Revenus du premier centième"},
        "share of all members' positive net income that goes to the best paid 1 %",
        false,
        true},
       [](F f) { return top_share(yearly_incomes(f), 0.01); }},
      {{"top_10_income_share",
        "1",
        {"Income of the top tenth", "Revenus du premier dixième"},
        "share of all members' positive net income that goes to the best paid 10 %",
        false,
        true},
       [](F f) { return top_share(yearly_incomes(f), 0.1); }},
      {{"commission_per_seller_month",
        "EUR/month",
        {"Own commission a seller and month", "Commission propre par vendeur et mois"},
        "commissions on own sales / months of presence of members who joined to earn",
        false},
       [](F f) { return over(on_account(f, Account::commissions), 12.0 * seller_years(f)); }},
  };
}

}  // namespace downline
