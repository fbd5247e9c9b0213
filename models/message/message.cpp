#include "models/message/message.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Message& message) {
  Declare add(fields, "message");
  add.share("control", &message.control, Group::lever, {"Control of the message", "Contrôle du message"},
            {"How far members must tell the product in the company's words: 0 as they like, 1 word for word.",
             "Degré auquel les membres doivent présenter le produit avec les mots de la société : 0 librement, 1 mot pour mot."},
            "assumed: halfway in the base");
  add.real("drift_centre", &message.drift_centre, "1", {0, 3}, Group::world, {"Mean drift", "Dérive moyenne"},
           {"Mean drift of members' words in the base, where it makes no difference.",
            "Dérive moyenne du discours des membres dans la base, où elle ne fait pas de différence."},
           "derived: 0.5 times the mean of |z|, 0.80");
  add.real("reach", &message.reach, "log", {0, 2}, Group::world, {"Reach of own words", "Portée d'un discours personnel"},
           {"What one unit of drift adds to the logarithm of how many look at a post.",
            "Ce qu'une unité de dérive ajoute au logarithme du nombre de vues d'une publication."},
           "assumed");
  add.real(
      "misfit", &message.misfit, "logit", {0, 2}, Group::world, {"Misfit of own words", "Inadéquation d'un discours personnel"},
      {"What the square of drift takes from the decision of the person faced: the product is told wrongly, to the wrong public.",
       "Ce que le carré de la dérive retranche à la décision de la personne en face : le produit est mal présenté, au mauvais public."},
      "assumed");
  add.real("complaints", &message.complaints, "1", {0, 1}, Group::world,
           {"Disappointment by own words", "Déception d'un discours personnel"},
           {"What one unit of drift takes from the chance that an order satisfies.",
            "Ce qu'une unité de dérive retranche à la chance qu'une commande satisfasse."},
           "assumed");
  add.money("control_cost", &message.control_cost, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Cost of control", "Coût du contrôle"},
            {"Yearly cost of full control of the message; up to half of control, the head office sees to it.",
             "Coût annuel du plein contrôle du message ; jusqu'à la moitié du contrôle, le siège s'en charge."},
            "assumed: 100 EUR a week per 100 000 people")
      .per_market = true;
}

}  // namespace downline
