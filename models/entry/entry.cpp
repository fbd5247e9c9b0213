#include "models/entry/entry.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Entry& entry) {
  Declare add(fields, "entry");
  add.share("requirement", &entry.requirement, {0, 0.95}, Group::lever, {"Selectivity", "Sélectivité"},
            {"Share of average applicants whom the interview refuses.", "Part des candidats moyens que l'entretien écarte."},
            "0.875 at Georges Franck 2005 (150 of 1 200 kept, Liberation); 0 without interview");
  add.money("fee", &entry.fee, "EUR", {0, 5000}, Group::lever, {"Sign-up fee", "Droit d'inscription"},
            {"What a newcomer pays to join.", "Ce qu'une nouvelle recrue paie pour entrer."}, "0 at Tupperware France 2015 (press)");
  add.money("kit_price", &entry.kit_price, "EUR", {0, 5000}, Group::lever, {"Starter kit", "Kit de départ"},
            {"What a newcomer pays for the starter kit.", "Ce qu'une nouvelle recrue paie le kit de départ."},
            "0 (Tupperware France 2015) to 199 USD (Stella & Dot) (company pages)");
  add.money("kit_cost", &entry.kit_cost, "EUR", {0, 5000}, Group::cost, {"Cost of the kit", "Coût du kit"},
            {"What the kit costs the company.", "Ce que le kit coûte à la société."}, "assumed");
  add.real("paperwork_hours", &entry.paperwork_hours, "h", {0, 100}, Group::lever, {"Paperwork", "Formalités"},
           {"Hours of forms before a newcomer can start.", "Heures de formalités avant de commencer."}, "assumed");
  add.share("online_signup", &entry.online_signup, Group::lever, {"Sign-up online", "Inscription en ligne"},
            {"How far people sign up online.", "À quel point l'inscription se fait en ligne."}, "assumed");
  add.money("online_cost", &entry.online_cost, "EUR/year/100k people", {0, 1e8}, Group::cost,
            {"Cost of online sign-up", "Coût de l'inscription en ligne"},
            {"Yearly cost of signing everybody up online.", "Coût annuel d'une inscription toute en ligne."}, "assumed")
      .per_market = true;
  add.share("discount_members", &entry.discount_members, Group::lever, {"Open to buyers", "Ouverture aux acheteurs"},
            {"How far people may join for the discount alone.", "À quel point on peut entrer pour la seule remise."},
            "1 in open programmes (55-73 % of members are buyers only: DSA, WFDSA, Herbalife)");
  add.basis_points("member_discount", &entry.member_discount, Group::lever, {"Members' discount", "Remise aux membres"},
                   {"Discount on members' own purchases.", "Remise sur les achats personnels des membres."},
                   "20-25 %, as retail commissions (press)");
  add.real("promise", &entry.promise, "EUR/h", {0, 500}, Group::lever, {"Promise", "Promesse"},
           {"Earnings an hour that entry promises.", "Gain horaire promis à l'entrée."}, "assumed");
}

void declare(Fields& fields, Joining& joining) {
  Declare add(fields, "joining");
  add.share("offer_at_party", &joining.offer_at_party, Group::world, {"Offers at parties", "Offres en réunion"},
            {"Share of buying guests who get the offer to join.", "Part des invitées qui achètent et reçoivent l'offre d'entrer."},
            "fitted to 0.03-0.06 recruits a party [derived from turnover]");
  add.share("offer_at_contact", &joining.offer_at_contact, Group::world, {"Offers one to one", "Offres en tête-à-tête"},
            {"Share of people contacted one to one who get the offer, buying or not.",
             "Part des personnes contactées en tête-à-tête qui reçoivent l'offre, qu'elles achètent ou non."},
            "assumed");
  add.share("offer_at_order", &joining.offer_at_order, Group::world, {"Offers at reorders", "Offres au réachat"},
            {"Share of repeat orders at which the seller makes the offer.", "Part des réachats où le vendeur fait l'offre."}, "assumed");
  add.real("earn", &joining.earn, "logit", {-20, 20}, Group::world, {"Readiness to earn", "Disposition à gagner"},
           {"Logit of joining to earn.", "Logit d'entrer pour gagner."}, "fitted to recruits per party");
  add.real("earn_drive", &joining.earn_drive, "logit", {0, 5}, Group::world, {"Weight of drive", "Poids de l'envie"},
           {"What one standard deviation of drive adds.", "Ce qu'ajoute un écart type d'envie."}, "assumed");
  add.real("earn_gain", &joining.earn_gain, "logit", {0, 5}, Group::world, {"Weight of the promise", "Poids de la promesse"},
           {"Multiplies the logarithm of promised over outside earnings.",
            "Multiplie le logarithme du gain promis rapporté au gain alternatif."},
           "assumed");
  add.real("outlay", &joining.outlay, "logit", {0, 10}, Group::world, {"Weight of the outlay", "Poids de la mise"},
           {"Subtracted for each 100 EUR of fee, kit and training.",
            "Retranché pour chaque tranche de 100 EUR de droit, de kit et de formation."},
           "assumed");
  add.real("paperwork", &joining.paperwork, "logit", {0, 2}, Group::world, {"Weight of paperwork", "Poids des formalités"},
           {"Subtracted for each hour of forms.", "Retranché pour chaque heure de formalités."}, "assumed");
  add.real("cold", &joining.cold, "logit", {0, 5}, Group::mechanism, {"Cold contact", "Contact froid"},
           {"Subtracted for recruit leads, who know nobody.", "Retranché pour les contacts achetés, qui ne connaissent personne."},
           "assumed, to be swept 0 to 3: at 0 bought recruits are absurdly cheap");
  add.real("discount", &joining.discount, "logit", {-20, 20}, Group::world, {"Readiness for the discount", "Disposition à la remise"},
           {"Logit of joining for the discount alone.", "Logit d'entrer pour la seule remise."},
           "fitted to 55-73 % buyers-only members in open programmes");
  add.real(
      "discount_interest", &joining.discount_interest, "logit", {0, 5}, Group::world, {"Interest and the discount", "Intérêt et remise"},
      {"Multiplies the logarithm of interest over its mean.", "Multiplie le logarithme de l'intérêt rapporté à sa moyenne."}, "assumed");
  add.count(
      "refused_weeks", &joining.refused_weeks, "week", {0, 1040}, Group::world, {"Memory of a refusal", "Mémoire d'un refus"},
      {"Weeks for which a refused person gets no new offer.", "Semaines pendant lesquelles une personne écartée ne reçoit plus d'offre."},
      "assumed");
  add.real("refused_opinion", &joining.refused_opinion, "1", {0, 2}, Group::world, {"Resentment of a refusal", "Rancune d'un refus"},
           {"How much less a refused applicant thinks of the product.", "Combien un candidat écarté pense moins de bien du produit."},
           "sign: applicants' reactions to selection (Hausknecht et al. 2004); size assumed");
  add.share("online_saves", &joining.online_saves, Group::world, {"Paperwork saved online", "Formalités évitées en ligne"},
            {"Share of the paperwork that signing up online saves.", "Part des formalités qu'évite l'inscription en ligne."}, "assumed");
  add.real("bond", &joining.bond, "logit", {0, 5}, Group::mechanism, {"Enthusiasm of the sponsor", "Enthousiasme du parrain"},
           {"What the full belonging of the sponsor adds.", "Ce qu'ajoute la pleine appartenance du parrain."}, "assumed");
  add.real("trust", &joining.trust, "logit", {0, 10}, Group::mechanism, {"Trust and joining", "Confiance et entrée"},
           {"Multiplies trust in the brand over its centre.", "Multiplie la confiance dans la marque au-dessus de son centre."}, "assumed");
  add.real("awkward", &joining.awkward, "logit", {0, 5}, Group::mechanism, {"Shame of asking friends", "Gêne de solliciter ses proches"},
           {"Subtracted if all selling is to one's own circle, against none of it.",
            "Retranché si toute la vente se fait auprès de son cercle, plutôt qu'aucune."},
           "assumed; pitching friends and family is what people dread (AARP 2018)");
  add.share(
      "awkward_centre", &joining.awkward_centre, Group::world, {"Circle's part in the base", "Part du cercle dans la base"},
      {"Part of the open ways that goes to one's own circle in the base.", "Part des voies ouvertes qui va à son cercle dans la base."},
      "the base has parties and one-to-one selling only");
  add.count("stops_week", &joining.stops_week, "week", {0, 10000}, Group::lever, {"Recruiting stops", "Fin du recrutement"},
            {"Reported week from which nobody is recruited; 0: never.",
             "Semaine rapportée à partir de laquelle on ne recrute plus ; 0 : jamais."},
            "a question, not a figure: what stays when the music stops");
}

}  // namespace downline
