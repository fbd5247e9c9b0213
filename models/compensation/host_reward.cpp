#include "models/compensation/host_reward.hpp"

#include <algorithm>

namespace downline {

HostBenefit host_benefit(const HostReward& terms, const PartyTakings& party) {
  HostBenefit benefit;
  if (party.sales < terms.minimum_sales || party.orders < terms.minimum_orders) return benefit;
  BasisPoints rate = terms.rate;
  for (std::size_t tier = 0; tier < std::min(terms.from.size(), terms.rates.size()) && party.sales >= terms.from[tier]; ++tier)
    rate = terms.rates[tier];
  benefit.free_goods = share_of(party.sales, rate);
  if (terms.most > 0) benefit.free_goods = std::min(benefit.free_goods, terms.most);
  const Cents at_full_price = terms.half_price_items * terms.item_price;
  benefit.half_price = at_full_price / 2;
  benefit.gifts = party.bookings * terms.booking_gift;
  const Cents cost = share_of(benefit.free_goods + benefit.gifts, terms.cost_ratio) +
                     share_of(at_full_price, std::max<BasisPoints>(0, terms.cost_ratio - whole / 2));
  benefit.seller_cost = share_of(cost, terms.borne_by_seller);
  benefit.company_cost = cost - benefit.seller_cost;
  return benefit;
}

void declare_terms(Declare& add, HostReward& terms) {
  add.basis_points("rate", &terms.rate, Group::lever, {"Host reward", "Cadeau de l'hôtesse"},
                   {"Goods given to the host, share of the party's sales.", "Produits offerts à l'hôtesse, part des ventes de la réunion."},
                   "10-25 % of the party's sales (Hilltop, Thirty-One, Stella & Dot)");
  add.money("minimum_sales", &terms.minimum_sales, "EUR", {0, 1e6}, Group::lever, {"Least party sales", "Ventes minimales"},
            {"Sales of a party from which the host is rewarded.", "Ventes de la réunion à partir desquelles l'hôtesse est récompensée."},
            "100-300 USD (Hilltop, Thirty-One)");
  add.amounts("from", &terms.from, {0, 1e6}, Group::lever, {"Higher rates from", "Taux supérieurs à partir de"},
              {"Party sales from which each of the higher rates holds, ascending.",
               "Ventes de la réunion à partir desquelles vaut chaque taux supérieur, croissantes."},
              "300, 500 and 1000 USD at Hilltop (hilltopdesignshd.com)");
  add.rates("rates", &terms.rates, Group::lever, {"Higher rates", "Taux supérieurs"},
            {"Rates that replace the first one, one for each step.", "Taux qui remplacent le premier, un par palier."},
            "15, 18 and 20 % at Hilltop (hilltopdesignshd.com)");
  add.money("most", &terms.most, "EUR", {0, 1e6}, Group::lever, {"Most goods", "Plafond"},
            {"Most free goods for one party; 0: no cap.", "Produits offerts au plus par réunion ; 0 : sans plafond."},
            "350 USD at Hilltop (hilltopdesignshd.com)");
  add.count("minimum_orders", &terms.minimum_orders, "order", {0, 1000}, Group::lever, {"Least orders", "Commandes minimales"},
            {"Orders that a party needs for its host to be rewarded.", "Commandes qu'il faut à une réunion pour récompenser son hôtesse."},
            "3 customers at Hilltop (hilltopdesignshd.com)");
  add.count("half_price_items", &terms.half_price_items, "item", {0, 1000}, Group::lever, {"Half-price items", "Articles à moitié prix"},
            {"Items that the host may buy at half price.", "Articles que l'hôtesse peut acheter à moitié prix."},
            "one at Thirty-One (workfromhomewith31)");
  add.money("item_price", &terms.item_price, "EUR", {0, 1e5}, Group::lever, {"Price of such an item", "Prix d'un tel article"},
            {"Full price of an item sold at half price.", "Plein prix d'un article vendu à moitié prix."}, "assumed");
  add.money("booking_gift", &terms.booking_gift, "EUR", {0, 1e5}, Group::lever, {"Booking gift", "Cadeau par réservation"},
            {"Goods for each further party booked at a party.", "Produits offerts par nouvelle réunion réservée pendant la réunion."},
            "assumed");
  add.basis_points("cost_ratio", &terms.cost_ratio, Group::lever, {"Cost ratio", "Part du coût"},
                   {"What goods given for a euro cost whoever bears them.", "Ce que coûtent des produits offerts pour un euro."},
                   "a 20 USD product costs 5 (sylvina.com)");
  add.basis_points(
      "borne_by_seller", &terms.borne_by_seller, Group::lever, {"Borne by the seller", "À la charge de la vendeuse"},
      {"Share of that cost that the member who gives the party pays.", "Part de ce coût payée par la personne qui anime la réunion."},
      "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const HostReward&, const Earlier&) { return nullptr; }

}  // namespace downline
