#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "viewer/words/both.hpp"
#include "viewer/words/help.hpp"
#include "viewer/words/lab.hpp"

/// Every word of the interface, in the two languages; those of help and laboratory in their own files. {} are filled in the order of the
/// English text.
namespace downline::viewer::words {

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
inline constexpr Words theme_change = both("Light, dark or contrast", "Clair, sombre ou contraste");
inline constexpr Words language_change = both("Passer en français", "Switch to English");
inline constexpr Words rest = both("More", "Plus");
inline constexpr Words open = both("Open", "Ouvrir");
inline constexpr Words open_hint =
    both("A scenario (.yaml) or a result (.h5) of this folder; a file can be dropped on the window, too",
         "Un scénario (.yaml) ou un résultat (.h5) de ce dossier ; un fichier se dépose aussi sur la fenêtre");
inline constexpr Words open_file = both("Open a file", "Ouvrir un fichier");
inline constexpr Words nothing_to_open = both("No scenario or result in this folder: drop a file on the window",
                                              "Ni scénario ni résultat dans ce dossier : déposez un fichier sur la fenêtre");
inline constexpr Words exporting = both("Export", "Exporter");
inline constexpr std::array<Words, 4> exports{both("Scenario (YAML)", "Scénario (YAML)"), both("Picture (PNG)", "Image (PNG)"),
                                              both("Charts (SVG)", "Graphiques (SVG)"), both("Figures (CSV)", "Chiffres (CSV)")};
inline constexpr Words wrote = both("Wrote {}", "Enregistré : {}");
inline constexpr Words footer = both("seed {}\u00A0· {} people\u00A0· {}\u00A0· {}", "graine {}\u00A0· {} personnes\u00A0· {}\u00A0· {}");
inline constexpr Words week_one = both("1\u00A0week", "1\u00A0semaine");
inline constexpr Words weeks_many = both("{}\u00A0weeks", "{}\u00A0semaines");
inline constexpr Words uncalibrated = both("not calibrated on your data", "non calibré sur vos données");
inline constexpr Words uncalibrated_hint = both(
    "The base company meets published figures of one party company and one ambassador programme; most mechanisms are assumed. A model's "
    "figures, not a forecast.",
    "La société de base retrouve les chiffres publiés d'une société de réunions et d'un programme d'ambassadeurs ; la plupart des "
    "mécanismes sont supposés. Ce sont les chiffres d'un modèle, pas une prévision.");

// What is refused. The details are in English where nobody has put them into French.
inline constexpr Words wrong_scenario =
    both("The scenario is refused: {}", "Le scénario n'est pas accepté ; le détail n'existe qu'en anglais : {}");
inline constexpr Words wrong_file =
    both("The file cannot be used: {}", "Le fichier ne convient pas ; le détail n'existe qu'en anglais : {}");
inline constexpr Words wrong_other = both("That is not possible: {}", "Ce n'est pas possible ; le détail n'existe qu'en anglais : {}");
inline constexpr Words one_more = both("; and another problem", " ; et un autre problème");
inline constexpr Words many_more = both("; and {} other problems", " ; et {} autres problèmes");
inline constexpr Words reading_crashed = both("`{}` cannot be opened: reading it crashed, hung or took too much memory",
                                              "`{}` ne peut pas être ouvert : sa lecture plante, se bloque ou prend trop de mémoire");
inline constexpr Words not_pairable =
    both("`{0}` cannot be shown beside `{1}`: {2}", "`{0}` ne peut pas être montré à côté de `{1}` : {2}");
inline constexpr Words other_worlds = both("their worlds are not the same, {0} {1} and {2}", "leurs mondes diffèrent, {0} {1} et {2}");
inline constexpr std::array<Words, 3> extents{both("seeds", "graines"), both("people", "personnes"), both("weeks", "semaines")};

// Scenarios
inline constexpr Words strategy_1 = both("Ambassadors", "Ambassadeurs");
inline constexpr Words strategy_2 = both("Active sellers", "Vendeurs actifs");
inline constexpr Words yours = both("Your mix", "Votre mélange");
inline constexpr Words between_name = both("Between the two", "Entre les deux");
inline constexpr Words own_company = both("My company: open a file…", "Mon entreprise : ouvrir un fichier…");
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
inline constexpr Words keep_hint = both("Keep this setting as {0} (key {0}): it is compared with what you set next.",
                                        "Garder ce réglage en {0} (touche {0}) : il est comparé à ce que vous réglez ensuite.");
inline constexpr Words kept_hint = both("{0} is kept: {1}. Shift+{0} brings it back, a click replaces it.",
                                        "{0} est gardé : {1}. Maj+{0} le rappelle, un clic le remplace.");
inline constexpr Words moment_hint =
    both("Setting {0} of {1}: {2}, {3} changed. A click brings it back.", "Réglage {0} sur {1} : {2}, {3} modifié(s). Un clic y revient.");
inline constexpr Words first_move =
    both("Move a lever at the left: every picture follows. F1 helps.", "Déplacez un levier à gauche : toutes les images suivent. F1 aide.");
inline constexpr Words reset_hint = both("Every lever back to where it started from", "Tous les leviers à leur point de départ");
inline constexpr Words position_hint = both(
    "0: all as the ambassadors do; 100: all as the active sellers do; between: every setting in proportion. Moving it sets all levers.",
    "0 : tout comme les ambassadeurs ; 100 : tout comme les vendeurs actifs ; entre les deux : chaque réglage en proportion. Le "
    "déplacer règle tous les leviers.");
inline constexpr Words no_such = both("not in this plan", "absent de ce plan");
inline constexpr Words expert_hint =
    both("They are not among the twelve levers; a click shows them.", "Ils ne sont pas parmi les douze leviers ; un clic les montre.");
inline constexpr Words expert_one = both("1 expert setting changed", "1 réglage expert modifié");
inline constexpr Words expert_many = both("{} expert settings changed", "{} réglages experts modifiés");
inline constexpr Words source = both("Source: {}", "Source : {}");
/// Sources that are no publication.
inline constexpr std::array<Words, 3> plain_sources{both("assumed", "supposé"), both("chosen by the user", "choisi par l'utilisateur"),
                                                    both("default of the product", "valeur du produit")};

// Decide: status
inline constexpr Words shipped = both("Shipped results", "Résultats livrés");
inline constexpr Words simulating = both("Simulating", "Simulation en cours");
inline constexpr Words preview = both("Preview", "Aperçu");
inline constexpr Words trustworthy = both("Trustworthy", "Fiable");
inline constexpr Words stable = both("Stable", "Stable");
inline constexpr Words stale = both("Previous setting", "Réglage précédent");
inline constexpr Words count_of = both("{} · {}/{}", "{} · {}/{}");
inline constexpr Words preview_hint = both("Preview: fewer than {0} of {1} replications; even the sign may change.",
                                           "Aperçu : moins de {0} réplications sur {1} ; même le signe peut changer.");
inline constexpr Words trustworthy_hint =
    both("Trustworthy: from {0} replications the intervals mean something.", "Fiable : dès {0} réplications les intervalles ont un sens.");
inline constexpr Words stable_hint =
    both("Stable: all {1} replications of this setting are done.", "Stable : les {1} réplications de ce réglage sont faites.");
inline constexpr Words stale_hint = both("The pictures still show the setting before; those of the new one are being simulated.",
                                         "Les images montrent encore le réglage d'avant ; celles du nouveau sont en cours de simulation.");
inline constexpr Words shipped_hint = both("Simulated when the program was made, shown until the live runs are there.",
                                           "Simulé à la fabrication du programme, montré en attendant les exécutions en direct.");
inline constexpr Words stored_hint =
    both("Figures of a file. Move a lever, or go back below, to see live runs.",
         "Chiffres d'un fichier. Déplacez un levier, ou revenez ci-dessous, pour les exécutions en direct.");

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
inline constexpr Words against = both("vs", "vs");
inline constexpr Words tile_reads = both("{0} {1} against {2}", "{0} {1} face à {2}");
inline constexpr Words tile_profit = both("Profit", "Profit");
inline constexpr Words tile_sales = both("Sales", "Ventes");
inline constexpr Words tile_sellers = both("Sellers at the end", "Vendeurs à la fin");
inline constexpr Words tile_retention = both("Still there after a year", "Là après un an");
inline constexpr Words tile_income = both("Median net, a year", "Net médian, par an");
inline constexpr Words tile_nothing = both("Earn nothing", "Ne gagnent rien");
inline constexpr Words nobody_to_count = both("nobody to count in these runs", "personne à compter ici");
inline constexpr Words chart_line = both("Profit, from ambassadors to active sellers", "Profit, des ambassadeurs aux vendeurs actifs");
inline constexpr Words line_note = both("{} runs, 95 % intervals", "{} exéc., IC à 95 %");
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
inline constexpr Words weekly = both("{}, week by week", "{}, semaine par semaine");
inline constexpr Words subject_sellers = both("Sellers", "Vendeurs");
inline constexpr Words subject_customers = both("Active customers", "Clients actifs");
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
inline constexpr Words search_member = both("Find a member: #12", "Chercher un membre : #12");
inline constexpr Words earns_nothing = both("earns nothing", "ne gagne rien");
inline constexpr Words earns_most = both("earns most", "gagne le plus");
inline constexpr std::array<Words, 2> shades{both("Colour: income", "Couleur : revenu"), both("Colour: activity", "Couleur : activité")};
inline constexpr Words sells_nothing = both("sells nothing in this pay period", "ne vend rien dans cette période");
inline constexpr Words sells_most = both("sells most", "vend le plus");
inline constexpr Words icicle_use = both("Click: a life  ·  double click: into the team  ·  Esc: back up",
                                         "Clic : une vie  ·  double clic : dans l'équipe  ·  Échap : remonter");
inline constexpr Words play_hint = both("Week after week (Space)", "Semaine après semaine (Espace)");
inline constexpr Words largest_teams = both("Largest teams here", "Plus grandes équipes ici");
inline constexpr Words no_teams = both("Nobody is below here in this week.", "Personne n'est au-dessous cette semaine.");
inline constexpr Words members_word = both("members", "membres");
inline constexpr Words life_of = both("The life of {}, beside people like her", "La vie de {}, à côté de ses semblables");
inline constexpr Words life_of_best =
    both("The life of the member who sold most, beside people like her", "La vie du membre qui a le plus vendu, à côté de ses semblables");
inline constexpr Words week = both("Week {}", "Semaine {}");

}  // namespace downline::viewer::words
