#include "models/recruit_and_sell/recruit_and_sell.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, RecruitAndSell& rules) {
  constexpr std::string_view chosen = "chosen: the workload that simulators of sellers are timed on, the same for all of them";
  constexpr Group world = Group::world;
  Declare add(fields, "recruit_and_sell");
  add.count(
      "ties", &rules.ties, "person", {1, 1000}, world, {"Ties", "Liens"},
      {"People everybody knows, drawn once, uniform among all others; under the rules recruit_and_sell, as all of this group.",
       "Personnes que chacun connaît, tirées une fois parmi toutes les autres ; avec les règles recruit_and_sell, comme tout ce groupe."},
      chosen);
  add.count(
      "contacts", &rules.contacts, "contact/week", {0, 1000}, world, {"Contacts", "Contacts"},
      {"People a seller contacts each week among those she knows.", "Personnes qu'une vendeuse contacte chaque semaine parmi ses liens."},
      chosen);
  add.share("first_order", &rules.first_order, world, {"First order", "Première commande"},
            {"Chance that a prospect who is contacted becomes a customer.", "Chance qu'un prospect contacté devienne client."}, chosen);
  add.share("recruit", &rules.recruit, world, {"Recruiting", "Recrutement"},
            {"Chance that a customer who is contacted becomes a seller.", "Chance qu'un client contacté devienne vendeur."}, chosen);
  add.share("order", &rules.order, world, {"Order", "Commande"},
            {"Chance that a customer orders in a week.", "Chance qu'un client commande dans la semaine."}, chosen);
  add.share("quit", &rules.quit, world, {"Quitting", "Départ"},
            {"Chance that a seller quits in a week.", "Chance qu'une vendeuse parte dans la semaine."}, chosen);
  add.share("churn", &rules.churn, world, {"Churn", "Attrition"},
            {"Chance that a customer stops in a week.", "Chance qu'un client cesse dans la semaine."}, chosen);
  add.money("mean_order", &rules.mean_order, "EUR", {0.01, 10000}, world, {"Mean order", "Commande moyenne"},
            {"Mean worth of an order, exponential.", "Valeur moyenne d'une commande, exponentielle."}, chosen);
  add.rates("rates", &rules.rates, world, {"Commission rates", "Taux de commission"},
            {"Shares of a sale paid to the seller, then to her sponsors upwards; at most four.",
             "Parts d'une vente versées à la vendeuse, puis à ses marraines vers le haut ; quatre au plus."},
            chosen);
}

}  // namespace downline
