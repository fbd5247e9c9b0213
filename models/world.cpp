#include "models/world.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Run& run) {
  Declare add(fields, "");
  add.count("seed", &run.seed, "1", {0, 9007199254740991.0}, Group::run, {"Seed", "Graine"},
            {"The luck of every replication comes from it.", "Le hasard de chaque réplication en découle."}, "chosen by the user")
      .mix = Mix::choose;
  add.count("people", &run.people, "person", {2, 1e9}, Group::run, {"People", "Population"},
            {"Adults of the simulated territory.", "Adultes du territoire simulé."},
            "default of the product: a company has about 60 members per 100 000 adults, fewer people are too noisy")
      .mix = Mix::choose;
  add.count("weeks", &run.weeks, "week", {1, 5200}, Group::run, {"Weeks", "Semaines"},
            {"Weeks reported after the start.", "Semaines rapportées après le départ."}, "default of the product: three years")
      .mix = Mix::choose;
}

void declare_rules(Fields& fields, Run& run) {
  Declare add(fields, "");
  add.choice("rules", &run.rules,
             {{"direct_selling", {"direct selling", "vente directe"}}, {"recruit_and_sell", {"bare workload", "charge nue"}}}, Group::run,
             {"Rules", "Règles"},
             {"What people do: the direct-selling model, or the bare workload that simulators are timed on.",
              "Ce que font les personnes : le modèle de vente directe, ou la charge nue sur laquelle on chronomètre les simulateurs."},
             "default of the product");
}

void declare(Fields& fields, Market& market) {
  Declare add(fields, "market");
  add.share(
      "interest_mean", &market.interest_mean, {0.01, 0.99}, Group::world, {"Mean interest", "Intérêt moyen"},
      {"Mean interest of a person in the category, Beta distributed.", "Intérêt moyen d'une personne pour la catégorie, de loi bêta."},
      "Credoc via economiematin.fr: 4 in 10 French adults bought through the channel");
  add.real("interest_concentration", &market.interest_concentration, "1", {0.5, 200}, Group::world,
           {"Sameness of interest", "Concentration des intérêts"},
           {"Sum of the two shapes of the Beta law of interest: the larger, the more alike people are.",
            "Somme des deux paramètres de la loi bêta des intérêts : plus elle est grande, plus les personnes se ressemblent."},
           "assumed")
      .mix = Mix::logarithmic;
  add.share("digital_mean", &market.digital_mean, {0.01, 0.99}, Group::world, {"Mean digital preference", "Préférence numérique moyenne"},
            {"Mean preference for the digital way, Beta distributed.", "Préférence moyenne pour le numérique, de loi bêta."}, "assumed");
  add.real("digital_concentration", &market.digital_concentration, "1", {0.5, 200}, Group::world,
           {"Sameness of digital preference", "Concentration des préférences numériques"},
           {"Sum of the two shapes of the Beta law of digital preference.",
            "Somme des deux paramètres de la loi bêta de préférence numérique."},
           "assumed")
      .mix = Mix::logarithmic;
  add.real(
      "drive_aptitude_correlation", &market.drive_aptitude_correlation, "1", {-0.95, 0.95}, Group::world,
      {"Drive and aptitude", "Envie et aptitude"},
      {"Correlation of a person's drive to earn with her aptitude to sell.", "Corrélation entre l'envie de gagner et l'aptitude à vendre."},
      "assumed; unknown in the literature, to be swept 0 to 0.8");
  add.real("outside_wage", &market.outside_wage, "EUR/h", {1, 200}, Group::world, {"Outside wage", "Salaire alternatif"},
           {"Median net earnings of an hour elsewhere, log-normal.", "Gain net médian d'une heure ailleurs, log-normal."},
           "French net minimum wage, about 9.4 EUR/h in 2024 (service-public.fr), rounded")
      .mix = Mix::logarithmic;
  add.real("outside_wage_sigma", &market.outside_wage_sigma, "1", {0, 2}, Group::world,
           {"Spread of outside wages", "Dispersion des salaires alternatifs"},
           {"Standard deviation of the logarithm of the outside wage.", "Écart type du logarithme du salaire alternatif."}, "assumed");
  add.real("followers_median", &market.followers_median, "person", {1, 1e6}, Group::world, {"Median followers", "Abonnés médians"},
           {"Median number of people who follow a person online, log-normal and independent of persuasion.",
            "Nombre médian de personnes qui suivent quelqu'un en ligne, log-normal et indépendant de la persuasion."},
           "assumed; of the order of the median personal account")
      .mix = Mix::logarithmic;
  add.real("followers_sigma", &market.followers_sigma, "1", {0, 3}, Group::world, {"Spread of followers", "Dispersion des abonnés"},
           {"Standard deviation of the logarithm of the number of followers.", "Écart type du logarithme du nombre d'abonnés."},
           "assumed: a heavy tail");
  add.real("followers_most", &market.followers_most, "person", {1, 1e7}, Group::world, {"Most followers", "Abonnés au plus"},
           {"Followers that nobody exceeds; nor does anybody exceed the digital part of the market.",
            "Nombre d'abonnés que personne ne dépasse ; ni la part numérique du marché."},
           "assumed")
      .mix = Mix::logarithmic;
}

void declare(Fields& fields, TiesParameters& ties) {
  Declare add(fields, "ties");
  add.choice(
      "kind", &ties.kind,
      {{"well_mixed", {"everyone anew", "chacun à nouveau"}},
       {"small_world", {"communities", "communautés"}},
       {"scale_free", {"a few known by many", "quelques-uns très connus"}},
       {"file", {"from a file", "d'un fichier"}}},
      Group::world, {"Kind of network", "Type de réseau"},
      {"Who knows whom: everyone anew, communities with distant ties, a few people known by very many, or a file.",
       "Qui connaît qui : chacun à nouveau, des communautés et des liens lointains, quelques personnes très connues, ou un fichier."},
      "assumed");
  add.real("mean_degree", &ties.mean_degree, "person", {2, 1000}, Group::world, {"People known", "Personnes connues"},
           {"Mean number of people a person could invite or write to.",
            "Nombre moyen de personnes qu'une personne pourrait inviter ou contacter."},
           "assumed");
  add.count("community_size", &ties.community_size, "person", {2, 100000}, Group::world, {"Community", "Communauté"},
            {"People in a community of the small world.", "Personnes dans une communauté du petit monde."},
            "assumed, after the about 150 of Dunbar 1992");
  add.share("local_share", &ties.local_share, Group::world, {"Ties within the community", "Liens dans la communauté"},
            {"Share of ties within the community; they are stronger.", "Part des liens internes à la communauté ; ils sont plus forts."},
            "assumed");
  add.real(
      "sociability_sigma", &ties.sociability_sigma, "1", {0, 2}, Group::world, {"Spread of sociability", "Dispersion de la sociabilité"},
      {"Standard deviation of the logarithm of the number of people known.", "Écart type du logarithme du nombre de personnes connues."},
      "assumed");
  add.text("file", &ties.file, Group::world, {"File of ties", "Fichier de liens"},
           {"Edge list to read when the kind is file, from the folder the program runs in; people beyond those it names know nobody.",
            "Liste de liens à lire quand le type est file, depuis le dossier courant ; les personnes qu'elle ne nomme pas ne connaissent "
            "personne."},
           "chosen by the user");
}

}  // namespace downline
