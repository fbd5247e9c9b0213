#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "viewer/words/both.hpp"

/// Words of the laboratory.
namespace downline::viewer::words {

/// What a parameter is about, by the part of its path before the first point.
inline constexpr std::array<std::pair<std::string_view, Words>, 39> groups{{
    {"", both("Extent and rules", "Étendue et règles")},
    {"start", both("The company at the start", "La société au départ")},
    {"market", both("Market", "Marché")},
    {"ties", both("Who knows whom", "Qui connaît qui")},
    {"product", both("Product and prices", "Produit et prix")},
    {"customers", both("Customers", "Clients")},
    {"brand", both("Brand", "Marque")},
    {"catalogue", both("Catalogue", "Catalogue")},
    {"adoption", both("Adoption", "Adoption")},
    {"safeguards", both("Safeguards", "Garde-fous")},
    {"entry", both("Entry", "Entrée")},
    {"joining", both("Who joins", "Qui entre")},
    {"training", both("Training", "Formation")},
    {"follow_up", both("Follow-up of newcomers", "Suivi des nouveaux")},
    {"belonging", both("Belonging", "Appartenance")},
    {"leadership", both("Leadership", "Animation")},
    {"supports", both("Supports", "Aides")},
    {"community", both("Community", "Communauté")},
    {"events", both("Events and trips", "Événements et voyages")},
    {"message", both("Message", "Message")},
    {"channels", both("Ways of selling", "Façons de vendre")},
    {"reach", both("Reach", "Portée")},
    {"leads", both("Leads", "Contacts fournis")},
    {"sharing", both("Sharing", "Partage")},
    {"content", both("Content", "Contenus")},
    {"shops", both("Members' shops", "Boutiques des membres")},
    {"platform", both("Platform", "Plateforme")},
    {"effort", both("Hours and effort", "Heures et effort")},
    {"decision", both("Deciding to buy", "Décision d'achat")},
    {"talk", both("Word of mouth", "Bouche à oreille")},
    {"crisis", both("Crises", "Crises")},
    {"retention", both("Staying and leaving", "Rester et partir")},
    {"mechanisms", both("Strength of assumptions", "Force des hypothèses")},
    {"costs", both("Costs of the company", "Coûts de l'entreprise")},
    {"recruit_and_sell", both("Bare workload for timing", "Charge nue pour chronométrer")},
    {"classes", both("Classes of members", "Classes de membres")},
    {"compensation", both("Compensation plan", "Plan de rémunération")},
    {"shadow_plan", both("Plan paid on paper", "Plan payé sur le papier")},
    {"shocks", both("Shocks", "Chocs")},
}};
/// Units of parameters as people write them, short enough for a column; 100k are 100 000 people of the market.
inline constexpr std::array<std::pair<std::string_view, Words>, 23> units{{
    {"EUR/year/100k people", both("€/year/100k", "€/an/100k")},
    {"EUR/100k people", both("€/100k", "€/100k")},
    {"lead/week/100k people", both("/week/100k", "/sem./100k")},
    {"1/100k people", both("/100k people", "/100k pers.")},
    {"EUR/year", both("€/year", "€/an")},
    {"EUR/h", both("€/h", "€/h")},
    {"EUR", both("€", "€")},
    {"h/week", both("h/week", "h/semaine")},
    {"h", both("h", "h")},
    {"week", both("weeks", "semaines")},
    {"month", both("months", "mois")},
    {"year", both("years", "ans")},
    {"person", both("people", "personnes")},
    {"1/year", both("a year", "par an")},
    {"1/h", both("an hour", "par heure")},
    {"party", both("parties", "réunions")},
    {"item", both("items", "articles")},
    {"order", both("orders", "commandes")},
    {"lead", both("leads", "contacts")},
    {"visit/week", both("a week", "par sem.")},
    {"contact/week", both("a week", "par sem.")},
    {"log", both("logarithm", "logarithme")},
    {"logit", both("logit", "logit")},
}};
inline constexpr Words per_100k = both("100k: per 100 000 people of the market", "100k : pour 100 000 personnes du marché");

inline constexpr Words search = both("Search a parameter", "Chercher un paramètre");
inline constexpr Words two_metrics = both("Two figures, by replication", "Deux chiffres, par réplication");
inline constexpr Words two_levers = both("A figure over two levers", "Un chiffre selon deux leviers");
inline constexpr Words figure = both("Figure", "Chiffre");
inline constexpr Words map_forming = both("Forming: {} of {} runs", "En cours : {} exécutions sur {}");
inline constexpr Words map_none =
    both("Choose two different levers that this plan has.", "Choisissez deux leviers différents que ce plan possède.");
inline constexpr Words map_live =
    both("The map is of live runs; go back to them below.", "La carte montre les exécutions en direct ; revenez-y ci-dessous.");
inline constexpr Words across = both("Across", "En abscisse");
inline constexpr Words up = both("Up", "En ordonnée");
inline constexpr Words running = both("Simulation", "Simulation");
inline constexpr Words found = both("{} of {} parameters", "{} paramètres sur {}");
inline constexpr Words progress = both("{0} of {1} replications", "{0} réplications sur {1}");
inline constexpr Words progress_levers = both("levers moved alone: {0} of {1}", "leviers déplacés seuls : {0} sur {1}");
inline constexpr Words progress_map = both("map: {0} of {1} runs", "carte : {0} exécutions sur {1}");
inline constexpr Words yes = both("yes", "oui");
inline constexpr Words no = both("no", "non");
inline constexpr Words precision = both("mean profit known to ±{}", "profit moyen connu à ±{} près");
inline constexpr Words allowed = both("Allowed: {} to {}", "Permis : {} à {}");
inline constexpr Words stored = both("Stored result: {}", "Résultat enregistré : {}");
inline constexpr Words live = both("Back to live runs", "Revenir au direct");

}  // namespace downline::viewer::words
