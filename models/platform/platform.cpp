#include "models/platform/platform.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Platform& platform) {
  Declare add(fields, "platform");
  add.real("requests", &platform.requests, "lead/week/100k people", {0, 10000}, Group::lever,
           {"Platform requests", "Demandes par plateforme"},
           {"Requests a week that the company's platform hands to members, at middling trust in the brand.",
            "Demandes par semaine que la plateforme de la société confie aux membres, à confiance moyenne dans la marque."},
           "assumed");
  add.basis_points("fee", &platform.fee, Group::lever, {"Platform fee", "Commission de plateforme"},
                   {"Share of an order that the platform matched, paid by the member.",
                    "Part, payée par le membre, d'une commande que la plateforme a attribuée."},
                   "assumed; 15-30 % at known marketplaces of services");
  add.real("ranking", &platform.ranking, "1", {0, 3}, Group::lever, {"Ranking by sales", "Classement par ventes"},
           {"How much past sales weigh when a request is handed out (exponent): 0 all alike, above 1 the winner takes most.",
            "Poids des ventes passées dans l'attribution d'une demande (exposant) : 0 tous égaux, au-dessus de 1 le premier prend presque "
            "tout."},
           "assumed");
}

}  // namespace downline
