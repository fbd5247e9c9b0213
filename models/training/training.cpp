#include "models/training/training.hpp"

#include "sim/core/math.hpp"
#include "sim/param/declare.hpp"

namespace downline {

double training_dose(const Training& training, bool completes_in_person, bool completes_online) {
  const double hours = (completes_in_person ? training.in_person_hours : 0.0) + (completes_online ? training.online_hours : 0.0);
  return 1.0 - math::pow(2.0, -hours / training.half_hours);
}

void declare(Fields& fields, Training& training) {
  Declare add(fields, "training");
  add.real("in_person_hours", &training.in_person_hours, "h", {0, 200}, Group::lever, {"Training in person", "Formation en présence"},
           {"Hours of training in person offered to a newcomer.", "Heures de formation en présence offertes à une recrue."},
           "intensity: French sector 2.5-3 times the national mean (FVD barometer 2014); hours assumed");
  add.real("online_hours", &training.online_hours, "h", {0, 200}, Group::lever, {"Training online", "Formation en ligne"},
           {"Hours of training online offered to a newcomer.", "Heures de formation en ligne offertes à une recrue."}, "assumed");
  add.money("in_person_cost", &training.in_person_cost, "EUR/h", {0, 1000}, Group::cost, {"Cost in person", "Coût en présence"},
            {"Cost of an hour in person for one newcomer.", "Coût d'une heure en présence pour une recrue."}, "assumed");
  add.money("session_cost", &training.session_cost, "EUR/h", {0, 10000}, Group::cost, {"Cost of a session", "Coût d'une session"},
            {"Cost of an hour of a session in person, whoever comes.",
             "Coût d'une heure de session en présence, quel que soit le nombre de venus."},
            "0 in the base, whose cost by the head covers it: assumed");
  add.count("session_size", &training.session_size, "person", {1, 1000}, Group::lever, {"Size of a session", "Taille d'une session"},
            {"Newcomers whom one session takes.", "Recrues qu'une session accueille."}, "assumed");
  add.money("online_cost", &training.online_cost, "EUR/h", {0, 1000}, Group::cost, {"Cost online", "Coût en ligne"},
            {"Cost of an hour online for one newcomer.", "Coût d'une heure en ligne pour une recrue."}, "assumed");
  add.money("price", &training.price, "EUR", {0, 5000}, Group::lever, {"Price of the training", "Prix de la formation"},
            {"What a newcomer who joins to earn pays for training.", "Ce que paie pour la formation une recrue venue pour gagner."},
            "0 in the base: assumed");
  add.share("in_person_completion", &training.in_person_completion, Group::world, {"Completion in person", "Assiduité en présence"},
            {"Share of newcomers who complete training in person.", "Part des recrues qui vont au bout de la formation en présence."},
            "assumed");
  add.share("online_completion", &training.online_completion, Group::world, {"Completion online", "Assiduité en ligne"},
            {"Share of newcomers who complete training online.", "Part des recrues qui vont au bout de la formation en ligne."}, "assumed");
  add.real("half_hours", &training.half_hours, "h", {0.1, 500}, Group::world, {"Half effect", "Demi-effet"},
           {"Completed hours that give half of the full effect.", "Heures suivies qui donnent la moitié du plein effet."}, "assumed")
      .mix = Mix::logarithmic;
  add.share("dose_centre", &training.dose_centre, Group::world, {"Mean training", "Formation moyenne"},
            {"Mean training reached in the base, at which training makes no difference.",
             "Formation moyenne atteinte dans la base, où elle ne fait pas de différence."},
            "measured on the base");
  add.count("weeks", &training.weeks, "week", {1, 104}, Group::world, {"Length", "Durée"},
            {"Weeks over which a newcomer is trained.", "Semaines sur lesquelles une recrue est formée."}, "assumed");
}

void declare(Fields& fields, FollowUp& follow_up) {
  Declare add(fields, "follow_up");
  add.real("hours_per_recruit", &follow_up.hours_per_recruit, "h", {0, 200}, Group::lever, {"Follow-up", "Suivi de terrain"},
           {"Hours a sponsor is asked to give a newcomer over the follow-up.",
            "Heures qu'un parrain est prié de donner à une recrue sur le suivi."},
           "assumed");
  add.share("launch_party", &follow_up.launch_party, Group::lever, {"Launch party", "Réunion de lancement"},
            {"Share of newcomers for whom the sponsor holds a launch party among their own circle.",
             "Part des recrues pour qui le parrain tient une réunion de lancement dans leur cercle."},
            "practice: trade press; size assumed");
  add.real("full_hours", &follow_up.full_hours, "h", {0.1, 200}, Group::world, {"Full follow-up", "Suivi complet"},
           {"Hours over the follow-up that have its full effect.", "Heures sur le suivi qui en donnent le plein effet."},
           "assumed: an hour a week over onboarding");
  add.real("effort", &follow_up.effort, "logit", {0, 5}, Group::mechanism, {"Follow-up and effort", "Suivi et effort"},
           {"What full follow-up adds to the hours of a newcomer.", "Ce qu'un suivi complet ajoute aux heures d'une recrue."}, "assumed");
  add.real("hazard", &follow_up.hazard, "log", {0, 5}, Group::mechanism, {"Follow-up and quitting", "Suivi et départs"},
           {"What full follow-up takes from the logarithm of the chance of quitting.",
            "Ce qu'un suivi complet retranche au logarithme du risque de départ."},
           "assumed; range 0.6-1.0 on the hazard is unknown in the literature");
  add.share("unpaid_willingness", &follow_up.unpaid_willingness, Group::world, {"Unpaid willingness", "Bonne volonté sans prime"},
            {"Share of the asked hours that a sponsor gives when the plan pays nothing on the team; the rest comes with pay on it.",
             "Part des heures demandées qu'un parrain donne si le plan ne paie rien sur l'équipe ; le reste vient avec la prime."},
            "assumed");
  add.basis_points("full_override", &follow_up.full_override, Group::world, {"Full willingness", "Pleine bonne volonté"},
                   {"Rate on a recruit's sales at which a sponsor gives all the hours asked.",
                    "Taux sur les ventes d'une recrue auquel un parrain donne toutes les heures demandées."},
                   "assumed: the usual first level (planet.fr)");
  add.share("smoothing", &follow_up.smoothing, {0.01, 1}, Group::world, {"Pace of follow-up", "Rythme du suivi"},
            {"Weight of this week in the follow-up that a newcomer feels.", "Poids de la semaine dans le suivi que ressent une recrue."},
            "assumed: about a month");
  add.count("weeks", &follow_up.weeks, "week", {1, 104}, Group::world, {"Onboarding", "Intégration"},
            {"Weeks a newcomer is a recruit, and followed up.", "Semaines pendant lesquelles une nouvelle venue est une recrue, suivie."},
            "13 weeks: trade practice; assumed");
  add.count("members_per_manager", &follow_up.members_per_manager, "person", {0, 10000}, Group::lever,
            {"Members a field manager", "Membres par animateur"},
            {"Members who joined to earn for each salaried field manager; 0: there are none, sponsors live on overrides.",
             "Membres venus pour gagner par animateur salarié ; 0 : il n'y en a pas, les parrains vivent de leurs primes."},
            "40 to 60 where managers are salaried: assumed");
  add.real("manager_hours", &follow_up.manager_hours, "h/week", {0, 60}, Group::world, {"Managers' hours", "Heures des animateurs"},
           {"Weekly hours that a field manager spends on newcomers.", "Heures par semaine qu'un animateur consacre aux recrues."},
           "assumed: half of the working week");
}

}  // namespace downline
