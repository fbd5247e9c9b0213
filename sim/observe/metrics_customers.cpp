#include "sim/observe/inequality.hpp"
#include "sim/observe/metric.hpp"

namespace downline {

std::vector<Metric> customer_metrics() {
  using F = const RunFacts&;
  return {
      {{"customers_active",
        "person",
        {"Active customers at the end", "Clients actifs à la fin"},
        "customers who ordered in the last 52 weeks, last week",
        true},
       [](F f) { return at_end(f, Series::customers_active); }},
      {{"new_customers",
        "person",
        {"New customers", "Nouveaux clients"},
        "people who ordered as customers for the first time, over the reported weeks",
        false},
       [](F f) { return total(f, Series::new_customers); }},
      {{"top_20_customer_purchase_share",
        "1",
        {"Purchases of the top fifth of customers", "Achats du premier cinquième des clients"},
        "share of purchases since the run began, the weeks before included, by the best fifth of those who bought as customers",
        false,
        true},
       [](F f) { return top_share(customer_purchases(f), 0.2); }},
      {{"value_purchases",
        "EUR",
        {"Value of a person: purchases", "Valeur d'une personne : achats"},
        "purchases since the run began, the weeks before included, a person who ever ordered or was a member",
        false},
       [](F f) { return over(value_of_people(f).purchases, value_of_people(f).people); }},
      {{"value_with_referrals",
        "EUR",
        {"Value of a person: with those she sent", "Valeur d'une personne : avec ceux qu'elle envoie"},
        "value_purchases + purchases of the customers whom others had sent, a person",
        false},
       [](F f) {
         const PeopleValue& v = value_of_people(f);
         return over(v.purchases + v.sent, v.people);
       }},
      {{"value_with_sales",
        "EUR",
        {"Value of a person: with her own sales", "Valeur d'une personne : avec ses ventes"},
        "value_with_referrals + members' own sales in the reported weeks, a person",
        false},
       [](F f) {
         const PeopleValue& v = value_of_people(f);
         return over(v.purchases + v.sent + v.sales, v.people);
       }},
      {{"value_with_team",
        "EUR",
        {"Value of a person: with her team", "Valeur d'une personne : avec son équipe"},
        "value_with_sales + own sales of those below in the enrolment tree, all levels, a person",
        false},
       [](F f) {
         const PeopleValue& v = value_of_people(f);
         return over(v.purchases + v.sent + v.sales + v.team, v.people);
       }},
      {{"referral_share",
        "1",
        {"New customers sent by others", "Nouveaux clients envoyés par d'autres"},
        "new customers whom another customer had sent / new customers, over the reported weeks",
        false,
        true},
       [](F f) { return over(total(f, Series::referrals), total(f, Series::new_customers)); }},
      {{"referred_value_ratio",
        "1",
        {"Worth of a sent customer", "Ce que vaut un client envoyé"},
        "mean repeat orders in EUR of a customer's first year, of sent customers whose sender has not dropped out / of customers "
        "nobody sent; both with a first order "
        "in the reported weeks, 52 weeks or more before the end",
        false},
       referred_value_ratio},
  };
}

}  // namespace downline
