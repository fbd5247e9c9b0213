#include "models/talk/talk.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Brand& brand) {
  Declare add(fields, "brand");
  add.share("level", &brand.level, Group::lever, {"Reputation", "Réputation"},
            {"Trust in the brand that reputation work holds up; where it starts, too.",
             "Confiance dans la marque que soutient le travail de réputation ; c'est aussi son point de départ."},
            "0.5 by definition of the base");
  add.money("cost", &brand.cost, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Cost of reputation", "Coût de la réputation"},
            {"Yearly cost of raising reputation from the base's 0.5 to 1; nothing is saved below 0.5.",
             "Coût annuel pour porter la réputation de 0,5, celle de la base, à 1 ; sous 0,5 rien n'est économisé."},
            "assumed")
      .per_market = true;
  add.share("third_party", &brand.third_party, Group::lever, {"Trusted third party", "Tiers de confiance"},
            {"Share of online orders behind which a known payment provider or marketplace stands.",
             "Part des commandes en ligne que garantit un prestataire de paiement ou une place connue."},
            "chosen by the user");
  add.basis_points("third_party_fee", &brand.third_party_fee, Group::cost, {"Fee of the third party", "Commission du tiers"},
                   {"Share of the online sales it stands behind that it takes.", "Part des ventes en ligne garanties qu'il prélève."},
                   "assumed: 3 %, of the order of payment providers' list prices");
}

void declare(Fields& fields, Talk& talk) {
  Declare add(fields, "talk");
  add.real("satisfied_tells", &talk.satisfied_tells, "person", {0, 20}, Group::world, {"Satisfied tell", "Satisfaits : racontent à"},
           {"People whom a customer tells after an order that satisfied.", "Personnes à qui un client parle d'une commande satisfaisante."},
           "assumed");
  add.real("dissatisfied_tells", &talk.dissatisfied_tells, "person", {0, 20}, Group::world, {"Disappointed tell", "Déçus : racontent à"},
           {"People whom a customer tells after a disappointing order.", "Personnes à qui un client parle d'une commande décevante."},
           "sign: Anderson 1998, the very dissatisfied talk more than the very satisfied; size assumed");
  add.real("good", &talk.good, "1", {0, 2}, Group::world, {"Weight of good news", "Poids du bien entendu"},
           {"What hearing well of the product adds to a person's opinion.", "Ce qu'entendre du bien du produit ajoute à l'opinion."},
           "assumed");
  add.real("bad", &talk.bad, "1", {0, 2}, Group::world, {"Weight of bad news", "Poids du mal entendu"},
           {"What hearing ill of the product takes from a person's opinion.", "Ce qu'entendre du mal du produit retire à l'opinion."},
           "assumed: set so that good and bad cancel on average at the base's quality, 0.92 x 0.3 x 0.12 = 0.08 x 0.9 x 0.46");
  add.count(
      "opinion_weeks", &talk.opinion_weeks, "week", {1, 520}, Group::world, {"Half-life of opinions", "Demi-vie des opinions"},
      {"Weeks in which half of what a person heard is forgotten.", "Semaines en lesquelles la moitié de ce qu'on a entendu s'oublie."},
      "assumed");
  add.share("recommends", &talk.recommends, Group::world, {"Recommending", "Recommandation"},
            {"Chance that a satisfied customer recommends the seller to a person she tells, without any reward.",
             "Chance qu'un client satisfait recommande le vendeur à une personne à qui il parle, sans récompense."},
            "assumed");
  add.real(
      "reward_pull", &talk.reward_pull, "1", {0, 20}, Group::world, {"Pull of the reward", "Attrait de la récompense"},
      {"What 10 EUR of reward add to that chance, in proportion.", "Ce que 10 EUR de récompense ajoutent à cette chance, en proportion."},
      "sign: Ryu & Feick 2007; size assumed");
  add.count("trust_weeks", &talk.trust_weeks, "week", {1, 520}, Group::world, {"Half-life of trust", "Demi-vie de la confiance"},
            {"Weeks in which trust goes half of its way to the level it tends to.",
             "Semaines en lesquelles la confiance fait la moitié du chemin vers le niveau où elle tend."},
            "assumed");
  add.real("trust_gain", &talk.trust_gain, "1", {0, 10}, Group::world, {"Trust from satisfaction", "Confiance par la satisfaction"},
           {"What one more satisfied order in one adds to the trust that the brand tends to.",
            "Ce que la part de commandes satisfaisantes ajoute à la confiance où tend la marque."},
           "assumed");
  add.share("satisfied_centre", &talk.satisfied_centre, Group::world, {"Usual satisfaction", "Satisfaction habituelle"},
            {"Share of satisfying orders at which trust tends to the brand's level.",
             "Part de commandes satisfaisantes à laquelle la confiance tend vers le niveau de la marque."},
            "the base's quality");
  add.real("shock_trust", &talk.shock_trust, "1", {0, 1}, Group::world, {"Trust lost to an incident", "Confiance perdue à l'incident"},
           {"Trust that is lost when an incident starts, for each share of orders it spoils.",
            "Confiance perdue au début d'un incident, par part de commandes gâtées."},
           "assumed");
  add.real("rumour_weight", &talk.rumour_weight, "1", {0, 2}, Group::world, {"Weight of a rumour", "Poids d'une rumeur"},
           {"What hearing a rumour takes from a person's opinion.", "Ce qu'apprendre une rumeur retire à l'opinion."}, "assumed");
  add.real("rumour_tells", &talk.rumour_tells, "person", {0, 20}, Group::world, {"Passing a rumour on", "Transmission d'une rumeur"},
           {"People to whom somebody passes a rumour in the week after she heard it.",
            "Personnes à qui l'on transmet une rumeur la semaine qui suit."},
           "assumed");
}

}  // namespace downline
