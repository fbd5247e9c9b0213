#include "sim/observe/inequality.hpp"
#include "sim/observe/metric.hpp"

namespace downline {

std::vector<Metric> company_metrics() {
  using F = const RunFacts&;
  return {
      {{"profit", "EUR", {"Profit", "Profit"}, "income less costs, over the reported weeks", true},
       [](F f) { return total(f, Series::profit); }},
      {{"profit_present_value",
        "EUR",
        {"Present value of profit", "Valeur actuelle du profit"},
        "sum over weeks of profit / (1 + costs.discount_rate)^(week / 52)",
        false},
       present_value},
      {{"lowest_cash",
        "EUR",
        {"Lowest cash", "Trésorerie la plus basse"},
        "cash at the start + the lowest of 0 and of profit summed up to each reported week",
        false},
       lowest_cash},
      {{"sales", "EUR", {"Sales", "Ventes"}, "sales net of discounts and returns, over the reported weeks", true},
       [](F f) { return total(f, Series::sales); }},
      {{"orders", "order", {"Orders", "Commandes"}, "orders over the reported weeks", false}, [](F f) { return total(f, Series::orders); }},
      {{"satisfaction",
        "1",
        {"Orders that satisfied", "Commandes qui satisfont"},
        "orders that satisfied / orders, over the reported weeks",
        false,
        true},
       satisfaction},
      {{"returned_share", "1", {"Orders sent back", "Commandes renvoyées"}, "orders sent back / orders", false, true},
       [](F f) { return over(total(f, Series::returned_orders), total(f, Series::orders)); }},
      {{"rumour_heard",
        "person",
        {"Times a rumour was heard", "Écoutes de rumeurs"},
        "people who heard a rumour, summed over the reported weeks",
        false},
       [](F f) { return total(f, Series::rumour_heard); }},
      {{"tail_order_share",
        "1",
        {"Orders beyond the catalogue carried along", "Commandes hors du catalogue emporté"},
        "orders for items that only the digital way offers / orders",
        false,
        true},
       [](F f) { return over(total(f, Series::tail_orders), total(f, Series::orders)); }},
      {{"top_20_item_order_share",
        "1",
        {"Orders of the top fifth of items", "Commandes du premier cinquième des articles"},
        "share of orders for the most ordered fifth of the catalogue's items, over the reported weeks",
        false,
        true},
       [](F f) { return top_share(f.item_orders, 0.2); }},
  };
}

}  // namespace downline
