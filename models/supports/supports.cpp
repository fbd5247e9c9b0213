#include "models/supports/supports.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Supports& supports) {
  Declare add(fields, "supports");
  add.money(
      "printed", &supports.printed, "EUR/year", {0, 10000}, Group::lever, {"Printed supports", "Supports imprimés"},
      {"Catalogues and samples for each member who joined to earn.", "Catalogues et échantillons pour chaque membre venu pour gagner."},
      "assumed: what the base has is in its other numbers");
  add.share("digital", &supports.digital, Group::lever, {"Digital supports", "Supports numériques"},
            {"Quality of the pictures, videos and texts that members are given to post.",
             "Qualité des images, vidéos et textes fournis aux membres pour publier."},
            "assumed");
  add.real("printed_weight", &supports.printed_weight, "logit", {0, 3}, Group::world,
           {"Weight of printed supports", "Poids des supports imprimés"},
           {"What plenty of printed supports adds to decisions at parties and one to one.",
            "Ce que des supports imprimés abondants ajoutent aux décisions en réunion et en tête-à-tête."},
           "assumed");
  add.money("printed_half", &supports.printed_half, "EUR/year", {1, 10000}, Group::world,
            {"Half effect of printed supports", "Demi-effet des supports imprimés"},
            {"Spending a member that gives half of the full effect.", "Dépense par membre qui donne la moitié du plein effet."}, "assumed")
      .mix = Mix::logarithmic;
  add.money("digital_cost", &supports.digital_cost, "EUR/year/100k people", {0, 1e8}, Group::cost,
            {"Cost of digital supports", "Coût des supports numériques"},
            {"Yearly cost of full digital supports.", "Coût annuel de supports numériques complets."},
            "assumed: 100 EUR a week per 100 000 people")
      .per_market = true;
}

}  // namespace downline
