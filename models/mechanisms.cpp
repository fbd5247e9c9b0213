#include "models/mechanisms.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Mechanisms& mechanisms) {
  Declare add(fields, "mechanisms");
  add.real("kappa", &mechanisms.kappa, "1", {0, 4}, Group::mechanism, {"Hours follow pay", "Les heures suivent le gain"},
           {"How strongly members move hours to the channels that pay them (exponent).",
            "Force avec laquelle les membres déplacent leurs heures vers les canaux qui les paient (exposant)."},
           "assumed; nobody knows it, to be swept 0 to 2");
  add.share("crowding_out", &mechanisms.crowding_out, Group::mechanism, {"Crowding out", "Éviction"},
            {"Share of own prospecting that plentiful free leads displace.",
             "Part de la prospection personnelle que des contacts gratuits abondants évincent."},
            "assumed; no data, to be swept 0 to 0.5");
  add.share(
      "selection", &mechanisms.selection, Group::mechanism, {"Validity of selection", "Validité de la sélection"},
      {"Correlation of the interview's score with drive and aptitude.", "Corrélation de la note d'entretien avec l'envie et l'aptitude."},
      "assumed: 0.5, typical of structured interviews");
  add.real("training", &mechanisms.training, "1", {0, 1}, Group::mechanism, {"Effect of training", "Effet de la formation"},
           {"What the full dose of training adds to sales an hour.", "Ce que la pleine dose de formation ajoute aux ventes par heure."},
           "assumed; no causal estimate exists, to be swept 0 to 0.5");
  add.real("follow_up", &mechanisms.follow_up, "1", {0, 3}, Group::mechanism, {"Effect of follow-up", "Effet du suivi"},
           {"Multiplies what follow-up does to effort and quitting; below 1, the hours and launch parties it takes as well.",
            "Multiplie l'effet du suivi sur l'effort et les départs ; sous 1, aussi les heures et les réunions de lancement qu'il prend."},
           "assumed");
  add.real("practice", &mechanisms.practice, "logit", {0, 3}, Group::mechanism, {"Learning by doing", "Apprentissage"},
           {"What experience adds to the decision of the person faced: times ln(1 + hours / 100).",
            "Ce que l'expérience ajoute à la décision de la personne en face : fois ln(1 + heures / 100)."},
           "assumed");
  add.real("wage_feedback", &mechanisms.wage_feedback, "logit", {0, 5}, Group::mechanism, {"Pay and hours", "Gain et heures"},
           {"How strongly own earnings an hour move hours.", "Force avec laquelle le gain horaire fait bouger les heures."}, "assumed");
  add.real("expectations", &mechanisms.expectations, "log", {0, 5}, Group::mechanism, {"Met expectations", "Attentes déçues"},
           {"How strongly the gap between promise and earnings moves quitting.",
            "Force avec laquelle l'écart entre promesse et gain fait bouger les départs."},
           "sign: Wotruba & Tyagi 1991; size assumed");
  add.real("pressure", &mechanisms.pressure, "1", {0, 5}, Group::mechanism, {"Pressure", "Pression"},
           {"Multiplies the weight of annoyance.", "Multiplie le poids de l'agacement."}, "assumed");
  add.real("saturation", &mechanisms.saturation, "1", {0, 5}, Group::mechanism, {"Saturation of leads", "Saturation des contacts"},
           {"Multiplies the rise of the price of leads with spending.", "Multiplie la hausse du prix des contacts avec la dépense."},
           "assumed");
  add.real("content", &mechanisms.content, "1", {0, 5}, Group::mechanism, {"Effect of content", "Effet des contenus"},
           {"Multiplies what trained content, supports and the publication plan do to how many look at a post.",
            "Multiplie l'effet des contenus formés, des supports et du plan de publication sur l'audience d'une publication."},
           "assumed");
  add.real("supports", &mechanisms.supports, "1", {0, 5}, Group::mechanism, {"Effect of printed supports", "Effet des supports imprimés"},
           {"Multiplies what printed supports do in person.", "Multiplie l'effet des supports imprimés en personne."}, "assumed");
  add.real("ads", &mechanisms.ads, "1", {0, 1}, Group::mechanism, {"Advertisements", "Publicités"},
           {"Share of bought customer leads that are people at all; below 1 the same money brings fewer.",
            "Part des contacts clients achetés qui sont de vraies personnes ; sous 1 le même argent en apporte moins."},
           "assumed");
  add.real("search", &mechanisms.search, "1", {0, 5}, Group::mechanism, {"Search engines", "Moteurs de recherche"},
           {"Multiplies the leads that search engines and the site bring.",
            "Multiplie les contacts apportés par les moteurs de recherche et le site."},
           "assumed");
  add.real("recruit_leads", &mechanisms.recruit_leads, "1", {0, 1}, Group::mechanism, {"Recruit leads", "Contacts de recrues"},
           {"Share of bought recruit leads that are people at all.", "Part des contacts de recrues achetés qui sont de vraies personnes."},
           "assumed");
  add.real("shops", &mechanisms.shops, "1", {0, 5}, Group::mechanism, {"Members' shops", "Boutiques des membres"},
           {"Multiplies visits to members' shops and windows.", "Multiplie les visites des boutiques et vitrines des membres."}, "assumed");
  add.real("platform", &mechanisms.platform, "1", {0, 5}, Group::mechanism, {"Platform", "Plateforme"},
           {"Multiplies the requests that reach the platform.", "Multiplie les demandes qui parviennent à la plateforme."}, "assumed");
  add.real("adoption", &mechanisms.adoption, "1", {0, 1}, Group::mechanism, {"Digital ordering", "Commande numérique"},
           {"Multiplies the share of orders placed the digital way.", "Multiplie la part des commandes passées par voie numérique."},
           "assumed");
  add.real("tail", &mechanisms.tail, "1", {0, 5}, Group::mechanism, {"Long tail", "Longue traîne"},
           {"Multiplies what finding an item of the tail adds to an order.",
            "Multiplie ce que trouver un article de la traîne ajoute à une commande."},
           "assumed");
  add.real("product", &mechanisms.product, "1", {0, 5}, Group::mechanism, {"Product attributes", "Attributs du produit"},
           {"Multiplies what warranty, renewal and exclusivity do to decisions and order rates.",
            "Multiplie l'effet de la garantie, du renouvellement et de l'exclusivité sur les décisions et les fréquences."},
           "assumed");
  add.real("trust", &mechanisms.trust, "1", {0, 5}, Group::mechanism, {"Brand trust", "Confiance dans la marque"},
           {"Multiplies the weight of trust in the brand.", "Multiplie le poids de la confiance dans la marque."}, "assumed");
  add.real("third_party", &mechanisms.third_party, "1", {0, 5}, Group::mechanism, {"Trusted third party", "Tiers de confiance"},
           {"Multiplies what a known payment provider or marketplace adds online.",
            "Multiplie ce qu'un prestataire de paiement ou une place connue ajoute en ligne."},
           "assumed");
  add.real("reviews", &mechanisms.reviews, "1", {0, 5}, Group::mechanism, {"Reviews", "Avis"},
           {"Multiplies the weight of reviews in online decisions.", "Multiplie le poids des avis dans les décisions en ligne."},
           "assumed");
  add.real("positive_talk", &mechanisms.positive_talk, "1", {0, 5}, Group::mechanism, {"Good word of mouth", "Bouche à oreille positif"},
           {"Multiplies what hearing well of the product does.", "Multiplie l'effet d'entendre du bien du produit."}, "assumed");
  add.real("negative_talk", &mechanisms.negative_talk, "1", {0, 5}, Group::mechanism, {"Bad word of mouth", "Bouche à oreille négatif"},
           {"Multiplies what hearing ill of the product does.", "Multiplie l'effet d'entendre du mal du produit."}, "assumed");
  add.real("referral", &mechanisms.referral, "1", {0, 5}, Group::mechanism, {"Referral", "Parrainage"},
           {"Multiplies what the reward adds to recommendations, and what being sent does to loyalty.",
            "Multiplie ce que la prime ajoute aux recommandations, et l'effet du parrainage sur la fidélité."},
           "assumed");
  add.real("loyalty", &mechanisms.loyalty, "1", {0, 5}, Group::mechanism, {"Loyalty rewards", "Fidélité"},
           {"Multiplies what points do to staying and to the order rate.", "Multiplie l'effet des points sur la fidélité et la fréquence."},
           "assumed");
  add.real("group_purchase", &mechanisms.group_purchase, "1", {0, 5}, Group::mechanism, {"Group purchase", "Achat groupé"},
           {"Multiplies the groups that buyers gather.", "Multiplie les groupes que réunissent les acheteurs."}, "assumed");
  add.real("rumour", &mechanisms.rumour, "1", {0, 5}, Group::mechanism, {"Rumours", "Rumeurs"},
           {"Multiplies how many hear a rumour, first or from one who did.",
            "Multiplie le nombre de personnes qui apprennent une rumeur, d'abord ou d'une autre."},
           "assumed");
  add.real("crisis", &mechanisms.crisis, "1", {0, 5}, Group::mechanism, {"Crisis response", "Réponse à la crise"},
           {"Multiplies what readiness takes from a shock.", "Multiplie ce que la préparation retire à un choc."}, "assumed");
  add.real("belonging", &mechanisms.belonging, "1", {0, 5}, Group::mechanism, {"Belonging", "Appartenance"},
           {"Multiplies what belonging does to hours, staying and recruiting.",
            "Multiplie l'effet de l'appartenance sur les heures, les départs et le recrutement."},
           "assumed");
  add.real("awkwardness", &mechanisms.awkwardness, "1", {0, 5}, Group::mechanism, {"Awkwardness", "Gêne"},
           {"Multiplies what refusals by one's own circle do to staying, and the shame of asking friends to joining.",
            "Multiplie l'effet des refus de son propre cercle sur les départs, et de la gêne de solliciter ses amis sur l'entrée."},
           "assumed");
  add.real("sunk_cost", &mechanisms.sunk_cost, "1", {0, 5}, Group::mechanism, {"Sunk cost", "Coût engagé"},
           {"Multiplies how much the outlay at entry keeps a newcomer.", "Multiplie combien la mise de départ retient une recrue."},
           "assumed");
  add.real("sponsor_leaving", &mechanisms.sponsor_leaving, "1", {0, 5}, Group::mechanism, {"Sponsor's leaving", "Départ du parrain"},
           {"Multiplies what the sponsor's leaving does to staying.", "Multiplie l'effet du départ du parrain sur les départs."},
           "assumed");
  add.real("drift", &mechanisms.drift, "1", {0, 5}, Group::mechanism, {"Message drift", "Dérive du message"},
           {"Multiplies what telling the product one's own way does to reach, conversion and complaints.",
            "Multiplie l'effet d'un discours personnel sur la portée, la conversion et les plaintes."},
           "assumed");
}

}  // namespace downline
