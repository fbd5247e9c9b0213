#include "models/leads/leads.hpp"

#include "models/parameters.hpp"
#include "sim/param/declare.hpp"

namespace downline {
namespace {

/// What bringing leads costs, and how many it brings.
void declare_sources(Declare& add, Leads& leads) {
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
  add.real("search_most", &leads.search_most, "lead/week/100k people", {0, 20000}, Group::world,
           {"Most from search", "Plafond du référencement"},
           {"Clicks a week that search engines bring however much is done for the site's place.",
            "Clics par semaine que les moteurs apportent au plus, quoi qu'on fasse pour la place du site."},
           "assumed: a click then costs about as much as a bought one");
  Field& half =
      add.money("search_half", &leads.search_half, "EUR/year/100k people", {1, 1e8}, Group::world, {"Half of search", "Demi-référencement"},
                {"Lasting work on the site's place that brings half of the most clicks.",
                 "Travail durable de référencement qui apporte la moitié du plafond de clics."},
                "assumed");
  half.mix = Mix::logarithmic;
  half.per_market = true;
  add.real("search_hill", &leads.search_hill, "1", {0.5, 5}, Group::world, {"Threshold of search", "Seuil du référencement"},
           {"Exponent of the Hill curve of clicks over work: above 1, little work brings next to nothing.",
            "Exposant de la courbe de Hill des clics selon le travail : au-dessus de 1, peu de travail n'apporte presque rien."},
           "assumed");
  add.real("search_weeks", &leads.search_weeks, "week", {0.1, 520}, Group::world, {"Memory of search", "Mémoire du référencement"},
           {"Weeks in which half of the work done for the site's place is lost.",
            "Semaines en lesquelles se perd la moitié du travail de référencement."},
           "assumed");
  add.share("form_share", &leads.form_share, Group::world, {"Clicks that ask", "Clics qui demandent"},
            {"Share of clicks from search engines that fill in the contact form.",
             "Part des clics venus des moteurs qui remplissent le formulaire de contact."},
            "assumed");
  add.real("forms_base", &leads.forms_base, "lead/week/100k people", {0, 10000}, Group::world,
           {"Forms by trust", "Formulaires par confiance"},
           {"Contact forms a week of people who come by themselves, were trust in the brand full.",
            "Formulaires par semaine de personnes venues d'elles-mêmes, si la confiance dans la marque était entière."},
           "assumed");
  add.money("form_cost", &leads.form_cost, "EUR", {0, 1000}, Group::cost, {"Cost of a form", "Coût d'un formulaire"},
            {"Cost of answering one contact form.", "Coût de la réponse à un formulaire de contact."}, "assumed: a quarter of an hour");
}

}  // namespace

void declare(Fields& fields, Leads& leads) {
  Declare add(fields, "leads");
  add.money("ads_budget", &leads.ads_budget, "EUR/year/100k people", {0, 1e8}, Group::lever, {"Lead budget", "Budget de contacts"},
            {"Spent on advertisements that bring contacts.", "Dépensé en publicités qui apportent des contacts."}, "assumed")
      .per_market = true;
  add.money("search_budget", &leads.search_budget, "EUR/year/100k people", {0, 1e8}, Group::lever,
            {"Search budget", "Budget de référencement"},
            {"Spent on the site's place in search engines.", "Dépensé pour la place du site dans les moteurs de recherche."}, "assumed")
      .per_market = true;
  add.share("forms", &leads.forms, Group::lever, {"Contact forms", "Formulaires de contact"},
            {"Share of the visitors who would ask for a call that find a form and an answer.",
             "Part des visiteurs prêts à demander un rappel qui trouvent un formulaire et une réponse."},
            "assumed");
  add.share("recruit_share", &leads.recruit_share, Group::lever, {"Recruit leads", "Contacts de recrues"},
            {"Share of bought leads that answer an offer to join.", "Part des contacts achetés qui répondent à une offre d'entrer."},
            "assumed");
  add.share(
      "shop_share", &leads.shop_share, Group::lever, {"Kept by the shop", "Gardés par la boutique"},
      {"Share of customer leads that the company's own shop keeps.", "Part des contacts clients que la boutique de la société garde."},
      "assumed");
  add.choice("allocation", &leads.allocation,
             {{"equal", {"all alike", "tous de même"}},
              {"activity", {"by hours given to them", "selon les heures données"}},
              {"sales", {"by sales", "selon les ventes"}},
              {"shop", {"the company's shop", "la boutique de la société"}}},
             Group::lever, {"Who gets leads", "Attribution"},
             {"Leads go equally to all who work them, by hours given to them, by sales, or the company's shop keeps all customer leads.",
              "Les contacts vont également à tous ceux qui les traitent, selon les heures données, selon les ventes, ou la boutique de la "
              "société garde tous les contacts clients."},
             "assumed");
  add.share("earned_share", &leads.earned_share, Group::lever, {"Earned leads", "Contacts mérités"},
            {"Share of the members' leads handed out by the rule; the rest goes equally to all who work them.",
             "Part des contacts des membres attribuée selon la règle ; le reste va également à tous ceux qui les traitent."},
            "assumed");
  add.money("price_to_member", &leads.price_to_member, "EUR", {0, 1000}, Group::lever, {"Price to members", "Prix aux membres"},
            {"What a member pays for a lead; she takes none that costs more than she expects it to bring.",
             "Ce qu'un membre paie un contact ; il n'en prend pas qui coûte plus que ce qu'il en attend."},
            "assumed");
  declare_sources(add, leads);
  add.real("hours_each", &leads.hours_each, "h", {0.001, 100}, Group::world, {"Hours a lead", "Heures par contact"},
           {"Hours that working one lead takes.", "Heures que prend le traitement d'un contact."}, "assumed");
  add.real("crowding_half", &leads.crowding_half, "lead", {0.01, 1000}, Group::world, {"Half crowding", "Demi-éviction"},
           {"Free leads in four weeks at which half of the full crowding-out is reached.",
            "Contacts gratuits en quatre semaines où la moitié de l'éviction est atteinte."},
           "assumed")
      .mix = Mix::logarithmic;
}

bool leads_exist(const Parameters& levers) {
  const Leads& l = levers.leads;
  const bool kept = static_cast<Allocation>(l.allocation) == Allocation::shop;
  const bool customers = l.ads_budget > 0 || l.search_budget > 0 || l.forms > 0;
  return (customers && !kept) || (l.ads_budget > 0 && l.recruit_share > 0) || levers.platform.requests > 0;
}

}  // namespace downline
