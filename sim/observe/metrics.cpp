#include "sim/observe/metrics.hpp"

#include <numeric>

#include "sim/observe/facts.hpp"
#include "sim/observe/inequality.hpp"

namespace downline {
namespace {

struct Metric {
  MetricInfo info;
  double (*compute)(const RunFacts&);
};

const std::vector<Metric>& definitions() {
  using F = const RunFacts&;
  static const std::vector<Metric> all{
      {{"profit", "EUR", {"Profit", "Profit"}, "income less costs, over the reported weeks", true},
       [](F f) { return total(f, Series::profit); }},
      {{"profit_present_value",
        "EUR",
        {"Present value of profit", "Valeur actuelle du profit"},
        "sum over weeks of profit / (1 + costs.discount_rate)^(week / 52)",
        false},
       present_value},
      {{"sales", "EUR", {"Sales", "Ventes"}, "sales net of members' discounts, over the reported weeks", true},
       [](F f) { return total(f, Series::sales); }},
      {{"customers_active",
        "person",
        {"Active customers at the end", "Clients actifs à la fin"},
        "customers who ordered in the last 52 weeks, last week",
        true},
       [](F f) { return at_end(f, Series::customers_active); }},
      {{"members", "person", {"Members at the end", "Membres à la fin"}, "members enrolled, last week", true},
       [](F f) { return at_end(f, Series::members); }},
      {{"sellers",
        "person",
        {"Sellers at the end", "Vendeurs à la fin"},
        "members past onboarding who give at least effort.active_hours a week, last week",
        true},
       [](F f) { return at_end(f, Series::sellers); }},
      {{"active_members", "person", {"Members who sold", "Membres ayant vendu"}, "members who sold in the last 4 weeks, last week", false},
       [](F f) { return at_end(f, Series::active_members); }},
      {{"joins", "person", {"Enrolments", "Inscriptions"}, "enrolments over the reported weeks", false},
       [](F f) { return total(f, Series::joins); }},
      {{"refusals", "person", {"Refused applicants", "Candidats écartés"}, "applicants refused over the reported weeks", false},
       [](F f) { return total(f, Series::refusals); }},
      {{"quits", "person", {"Departures", "Départs"}, "members who left over the reported weeks", false},
       [](F f) { return total(f, Series::quits); }},
      {{"orders", "order", {"Orders", "Commandes"}, "orders over the reported weeks", false}, [](F f) { return total(f, Series::orders); }},
      {{"payout_ratio", "1", {"Payout ratio", "Part reversée"}, "commissions and overrides / sales", true},
       [](F f) { return over(total(f, Series::commissions), total(f, Series::sales)); }},
      {{"cost_per_active_member",
        "EUR",
        {"Cost of an active member", "Coût d'un membre actif"},
        "(kits + training + recruit_ads + school + field_organisation) / active members at the end",
        false},
       [](F f) {
         return over(on_account(f, Account::kits) + on_account(f, Account::training) + on_account(f, Account::recruit_ads) +
                         on_account(f, Account::school) + on_account(f, Account::field_organisation),
                     at_end(f, Series::active_members));
       }},
      {{"retention_12_months",
        "1",
        {"Still there after a year", "Encore là après un an"},
        "of those who joined in the reported weeks and could be seen a year later, the share that stayed it",
        true},
       retention},
      {{"turnover", "1/year", {"Yearly turnover", "Rotation annuelle"}, "departures a year / mean members", false},
       [](F f) { return over(total(f, Series::quits) / years(f), mean_members(f)); }},
      {{"share_sponsor_nobody",
        "1",
        {"Members who recruit nobody", "Membres qui ne recrutent personne"},
        "of members present in the reported weeks, the share that enrolled nobody ever",
        false},
       [](F f) { return share_of_members(f, [&](std::size_t m) { return f.members.enrolled[m] == 0; }); }},
      {{"share_discount_only",
        "1",
        {"Members for the discount only", "Membres pour la seule remise"},
        "of members present in the reported weeks, the share that joined for the discount alone",
        false},
       [](F f) { return share_of_members(f, [&](std::size_t m) { return f.members.seller[m] == 0; }); }},
      {{"parties_per_seller_year",
        "party/year",
        {"Parties a seller and year", "Réunions par vendeur et an"},
        "parties / years of presence of members who joined to earn",
        false},
       [](F f) { return over(total(f, Series::parties), seller_years(f)); }},
      {{"guests_per_party", "person", {"Guests a party", "Invités par réunion"}, "guests / parties", false},
       [](F f) { return over(total(f, Series::guests), total(f, Series::parties)); }},
      {{"sales_per_party", "EUR", {"Sales a party", "Ventes par réunion"}, "sales at parties / parties", false},
       [](F f) { return over(by_channel(f, Channel::party), total(f, Series::parties)); }},
      {{"sales_per_guest", "EUR", {"Sales a guest", "Ventes par invité"}, "sales at parties / guests", false},
       [](F f) { return over(by_channel(f, Channel::party), total(f, Series::guests)); }},
      {{"recruits_per_party", "person", {"Recruits a party", "Recrues par réunion"}, "enrolments from parties / parties", false},
       [](F f) { return over(total(f, Series::party_recruits), total(f, Series::parties)); }},
      {{"sales_per_seller_year",
        "EUR/year",
        {"Sales a seller and year", "Ventes par vendeur et an"},
        "members' own sales / years of presence of members who joined to earn",
        false},
       [](F f) {
         const std::vector<Cents> sales = member_sales(f);
         return over(static_cast<double>(std::accumulate(sales.begin(), sales.end(), Cents{0})) / 100.0, seller_years(f));
       }},
      {{"commission_per_seller_month",
        "EUR/month",
        {"Own commission a seller and month", "Commission propre par vendeur et mois"},
        "commissions on own sales / months of presence of members who joined to earn",
        false},
       [](F f) { return over(on_account(f, Account::commissions), 12.0 * seller_years(f)); }},
      {{"lead_conversion",
        "1",
        {"Leads that become orders", "Contacts devenus commandes"},
        "orders by lead and shop / customer leads worked",
        false},
       [](F f) {
         std::int64_t orders = 0;
         for (const auto& week : f.record.orders_by_channel)
           orders += week[static_cast<std::size_t>(Channel::lead)] + week[static_cast<std::size_t>(Channel::shop)];
         return over(static_cast<double>(orders), total(f, Series::leads_used) - total(f, Series::recruit_leads));
       }},
      {{"ad_cost_per_order", "EUR", {"Advertising an order", "Publicité par commande"}, "ads / orders by lead and shop", false},
       [](F f) {
         std::int64_t orders = 0;
         for (const auto& week : f.record.orders_by_channel)
           orders += week[static_cast<std::size_t>(Channel::lead)] + week[static_cast<std::size_t>(Channel::shop)];
         return over(on_account(f, Account::ads), static_cast<double>(orders));
       }},
      {{"median_income",
        "EUR/year",
        {"Median member's net income", "Revenu net médian d'un membre"},
        "median over all members present in the reported weeks of net income a year",
        true},
       [](F f) {
         const std::vector<Cents> incomes = yearly_incomes(f);
         return incomes.empty() ? undefined : static_cast<double>(quantile(incomes, 0.5)) / 100.0;
       }},
      {{"share_income_at_most_zero",
        "1",
        {"Members who earn nothing", "Membres qui ne gagnent rien"},
        "share of all members whose net income is zero or less",
        true},
       [](F f) { return income_share_under(f, 0); }},
      {{"share_income_at_most_1000",
        "1",
        {"Members under 1 000 EUR a year", "Membres sous 1 000 EUR par an"},
        "share of all members whose net income is at most 1 000 EUR a year",
        false},
       [](F f) { return income_share_under(f, 1'000'00); }},
      {{"top_10_member_sales_share",
        "1",
        {"Sales of the top tenth of members", "Ventes du premier dixième des membres"},
        "share of members' own sales made by the best tenth of all members",
        false},
       [](F f) { return top_share(member_sales(f), 0.1); }},
      {{"top_20_customer_purchase_share",
        "1",
        {"Purchases of the top fifth of customers", "Achats du premier cinquième des clients"},
        "share of purchases since the run began, the weeks before included, by the best fifth of those who bought as customers",
        false},
       [](F f) { return top_share(customer_purchases(f), 0.2); }},
      {{"mean_depth",
        "level",
        {"Mean depth of the tree", "Profondeur moyenne de l'arbre"},
        "mean over all enrolments ever of the levels above in the enrolment tree",
        false},
       [](F f) {
         std::vector<double> depth(f.members.size(), 0.0);
         double sum = 0;
         for (std::size_t m = 0; m < f.members.size(); ++m) {
           if (f.members.enroller[m] != nobody) depth[m] = depth[f.members.enroller[m]] + 1.0;
           sum += depth[m];
         }
         return over(sum, static_cast<double>(f.members.size()));
       }},
  };
  return all;
}

}  // namespace

const std::vector<MetricInfo>& metrics() {
  static const std::vector<MetricInfo> infos = [] {
    std::vector<MetricInfo> list;
    for (const Metric& metric : definitions()) list.push_back(metric.info);
    return list;
  }();
  return infos;
}

void summarise_run(const RunFacts& facts, RunRecord& record) {
  const std::vector<Metric>& all = definitions();
  for (std::size_t i = 0; i < all.size(); ++i) record.metrics[i] = all[i].compute(facts);
  const std::vector<Cents> incomes = yearly_incomes(facts);
  for (std::size_t q = 0; q < income_quantiles.size(); ++q)
    record.income.quantiles[q] = incomes.empty() ? 0 : quantile(incomes, income_quantiles[q]);
  record.income.share_at_or_below_zero = income_share_under(facts, 0);
  record.income.gini = gini(incomes);
  record.income.top_1_share = top_share(incomes, 0.01);
  record.income.top_10_share = top_share(incomes, 0.1);
}

}  // namespace downline
