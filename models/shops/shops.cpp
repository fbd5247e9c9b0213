#include "models/shops/shops.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Shops& shops) {
  Declare add(fields, "shops");
  add.share("mini_site", &shops.mini_site, Group::lever, {"Members' shops", "Boutiques des membres"},
            {"Share of members who joined to earn who run an online shop of their own.",
             "Part des membres venus pour gagner qui tiennent leur propre boutique en ligne."},
            "assumed");
  add.share("widget", &shops.widget, Group::lever, {"Windows", "Vitrines"},
            {"Share of members with a shop who also have a window of it on their pages.",
             "Part des membres ayant une boutique qui en ont aussi une vitrine sur leurs pages."},
            "assumed");
  add.real("visits", &shops.visits, "visit/week", {0, 10000}, Group::world, {"Visits to a shop", "Visites d'une boutique"},
           {"Weekly visits to a well-tended shop with content of mean quality, from anybody.",
            "Visites hebdomadaires d'une boutique bien tenue aux contenus de qualité moyenne, venant de n'importe qui."},
           "assumed");
  add.share("readers", &shops.readers, Group::world, {"Readers", "Lecteurs"},
            {"Share of her ties and followers who read a member's pages in a week.",
             "Part des proches et abonnés qui lisent les pages d'un membre dans la semaine."},
            "assumed");
  add.share("click", &shops.click, Group::world, {"Clicks on a window", "Clics sur une vitrine"},
            {"Share of readers who click the window.", "Part des lecteurs qui cliquent la vitrine."}, "assumed");
  add.money("cost_each", &shops.cost_each, "EUR/year", {0, 10000}, Group::cost, {"Cost of a shop", "Coût d'une boutique"},
            {"Yearly cost of one member's shop.", "Coût annuel de la boutique d'un membre."}, "assumed");
  add.money("fixed_cost", &shops.fixed_cost, "EUR/year/100k people", {0, 1e8}, Group::cost,
            {"Cost of the shops' software", "Coût du logiciel des boutiques"},
            {"Yearly cost of what runs the shops, if members have any.", "Coût annuel de ce qui fait tourner les boutiques, s'il y en a."},
            "assumed: 100 EUR a week per 100 000 people")
      .per_market = true;
}

}  // namespace downline
