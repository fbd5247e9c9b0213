#include "sim/observe/metric.hpp"

namespace downline {
namespace {

/// Channels in which an order closes on a screen.
constexpr auto online = {Channel::sharing, Channel::lead, Channel::shop, Channel::mini_site, Channel::affiliate, Channel::platform};

double share_of_sales(const RunFacts& f, Channel c) { return over(by_channel(f, c), sales_by_channels(f)); }

double orders_of_leads(const RunFacts& f) { return orders_by(f, Channel::lead) + orders_by(f, Channel::shop); }

double customer_leads(const RunFacts& f) { return total(f, Series::leads_used) - total(f, Series::recruit_leads); }

}  // namespace

std::vector<Metric> channel_metrics() {
  using F = const RunFacts&;
  return {
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
      {{"share_of_sales_party", "1", {"Sales at parties", "Ventes en réunion"}, "sales at parties / sales, before returns", false, true},
       [](F f) { return share_of_sales(f, Channel::party); }},
      {{"share_of_sales_online",
        "1",
        {"Sales closed online", "Ventes conclues en ligne"},
        "sales closed by sharing, lead, shop, mini_site, affiliate and platform / sales, before returns",
        false,
        true},
       [](F f) {
         double sum = 0;
         for (const Channel c : online) sum += by_channel(f, c);
         return over(sum, sales_by_channels(f));
       }},
      {{"share_of_sales_repeat",
        "1",
        {"Sales to returning customers", "Ventes en réachat"},
        "repeat orders of customers / sales, before returns",
        false,
        true},
       [](F f) { return share_of_sales(f, Channel::reorder); }},
      {{"digital_share",
        "1",
        {"Orders placed the digital way", "Commandes par voie numérique"},
        "orders placed the digital way / orders, over the last 52 reported weeks",
        false,
        true},
       [](F f) { return over(lately(f, Series::digital_orders), lately(f, Series::orders)); }},
      {{"lead_conversion",
        "1",
        {"Leads that become orders", "Contacts devenus commandes"},
        "orders by lead and shop / customer leads worked",
        false},
       [](F f) { return over(orders_of_leads(f), customer_leads(f)); }},
      {{"lead_to_customer",
        "1",
        {"Leads that become customers", "Contacts devenus clients"},
        "customers of the reported weeks whom lead or shop won / customer leads worked",
        false},
       [](F f) { return over(customers_of_leads(f), customer_leads(f)); }},
      {{"ad_cost_per_order", "EUR", {"Advertising an order", "Publicité par commande"}, "ads / orders by lead and shop", false},
       [](F f) { return over(on_account(f, Account::ads), orders_of_leads(f)); }},
      {{"paid_cost_per_customer",
        "EUR",
        {"Advertising a customer won", "Publicité par client gagné"},
        "ads / (customers of the reported weeks whom lead or shop won * leads by ads / leads by all sources)",
        false},
       [](F f) { return over(on_account(f, Account::ads), customers_of_leads(f) * over(leads_by(f, LeadSource::ads), all_leads(f))); }},
      {{"cost_per_ad_lead",
        "EUR",
        {"Cost of a lead by advertising", "Coût d'un contact par publicité"},
        "(ads + recruit_ads) / leads by ads",
        false},
       [](F f) { return over(on_account(f, Account::ads) + on_account(f, Account::recruit_ads), leads_by(f, LeadSource::ads)); }},
      {{"cost_per_search_lead",
        "EUR",
        {"Cost of a lead by search engines", "Coût d'un contact par moteur de recherche"},
        "search / leads by search",
        false},
       [](F f) { return over(on_account(f, Account::search), leads_by(f, LeadSource::search)); }},
  };
}

}  // namespace downline
