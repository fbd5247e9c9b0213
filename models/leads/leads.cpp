#include "models/leads/leads.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Leads& leads) {
  Declare add(fields, "leads");
  add.money("ads_budget", &leads.ads_budget, "EUR/year/100k people", {0, 1e8}, Group::lever, {"Lead budget", "Budget de contacts"},
            {"Spent on advertisements that bring contacts.", "Dépensé en publicités qui apportent des contacts."}, "assumed")
      .per_market = true;
  add.share("recruit_share", &leads.recruit_share, Group::lever, {"Recruit leads", "Contacts de recrues"},
            {"Share of leads that answer an offer to join.", "Part des contacts qui répondent à une offre d'entrer."}, "assumed");
  add.share(
      "shop_share", &leads.shop_share, Group::lever, {"Kept by the shop", "Gardés par la boutique"},
      {"Share of customer leads that the company's own shop keeps.", "Part des contacts clients que la boutique de la société garde."},
      "assumed");
  add.choice("allocation", &leads.allocation, {"equal", "activity", "sales"}, Group::lever, {"Who gets leads", "Attribution"},
             {"Leads go equally to all who work them, by hours given to them, or by sales.",
              "Les contacts vont également à tous ceux qui les traitent, selon les heures données, ou selon les ventes."},
             "assumed");
  add.real("click_price", &leads.click_price, "EUR", {0.01, 1000}, Group::world, {"Price of a click", "Prix du clic"},
           {"Price of one lead at the start, at low spending.", "Prix d'un contact au début, à faible dépense."},
           "fitted to 24-38 EUR a customer (Meta, Google medians 2026, everything-pr)")
      .mix = Mix::logarithmic;
  Field& saturation =
      add.money("saturation", &leads.saturation, "EUR/year/100k people", {1, 1e8}, Group::world, {"Saturation", "Saturation"},
                {"Yearly spending at which the price of a lead has doubled.", "Dépense annuelle à laquelle le prix d'un contact a doublé."},
                "assumed: 600 EUR a week per 100 000 people");
  saturation.mix = Mix::logarithmic;
  saturation.per_market = true;
  add.real("inflation", &leads.inflation, "1/year", {-0.5, 5}, Group::world, {"Inflation of leads", "Inflation des contacts"},
           {"Yearly rise of the price of leads.", "Hausse annuelle du prix des contacts."},
           "acquisition costs +55-65 % in about 5 years (hiparray/MediaPost)");
  add.real("hours_each", &leads.hours_each, "h", {0.001, 100}, Group::world, {"Hours a lead", "Heures par contact"},
           {"Hours that working one lead takes.", "Heures que prend le traitement d'un contact."}, "assumed");
  add.real("crowding_half", &leads.crowding_half, "lead", {0.01, 1000}, Group::world, {"Half crowding", "Demi-éviction"},
           {"Free leads in four weeks at which half of the full crowding-out is reached.",
            "Contacts gratuits en quatre semaines où la moitié de l'éviction est atteinte."},
           "assumed")
      .mix = Mix::logarithmic;
}

}  // namespace downline
