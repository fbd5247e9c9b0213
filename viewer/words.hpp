#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "sim/param/field.hpp"

/// Every word of the interface, in the two languages, in one place. {} are filled in the order of the English text.
namespace downline::viewer::words {

/// A text that is given in one language only does not compile.
consteval Words both(std::string_view en, std::string_view fr) {
  if (en.empty() || fr.empty()) throw "a text needs both languages";
  return {en, fr};
}

inline constexpr std::string_view product = "downline";

// Screens and the frame
inline constexpr std::array<Words, 4> screens{both("Decide", "Décider"), both("Compare", "Comparer"), both("Network", "Réseau"),
                                              both("Laboratory", "Laboratoire")};
inline constexpr Words language_code = both("FR", "EN");
inline constexpr Words language_hint = both("Passer en français (F2)", "Switch to English (F2)");
inline constexpr Words theme_hint = both("Light, dark or contrast (F3)", "Clair, sombre ou contraste (F3)");
inline constexpr std::array<Words, 3> themes{both("Light", "Clair"), both("Dark", "Sombre"), both("Contrast", "Contraste")};
inline constexpr Words present = both("Present", "Présenter");
inline constexpr Words present_hint = both("One picture at a time, large (F5)", "Une image à la fois, en grand (F5)");
inline constexpr Words present_foot = both("{0} / {1}  ·  ← →  ·  Esc", "{0} / {1}  ·  ← →  ·  Échap");
inline constexpr Words export_ = both("Export", "Exporter");
inline constexpr std::array<Words, 4> exports{both("Scenario (YAML)", "Scénario (YAML)"), both("Picture (PNG)", "Image (PNG)"),
                                              both("Charts (SVG)", "Graphiques (SVG)"), both("Figures (CSV)", "Chiffres (CSV)")};
inline constexpr Words wrote = both("Wrote {}", "Enregistré : {}");
inline constexpr Words footer = both("seed {} · {} people · {} · {}", "graine {} · {} personnes · {} · {}");
inline constexpr Words week_one = both("1 week", "1 semaine");
inline constexpr Words weeks_many = both("{} weeks", "{} semaines");
inline constexpr Words uncalibrated = both("not calibrated on your data", "non calibré sur vos données");
inline constexpr Words uncalibrated_hint = both(
    "The base company meets published figures of one party company and one ambassador programme; most mechanisms are assumed. A model's "
    "figures, not a forecast.",
    "La société de base retrouve les chiffres publiés d'une société de réunions et d'un programme d'ambassadeurs ; la plupart des "
    "mécanismes sont supposés. Ce sont les chiffres d'un modèle, pas une prévision.");

// Scenarios
inline constexpr Words strategy_1 = both("Ambassadors", "Ambassadeurs");
inline constexpr Words strategy_2 = both("Active sellers", "Vendeurs actifs");
inline constexpr Words yours = both("Your mix", "Votre mélange");
inline constexpr Words between_name = both("Between the two", "Entre les deux");
inline constexpr Words own_company = both("My company", "Mon entreprise");
inline constexpr std::array<std::pair<std::string_view, Words>, 4> presets{
    {{"strategy-1", strategy_1},
     {"strategy-2", strategy_2},
     {"mix-younger", both("To look young", "Pour faire jeune")},
     {"mix-free-leads", both("Contacts for free", "Contacts offerts")}}};

// Decide: the rail
inline constexpr Words start_from = both("Start from", "Partir de");
inline constexpr Words position = both("Strategic position", "Position stratégique");
inline constexpr Words reset = both("Reset", "Réinitialiser");
inline constexpr Words undo = both("Undo", "Annuler");
inline constexpr Words redo = both("Redo", "Rétablir");
inline constexpr Words keep_as = both("Keep as", "Garder en");
inline constexpr Words no_such = both("not in this plan", "absent de ce plan");
inline constexpr Words expert_one = both("1 expert setting changed", "1 réglage expert modifié");
inline constexpr Words expert_many = both("{} expert settings changed", "{} réglages experts modifiés");
inline constexpr Words source = both("Source: {}", "Source : {}");

// Decide: status
inline constexpr Words shipped = both("Shipped results", "Résultats livrés");
inline constexpr Words simulating = both("Simulating", "Simulation en cours");
inline constexpr Words preview = both("Preview", "Aperçu");
inline constexpr Words trustworthy = both("Trustworthy", "Fiable");
inline constexpr Words stable = both("Live", "En direct");
inline constexpr Words stale = both("Previous setting", "Réglage précédent");
inline constexpr Words count_of = both("{} · {}/{}", "{} · {}/{}");
inline constexpr Words preview_hint =
    both("Fewer than {} replications: the sign may still change.", "Moins de {} réplications : le signe peut encore changer.");

// Decide: headline
inline constexpr Words less =
    both("Your mix earns {0} less than “{1}” over {2}", "Votre mélange rapporte {0} de moins que «\u00A0{1}\u00A0» en {2}");
inline constexpr Words more =
    both("Your mix earns {0} more than “{1}” over {2}", "Votre mélange rapporte {0} de plus que «\u00A0{1}\u00A0» en {2}");
inline constexpr Words undecided = both("Undecided: your mix cannot be told from “{1}” over {2}",
                                        "Indécis : votre mélange ne se distingue pas de «\u00A0{1}\u00A0» en {2}");
inline constexpr Words equal =
    both("Your mix is “{1}”: no replication differs", "Votre mélange est «\u00A0{1}\u00A0» : aucune réplication ne diffère");
inline constexpr Words one_run = both("First replication: luck and strategy cannot be told apart yet",
                                      "Première réplication : hasard et stratégie ne se distinguent pas encore");
inline constexpr Words nothing_yet = both("The first simulation is under way", "La première simulation est en cours");
inline constexpr Words cannot_run = both("This setting cannot run", "Ce réglage ne peut pas être simulé");
inline constexpr Words often_lower =
    both("Lower in {0} of {1} paired replications: {2}", "Plus bas dans {0} réplications appariées sur {1} : {2}");
inline constexpr Words often_higher =
    both("Higher in {0} of {1} paired replications: {2}", "Plus haut dans {0} réplications appariées sur {1} : {2}");
inline constexpr Words would_settle = both("about {} replications would settle it", "environ {} réplications trancheraient");
inline constexpr Words not_settle =
    both("no practicable number of replications would settle it", "aucun nombre de réplications praticable ne trancherait");

// Decide: tiles and charts
inline constexpr Words against = both("{0} vs {1}", "{0} / {1}");
inline constexpr Words tile_profit = both("Profit", "Profit");
inline constexpr Words tile_sales = both("Sales", "Ventes");
inline constexpr Words tile_sellers = both("Sellers at the end", "Vendeurs à la fin");
inline constexpr Words tile_retention = both("Still there after a year", "Là après un an");
inline constexpr Words tile_income = both("Median net, a year", "Net médian, par an");
inline constexpr Words tile_nothing = both("Earn nothing", "Ne gagnent rien");
inline constexpr Words chart_line = both("Profit, from ambassadors to active sellers", "Profit, des ambassadeurs aux vendeurs actifs");
inline constexpr Words line_note = both("means, 95 %", "moyennes, 95 %");
inline constexpr Words between_at = both("the point {}", "le point {}");
inline constexpr Words chart_sellers = both("Sellers, week by week", "Vendeurs, semaine par semaine");
inline constexpr Words chart_profit = both("Profit, added up week by week", "Profit, cumulé semaine par semaine");
inline constexpr Words chart_differences = both("How far the strategies are apart in profit", "Écarts de profit entre les stratégies");
inline constexpr Words chart_tornado = both("What matters most here", "Ce qui compte le plus ici");
inline constexpr Words chart_income = both("What members earn, nobody left out", "Ce que gagnent les membres, sans oublier personne");
inline constexpr Words forming = both("forming: {} of {}", "en cours : {} sur {}");
inline constexpr Words tornado_market = both("market of {0} people, {1} runs", "marché de {0} pers., {1} exéc.");
inline constexpr Words stored_no_line =
    both("This stored result has no points between the strategies.", "Ce résultat n'a pas de points entre les stratégies.");
inline constexpr Words stored_no_tornado =
    both("In this stored result no lever was moved alone.", "Dans ce résultat, aucun levier n'a été déplacé seul.");
inline constexpr Words wait_line =
    both("The line is simulated once the setting is trustworthy.", "La ligne est simulée dès que le réglage est fiable.");
inline constexpr Words wait_tornado = both("Each lever is moved on its own once the setting is trustworthy.",
                                           "Chaque levier est déplacé seul dès que le réglage est fiable.");
inline constexpr Words wait_runs = both("Waiting for the first replication", "En attente de la première réplication");

// Compare
inline constexpr Words differences = both("Paired differences", "Écarts appariés");
inline constexpr Words compare_key =
    both("Bands hold 19, 16 and 10 runs in 20; line: median. Differences: 95 % interval of the mean, a dot a run.",
         "Les bandes tiennent 19, 16 et 10 exécutions sur 20 ; trait : médiane. Écarts : intervalle à 95 % de la "
         "moyenne, un point par exécution.");
inline constexpr Words not_paired =
    both("{0} is not paired and left out. {1}: {2} there, {3} here.", "{0} ne s'apparie pas : écarté. {1} : {2} là, {3} ici.");
inline constexpr Words no_place =
    both("Left out: {}. Four scenarios are compared at a time.", "Hors comparaison : {}. Quatre scénarios se comparent à la fois.");
inline constexpr Words summed = both("{}, added up", "{} (cumul)");
inline constexpr Words inputs = both("Inputs that differ", "Réglages qui diffèrent");
inline constexpr Words no_inputs = both("Nothing differs.", "Rien ne diffère.");
inline constexpr Words inputs_count = both("Inputs that differ ({})", "Réglages qui diffèrent ({})");
inline constexpr Words figures = both("Figures", "Chiffres");

// Network
inline constexpr Words no_members =
    both("The table of members of this run cannot be read.", "La table des membres de cette exécution ne peut pas être lue.");
inline constexpr Words run_again_coming =
    both("This result was stored without its members: its first replication is being run again.",
         "Ce résultat a été enregistré sans ses membres : sa première réplication est simulée de nouveau.");
inline constexpr Words run_again = both(
    "The result was stored without its members. The first replication of {} was run again: it gives the stored figures.",
    "Le résultat a été enregistré sans ses membres. La première réplication de {} a été simulée de nouveau : elle redonne les chiffres "
    "enregistrés.");
inline constexpr Words run_again_differs = both(
    "The result was stored without its members. The first replication of {} was run again and does not give the stored figures: "
    "they are those of another version.",
    "Le résultat a été enregistré sans ses membres. La première réplication de {} a été simulée de nouveau et ne redonne pas les "
    "chiffres enregistrés : ce sont ceux d'une autre version.");
inline constexpr Words life_coming = both("Her life is being put together.", "Sa vie est en cours de lecture.");
inline constexpr Words indexing = both("The tree is being laid out.", "L'arbre est en cours de mise en place.");
inline constexpr Words members_coming = both("The first replication of this setting is run with its members.",
                                             "La première réplication de ce réglage est simulée avec ses membres.");
inline constexpr Words company = both("Company", "Entreprise");
inline constexpr Words search_member = both("Member: #12", "Membre : #12");
inline constexpr Words earns_nothing = both("earns nothing", "ne gagne rien");
inline constexpr Words earns_most = both("earns most", "gagne le plus");
inline constexpr std::array<Words, 2> shades{both("Colour: income", "Couleur : revenu"), both("Colour: activity", "Couleur : activité")};
inline constexpr Words sells_nothing = both("sells nothing in this pay period", "ne vend rien dans cette période");
inline constexpr Words sells_most = both("sells most", "vend le plus");
inline constexpr Words largest_teams = both("Largest teams here", "Plus grandes équipes ici");
inline constexpr Words members_word = both("members", "membres");
inline constexpr Words life_of = both("The life of {}, beside people like her", "La vie de {}, à côté de ses semblables");
inline constexpr Words life_of_best =
    both("The life of the member who sold most, beside people like her", "La vie du membre qui a le plus vendu, à côté de ses semblables");
inline constexpr Words week = both("Week {}", "Semaine {}");

// Laboratory
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
inline constexpr Words open_file = both("Open a file", "Ouvrir un fichier");
inline constexpr Words search = both("Search a parameter", "Chercher un paramètre");
inline constexpr Words two_metrics = both("Two figures, a point a replication", "Deux chiffres, un point par réplication");
inline constexpr Words two_levers = both("A figure over two levers", "Un chiffre selon deux leviers");
inline constexpr Words figure = both("Figure", "Chiffre");
inline constexpr Words map_forming = both("Forming: {} of {} runs", "En cours : {} exécutions sur {}");
inline constexpr Words map_none =
    both("Choose two different levers that this plan has.", "Choisissez deux leviers différents que ce plan possède.");
inline constexpr Words map_live =
    both("The map is of live runs; go back to them below.", "La carte montre les exécutions en direct ; revenez-y ci-dessous.");
inline constexpr Words across = both("Across", "En abscisse");
inline constexpr Words up = both("Up", "En ordonnée");
inline constexpr Words running = both("Running", "Simulation");
inline constexpr Words found = both("{} of {} parameters", "{} paramètres sur {}");
inline constexpr Words precision = both("Precision of the mean profit: ±{}", "Précision du profit moyen : ±{}");
inline constexpr Words allowed = both("Allowed: {} to {}", "Permis : {} à {}");
inline constexpr Words stored = both("Stored result: {}", "Résultat enregistré : {}");
inline constexpr Words live = both("Back to live runs", "Revenir au direct");

// Help
inline constexpr Words help = both("Keys", "Touches");
inline constexpr Words help_text = both(
    "1–4 screens\nTab, Shift+Tab next and previous control\n← → move a lever; Shift ten steps, Ctrl a tenth\nEnter type a value\nBackspace "
    "the preset's "
    "value\nA B C keep the setting; Shift+A B C bring it back\nCtrl+Z, Ctrl+Y undo, redo\nCtrl+S save the scenario, Ctrl+E export the "
    "picture\nCtrl + − 0 size of the interface\nF2 language, F3 theme, F5 present\n→ into a team of the network, Esc back\nEsc closes",
    "1–4 écrans\nTab, Maj+Tab réglage suivant, précédent\n← → déplacer un levier ; Maj dix pas, Ctrl un dixième\nEntrée saisir une "
    "valeur\nRetour arrière "
    "valeur du préréglage\nA B C garder le réglage ; Maj+A B C le rappeler\nCtrl+Z, Ctrl+Y annuler, rétablir\nCtrl+S enregistrer le "
    "scénario, Ctrl+E "
    "exporter l'image\nCtrl + − 0 taille de l'interface\nF2 langue, F3 thème, F5 présenter\n→ dans une équipe du réseau, Échap en "
    "arrière\nÉchap ferme");

}  // namespace downline::viewer::words
