#include "models/purchase/purchase.hpp"
#include "sim/param/declare.hpp"

namespace downline {
namespace {

void declare_channels(Declare& add, Decision& decision) {
  add.real("party", &decision.party, "logit", {-10, 10}, Group::world, {"Guests' readiness", "Disposition des invitées"},
           {"Logit of a guest of mean interest, before the other terms.", "Logit d'une invitée d'intérêt moyen, avant les autres termes."},
           "fitted to 7 buyers of 10 guests (trainers; Frenzen & Davis 1990: 0.6-1.0)");
  add.real("one_to_one", &decision.one_to_one, "logit", {-10, 10}, Group::world, {"Readiness one to one", "Disposition en tête-à-tête"},
           {"Logit of a person contacted one to one.", "Logit d'une personne contactée en tête-à-tête."},
           "assumed; warm contacts about 12-20 % (expert-interview model)");
  add.real("lead", &decision.lead, "logit", {-10, 10}, Group::world, {"Readiness of a lead", "Disposition d'un contact acheté"},
           {"Logit of a person who clicked an advertisement.", "Logit d'une personne qui a cliqué une publicité."},
           "fitted to 1-4 % of clicks that become customers (trade blogs)");
  add.real("sharing", &decision.sharing, "logit", {-10, 10}, Group::world, {"Readiness for a post", "Disposition devant une publication"},
           {"Logit of a person who looks at a member's post.", "Logit d'une personne qui regarde la publication d'un membre."}, "assumed");
  add.real("mini_site", &decision.mini_site, "logit", {-10, 10}, Group::world, {"Readiness in a shop", "Disposition en boutique"},
           {"Logit of a visitor of a member's own shop.", "Logit d'un visiteur de la boutique d'un membre."}, "assumed");
  add.real("affiliate", &decision.affiliate, "logit", {-10, 10}, Group::world, {"Readiness at a window", "Disposition devant une vitrine"},
           {"Logit of a reader who follows a member's window.", "Logit d'un lecteur qui suit la vitrine d'un membre."}, "assumed");
  add.real("platform", &decision.platform, "logit", {-10, 10}, Group::world, {"Readiness of a request", "Disposition d'une demande"},
           {"Logit of a person who asks the platform for a seller.", "Logit d'une personne qui demande un vendeur à la plateforme."},
           "assumed");
  add.real("referral", &decision.referral, "logit", {-10, 10}, Group::world, {"Readiness of a friend", "Disposition d'un proche"},
           {"Logit of a person to whom a customer recommends the seller.", "Logit d'une personne à qui un client recommande le vendeur."},
           "assumed");
  add.real("group", &decision.group, "logit", {-10, 10}, Group::world, {"Readiness for a group", "Disposition pour un groupe"},
           {"Logit of a person asked to join a group.", "Logit d'une personne invitée à rejoindre un groupe."}, "assumed");
}

void declare_person(Declare& add, Decision& decision) {
  add.real("form", &decision.form, "logit", {-10, 10}, Group::world, {"Readiness of who asks", "Disposition de qui demande"},
           {"Logit of a person who asked for a call on the company's site.", "Logit d'une personne qui a demandé un rappel sur le site."},
           "fitted to 15-35 % of qualified leads that become customers: assumed");
  add.real("interest", &decision.interest, "logit", {0, 5}, Group::world, {"Weight of interest", "Poids de l'intérêt"},
           {"Multiplies the logarithm of interest over its mean.", "Multiplie le logarithme de l'intérêt rapporté à sa moyenne."},
           "assumed");
  add.real("tie_strength", &decision.tie_strength, "logit", {0, 5}, Group::world, {"Weight of the tie", "Poids du lien"},
           {"What a close tie adds over a bare acquaintance.", "Ce qu'un lien proche ajoute à une simple connaissance."},
           "sign: Frenzen & Davis 1990; size assumed");
  add.real("aptitude", &decision.aptitude, "logit", {0, 5}, Group::world, {"Weight of aptitude", "Poids de l'aptitude"},
           {"What one standard deviation of aptitude adds.", "Ce qu'ajoute un écart type d'aptitude."}, "assumed");
  add.real("price", &decision.price, "logit", {0, 10}, Group::world, {"Weight of price", "Poids du prix"},
           {"Multiplies the logarithm of the price level, subtracted.", "Multiplie le logarithme du niveau de prix, en négatif."},
           "assumed");
  add.real("practice_centre", &decision.practice_centre, "1", {0, 20}, Group::world, {"Mean practice", "Expérience moyenne"},
           {"Mean of ln(1 + hours / 100) in the base, where practice makes no difference.",
            "Moyenne de ln(1 + heures / 100) dans la base, où l'expérience ne fait pas de différence."},
           "measured on the base");
  add.real("opinion", &decision.opinion, "logit", {0, 5}, Group::world, {"Weight of hearsay", "Poids du bouche à oreille"},
           {"Multiplies what a person has heard of the product, -2 to 2.", "Multiplie ce qu'une personne a entendu du produit, de -2 à 2."},
           "assumed");
}

void declare_product(Declare& add, Decision& decision) {
  add.real("warranty", &decision.warranty, "logit", {0, 2}, Group::world, {"Weight of warranty", "Poids de la garantie"},
           {"Multiplies ln((1 + years) / (1 + legal years)).", "Multiplie ln((1 + années) / (1 + années légales))."}, "assumed");
  add.real("renewal", &decision.renewal, "log", {0, 2}, Group::world, {"Weight of renewal", "Poids du renouvellement"},
           {"Multiplies ln((1 + collections) / (1 + usual collections)) in the logarithm of the order rate.",
            "Multiplie ln((1 + collections) / (1 + collections habituelles)) dans le logarithme de la fréquence."},
           "assumed");
  add.real("exclusivity", &decision.exclusivity, "logit", {0, 5}, Group::world, {"Weight of exclusivity", "Poids de l'exclusivité"},
           {"What a range that nobody else sells adds in person over one that others sell too.",
            "Ce qu'une gamme exclusive ajoute en personne par rapport à une gamme vendue ailleurs."},
           "assumed");
  add.real("exclusive_price", &decision.exclusive_price, "1", {0, 2}, Group::world, {"Exclusivity and price", "Exclusivité et prix"},
           {"Share that it takes off the weight of price: what cannot be compared is compared less.",
            "Part qu'elle retire au poids du prix : ce qu'on ne peut comparer se compare moins."},
           "assumed");
}

void declare_company(Declare& add, Decision& decision) {
  add.real("trust", &decision.trust, "logit", {0, 5}, Group::world, {"Weight of trust", "Poids de la confiance"},
           {"What full trust in the brand adds over none.", "Ce qu'une pleine confiance dans la marque ajoute par rapport à aucune."},
           "assumed");
  add.share("trust_centre", &decision.trust_centre, Group::world, {"Usual trust", "Confiance habituelle"},
            {"Trust at which it makes no difference.", "Confiance à laquelle elle ne fait pas de différence."},
            "0.5 by definition of the base");
  add.real("third_party", &decision.third_party, "logit", {0, 5}, Group::world, {"Weight of a third party", "Poids d'un tiers"},
           {"What a known third party behind all online orders adds online.",
            "Ce qu'un tiers connu derrière toutes les commandes en ligne ajoute en ligne."},
           "assumed");
  add.real("reviews", &decision.reviews, "logit", {0, 5}, Group::world, {"Weight of reviews", "Poids des avis"},
           {"Multiplies, online, the mean review less the usual one, when reviews are many.",
            "Multiplie, en ligne, l'avis moyen moins l'avis habituel, quand les avis sont nombreux."},
           "sign: Chevalier & Mayzlin 2006; size assumed");
  add.share("review_centre", &decision.review_centre, Group::world, {"Usual review", "Avis habituel"},
            {"Share of good reviews at which they make no difference.", "Part de bons avis à laquelle ils ne font pas de différence."},
            "assumed");
  add.real("review_half", &decision.review_half, "1/100k people", {0.01, 1e6}, Group::world, {"Enough reviews", "Avis en nombre"},
           {"Reviews of about half a year, per 100 000 people, that have half the weight of very many.",
            "Avis d'environ six mois, pour 100 000 personnes, qui ont la moitié du poids d'avis très nombreux."},
           "assumed")
      .mix = Mix::logarithmic;
}

}  // namespace

void declare(Fields& fields, Decision& decision) {
  Declare add(fields, "decision");
  declare_channels(add, decision);
  declare_person(add, decision);
  declare_product(add, decision);
  declare_company(add, decision);
}

}  // namespace downline
