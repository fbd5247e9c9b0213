#include "sim/observe/metric.hpp"

namespace downline {
namespace {

double pay(const RunFacts& f) { return on_account(f, Account::commissions) + on_account(f, Account::overrides); }

/// Fees and kits of newcomers. Income is a credit, so the sign turns.
double entry_fees(const RunFacts& f) { return -on_account(f, Account::kit_sales) - on_account(f, Account::training_fees); }

}  // namespace

/// What members are paid, and the signs by which regulators tell a sales network from a pyramid: whether pay comes from sales to
/// people outside, or from recruits and their payments (Koscot 1975, Amway 1979, Burnlounge 2014; L121-15 Code de la consommation).
std::vector<Metric> pay_metrics() {
  using F = const RunFacts&;
  return {
      {{"commissions",
        "EUR",
        {"Commissions and overrides", "Commissions et primes"},
        "what the plan pays members in cash, over the reported weeks",
        false},
       [](F f) { return total(f, Series::commissions); }},
      {{"gifts",
        "EUR",
        {"Host rewards and trips", "Cadeaux aux hôtesses et voyages"},
        "what the plan gives otherwise than in cash, at what it costs the company, over the reported weeks",
        false},
       [](F f) { return on_account(f, Account::host_rewards) + on_account(f, Account::trips); }},
      {{"payout_ratio", "1", {"Payout ratio", "Part reversée"}, "commissions and overrides / sales", true},
       [](F f) { return over(total(f, Series::commissions), total(f, Series::sales)); }},
      {{"override_share",
        "1",
        {"Pay on the sales of others", "Rémunération sur les ventes des autres"},
        "overrides / (commissions + overrides)",
        false,
        true},
       [](F f) { return over(on_account(f, Account::overrides), pay(f)); }},
      {{"own_use_share",
        "1",
        {"Sales to members themselves", "Ventes aux membres eux-mêmes"},
        "members' orders for themselves / sales, before returns",
        false,
        true},
       [](F f) { return over(by_channel(f, Channel::own_use), sales_by_channels(f)); }},
      {{"outside_sales_per_pay",
        "1",
        {"Sales to outsiders for what members are paid", "Ventes hors réseau rapportées à ce que touchent les membres"},
        "sales before returns but for members' orders for themselves / (commissions + overrides)",
        false},
       [](F f) { return over(sales_by_channels(f) - by_channel(f, Channel::own_use), pay(f)); }},
      {{"outside_pay_share",
        "1",
        {"Pay that rests on outside customers", "Rémunération reposant sur des clients extérieurs"},
        "1 - pay for recruits / (commissions + overrides); orders of members for themselves are credited to nobody",
        false,
        true},
       [](F f) { return pay(f) > 0 ? 1.0 - static_cast<double>(f.recruit_pay) / 100.0 / pay(f) : undefined; }},
      {{"fees_to_pay",
        "1",
        {"What members pay for what they are paid", "Ce que les membres paient rapporté à ce qu'ils touchent"},
        "(kit_sales + training_fees + lead_fees) / (commissions + overrides)",
        false},
       [](F f) { return over(entry_fees(f) - on_account(f, Account::lead_fees), pay(f)); }},
      {{"entry_cost",
        "EUR",
        {"What a newcomer pays at entry", "Ce que paie une recrue à l'entrée"},
        "(kit_sales + training_fees) / enrolments, over the reported weeks",
        false},
       [](F f) { return over(entry_fees(f), total(f, Series::joins)); }},
  };
}

}  // namespace downline
