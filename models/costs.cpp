#include "models/costs.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Costs& costs) {
  Declare add(fields, "costs");
  add.money("head_office", &costs.head_office, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Head office", "Siège"},
            {"Yearly cost of the head office.", "Coût annuel du siège."}, "assumed: 1 000 EUR a week per 100 000 people")
      .per_market = true;
  add.money("field_organisation", &costs.field_organisation, "EUR/year/100k people", {0, 1e8}, Group::cost,
            {"Field organisation", "Organisation de terrain"},
            {"Yearly cost of a field organisation, if parties or follow-up are used at all.",
             "Coût annuel d'une organisation de terrain, dès qu'on recourt aux réunions ou au suivi."},
            "assumed")
      .per_market = true;
  add.money("school", &costs.school, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Training school", "École de formation"},
            {"Yearly cost of a school, if training in person is used at all.", "Coût annuel d'une école, dès qu'on forme en présence."},
            "assumed")
      .per_market = true;
  add.money(
         "platform", &costs.platform, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Digital platform", "Plateforme numérique"},
         {"Yearly cost of a platform, if anything digital is used at all: leads, posts, shops, community, training or entry online.",
          "Coût annuel d'une plateforme, dès qu'on recourt au numérique : contacts fournis, publications, boutiques, communauté, formation "
          "ou inscription en ligne."},
         "assumed")
      .per_market = true;
  add.money("manager_salary", &costs.manager_salary, "EUR/year", {0, 1e6}, Group::cost, {"Field manager", "Animateur de terrain"},
            {"Yearly cost of a salaried field manager, charges and travel included.",
             "Coût annuel d'un animateur de terrain salarié, charges et déplacements compris."},
            "assumed");
  add.real("discount_rate", &costs.discount_rate, "1/year", {0, 1}, Group::world, {"Discount rate", "Taux d'actualisation"},
           {"Yearly rate at which later profit is discounted in the present value.",
            "Taux annuel d'actualisation du profit dans la valeur actuelle."},
           "assumed");
}

}  // namespace downline
