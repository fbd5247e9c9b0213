#include "models/talk/talk.hpp"
#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Crisis& crisis) {
  Declare add(fields, "crisis");
  add.share("response", &crisis.response, Group::lever, {"Crisis response", "Réponse à la crise"},
            {"Readiness to watch for bad news, put it right and answer it.",
             "Préparation à repérer les mauvaises nouvelles, à réparer et à répondre."},
            "chosen by the user");
  add.money("cost", &crisis.cost, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Cost of readiness", "Coût de la préparation"},
            {"Yearly cost of full readiness, whether anything happens or not.",
             "Coût annuel d'une pleine préparation, qu'il arrive quelque chose ou non."},
            "assumed")
      .per_market = true;
  add.share("effect", &crisis.effect, Group::world, {"Effect of readiness", "Effet de la préparation"},
            {"Share of an incident, and of the passing on of a rumour, that full readiness takes off.",
             "Part d'un incident, et de la transmission d'une rumeur, que retire une pleine préparation."},
            "sign: Coombs 2007; size assumed");
  add.share("shortening", &crisis.shortening, Group::world, {"Shortening by readiness", "Raccourcissement"},
            {"Share of a shock's weeks that full readiness takes off.", "Part des semaines d'un choc que retire une pleine préparation."},
            "assumed");
}

void declare(Fields& fields, Shock& shock) {
  Declare add(fields, "shocks." + shock.name);
  add.choice("kind", &shock.kind,
             {{"quality_incident", {"orders that disappoint", "commandes décevantes"}}, {"rumour", {"rumour", "rumeur"}}}, Group::world,
             {"Kind of shock", "Type de choc"},
             {"Orders that disappoint, or a story that people tell each other.",
              "Des commandes qui déçoivent, ou une histoire que l'on se raconte."},
             "chosen by the user");
  add.count("week", &shock.week, "week", {1, 5200}, Group::world, {"Start", "Début"},
            {"Reported week in which it starts, the first being 1.", "Semaine rapportée où il commence, la première étant 1."},
            "chosen by the user");
  add.count("weeks", &shock.weeks, "week", {1, 520}, Group::world, {"Length", "Durée"},
            {"Weeks that it lasts without any response.", "Semaines qu'il dure sans aucune réponse."}, "assumed");
  add.share("size", &shock.size, Group::world, {"Size", "Taille"},
            {"Share of orders that the incident spoils, or of people who hear the rumour first.",
             "Part des commandes que gâte l'incident, ou des personnes qui apprennent la rumeur d'abord."},
            "assumed");
}

}  // namespace downline
