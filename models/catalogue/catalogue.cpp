#include "models/catalogue/catalogue.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Catalogue& catalogue) {
  Declare add(fields, "catalogue");
  add.count("items", &catalogue.items, "item", {1, 100000}, Group::lever, {"Items", "Articles"},
            {"Items of the catalogue.", "Articles du catalogue."}, "assumed");
  add.real("zipf", &catalogue.zipf, "1", {0, 3}, Group::world, {"Popularity", "Popularité"},
           {"Exponent of Zipf's law of how often an item is ordered by its rank.",
            "Exposant de la loi de Zipf de la fréquence d'un article selon son rang."},
           "assumed: about 1, as in retail catalogues");
  add.count("offline_items", &catalogue.offline_items, "item", {1, 100000}, Group::lever, {"Items at hand", "Articles sous la main"},
            {"Items, the most popular ones, that are at hand in the field; the others are ordered the digital way only.",
             "Articles, les plus demandés, disponibles sur le terrain ; les autres ne se commandent que par voie numérique."},
            "assumed");
  add.real("tail_lift", &catalogue.tail_lift, "log", {0, 1}, Group::mechanism, {"Worth of the tail", "Valeur de la traîne"},
           {"What finding an item that is not at hand in the field adds to the logarithm of an order.",
            "Ce que trouver un article absent du terrain ajoute au logarithme d'une commande."},
           "assumed");
}

void declare(Fields& fields, Adoption& adoption) {
  Declare add(fields, "adoption");
  add.share("open", &adoption.open, Group::lever, {"Digital ordering", "Commande numérique"},
            {"Share of orders begun in person, and of repeat orders, that may be placed the digital way and picked up.",
             "Part des commandes amorcées en personne, et des réachats, qui peuvent être passées par voie numérique et retirées."},
            "assumed");
  add.share(
      "share_now", &adoption.share_now, Group::world, {"Adoption at the start", "Adoption au départ"},
      {"Share of people's orders placed the digital way as the reported weeks begin, where it is open to them.",
       "Part des commandes passées par voie numérique au début des semaines rapportées, là où c'est possible."},
      "a maker of appliances: 15 % of sales direct to consumers, from 7 % three years before, 22 % expected in three years (Whirlpool)");
  add.share("ceiling", &adoption.ceiling, Group::world, {"Adoption at last", "Adoption à terme"},
            {"Share that adoption tends to.", "Part vers laquelle tend l'adoption."}, "fitted to 7, 15 and 22 % (see share_now)");
  add.real(
      "growth", &adoption.growth, "1/year", {-2, 5}, Group::world, {"Speed of adoption", "Vitesse de l'adoption"},
      {"Yearly growth of the logit of the share over its ceiling.", "Croissance annuelle du logit de la part rapportée à son plafond."},
      "fitted to 7, 15 and 22 % (see share_now)");
  add.money("pickup_cost", &adoption.pickup_cost, "EUR", {0, 1000}, Group::cost, {"Cost of a pick-up", "Coût d'un retrait"},
            {"Cost of handing over one order placed the digital way.", "Coût de la remise d'une commande passée par voie numérique."},
            "assumed");
  add.money("fixed_cost", &adoption.fixed_cost, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Digital ordering", "Commande numérique"},
            {"Yearly cost of the shop and its pick-up points, if digital ordering is open at all.",
             "Coût annuel de la boutique et des points de retrait, dès que la commande numérique est ouverte."},
            "assumed")
      .per_market = true;
}

}  // namespace downline
