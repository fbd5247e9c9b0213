#include "models/belonging/belonging.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Belonging& belonging) {
  Declare add(fields, "belonging");
  add.share("smoothing", &belonging.smoothing, {0.01, 1}, Group::world, {"Pace of belonging", "Rythme de l'appartenance"},
            {"Part of the way to its target that a member's belonging goes in a week.",
             "Part du chemin vers sa cible que l'appartenance d'un membre parcourt en une semaine."},
            "assumed: two months to go most of the way");
}

void declare(Fields& fields, Leadership& leadership) {
  Declare add(fields, "leadership");
  add.share("recognition", &leadership.recognition, Group::lever, {"Recognition by sponsors", "Reconnaissance par les parrains"},
            {"How far sponsors thank and honour those of their team who sell.",
             "À quel point les parrains remercient et distinguent ceux de leur équipe qui vendent."},
            "practice of the trade (Biggart 1989); size assumed");
  add.real(
      "weight", &leadership.weight, "1", {0, 2}, Group::mechanism, {"Weight of the sponsor", "Poids du parrain"},
      {"What full recognition by a sponsor adds to belonging.", "Ce que la pleine reconnaissance d'un parrain ajoute à l'appartenance."},
      "assumed");
  add.real("span", &leadership.span, "person", {1, 1000}, Group::world, {"Span of a leader", "Portée d'un animateur"},
           {"Members whom a sponsor leads without giving each less.", "Membres qu'un parrain anime sans donner moins à chacun."},
           "assumed: 8 to 12 a leader in the trade");
  add.money("cost", &leadership.cost, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Leaders' meetings", "Réunions d'animateurs"},
            {"Yearly cost of full recognition by sponsors, whoever sells.",
             "Coût annuel de la pleine reconnaissance par les parrains, quel que soit le nombre de vendeurs."},
            "assumed")
      .per_market = true;
  add.money("recognition_cost", &leadership.recognition_cost, "EUR/year", {0, 10000}, Group::cost,
            {"Badges and awards", "Insignes et prix"},
            {"Yearly cost of full recognition by sponsors for each active member.",
             "Coût annuel de la pleine reconnaissance par les parrains, par membre actif."},
            "assumed");
  add.real("coaching_hours", &leadership.coaching_hours, "h/week", {0, 10}, Group::lever, {"Coaching", "Accompagnement"},
           {"Weekly hours a sponsor is asked to give each member of the team.",
            "Heures par semaine qu'un parrain est prié de donner à chaque membre de l'équipe."},
           "assumed");
  add.real("coaching_full", &leadership.coaching_full, "h/week", {0.01, 10}, Group::world, {"Full coaching", "Accompagnement complet"},
           {"Weekly hours for a member that have the full effect.", "Heures par semaine et par membre qui ont le plein effet."}, "assumed");
  add.real("coaching_weight", &leadership.coaching_weight, "1", {0, 2}, Group::mechanism,
           {"Weight of coaching", "Poids de l'accompagnement"},
           {"What full coaching adds to belonging.", "Ce qu'un accompagnement complet ajoute à l'appartenance."}, "assumed");
}

void declare(Fields& fields, Community& community) {
  Declare add(fields, "community");
  add.share(
      "quality", &community.quality, Group::lever, {"Members' community", "Communauté des membres"},
      {"Quality of the members' social platform; 0: there is none.", "Qualité de la plateforme sociale des membres ; 0 : il n'y en a pas."},
      "assumed");
  add.real("weight", &community.weight, "1", {0, 2}, Group::mechanism, {"Weight of the community", "Poids de la communauté"},
           {"What the best platform adds to the belonging of a member of mean digital preference.",
            "Ce que la meilleure plateforme ajoute à l'appartenance d'un membre de préférence numérique moyenne."},
           "assumed");
  add.share("recognition", &community.recognition, Group::lever, {"Recognition by members", "Reconnaissance par les pairs"},
            {"How far those who sell are honoured on the members' platform.",
             "À quel point ceux qui vendent sont distingués sur la plateforme des membres."},
            "assumed");
  add.real("recognition_weight", &community.recognition_weight, "1", {0, 2}, Group::mechanism,
           {"Weight of peers' recognition", "Poids de la reconnaissance des pairs"},
           {"What full recognition by members adds to belonging.", "Ce que la pleine reconnaissance des pairs ajoute à l'appartenance."},
           "assumed");
  add.money(
         "cost", &community.cost, "EUR/year/100k people", {0, 1e8}, Group::cost, {"Cost of the community", "Coût de la communauté"},
         {"Yearly cost of the best platform, before its first member.", "Coût annuel de la meilleure plateforme, avant le premier membre."},
         "assumed: half a community manager per 1 M people")
      .per_market = true;
  add.money("member_cost", &community.member_cost, "EUR/year", {0, 10000}, Group::cost, {"Cost a member", "Coût par membre"},
            {"Yearly cost of the best platform for each member.", "Coût annuel de la meilleure plateforme, par membre."}, "assumed");
  add.money("recognition_cost", &community.recognition_cost, "EUR/year", {0, 10000}, Group::cost,
            {"Cost of peers' recognition", "Coût de la reconnaissance des pairs"},
            {"Yearly cost of full recognition by members for each active member.",
             "Coût annuel de la pleine reconnaissance par les pairs, par membre actif."},
            "assumed");
}

void declare(Fields& fields, Events& events) {
  Declare add(fields, "events");
  add.money("budget", &events.budget, "EUR/year/100k people", {0, 1e8}, Group::lever, {"Events", "Événements"},
            {"Yearly budget for members' events in person.", "Budget annuel des événements de membres, en présence."}, "assumed")
      .per_market = true;
  add.real("a_year", &events.a_year, "1/year", {0, 52}, Group::lever, {"Events a year", "Événements par an"},
           {"Events a year that share the budget, evenly spaced.", "Événements par an qui se partagent le budget, à intervalles égaux."},
           "assumed: a rally in spring, one in autumn");
  add.money("seat_cost", &events.seat_cost, "EUR", {0.01, 10000}, Group::cost, {"Cost of a seat", "Coût d'une place"},
            {"What a seat at an event takes of its budget.", "Ce qu'une place à un événement prend de son budget."}, "assumed");
  add.share("attend", &events.attend, {0.01, 0.99}, Group::world, {"Wish to attend", "Envie de venir"},
            {"Share of members of mean drive who joined to earn that wish to attend an event.",
             "Part des membres d'envie moyenne venus pour gagner qui souhaitent venir à un événement."},
            "assumed");
  add.real("weight", &events.weight, "1", {0, 2}, Group::mechanism, {"Weight of an event", "Poids d'un événement"},
           {"What an event just attended adds to belonging.", "Ce qu'un événement tout juste vécu ajoute à l'appartenance."}, "assumed");
  add.real("memory", &events.memory, "week", {0.1, 520}, Group::world, {"Memory of an event", "Mémoire d'un événement"},
           {"Half-life of what an event or a trip adds.", "Demi-vie de ce qu'ajoute un événement ou un voyage."}, "assumed: a quarter");
  add.money("trip_budget", &events.trip_budget, "EUR/year/100k people", {0, 1e8}, Group::lever, {"Trips", "Voyages"},
            {"Yearly budget for trips of the best sellers.", "Budget annuel des voyages des meilleurs vendeurs."}, "assumed")
      .per_market = true;
  add.money("trip_cost", &events.trip_cost, "EUR", {1, 100000}, Group::cost, {"Cost of a trip", "Coût d'un voyage"},
            {"What a trip costs the company.", "Ce qu'un voyage coûte à la société."}, "assumed");
  add.money("trip_sales", &events.trip_sales, "EUR", {0, 1e7}, Group::lever, {"Sales for a trip", "Ventes pour un voyage"},
            {"Own sales of a year from which a trip can be won, the best sellers first.",
             "Ventes propres d'une année à partir desquelles un voyage peut se gagner, les meilleurs d'abord."},
            "assumed");
  add.real("trip_weight", &events.trip_weight, "1", {0, 2}, Group::mechanism, {"Weight of a trip", "Poids d'un voyage"},
           {"What a trip just won adds to belonging.", "Ce qu'un voyage tout juste gagné ajoute à l'appartenance."}, "assumed");
}

}  // namespace downline
