#include "models/effort/effort.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Effort& effort) {
  Declare add(fields, "effort");
  add.real("hours_max", &effort.hours_max, "h/week", {0.1, 80}, Group::world, {"Most hours", "Heures maximales"},
           {"Hours a week that nobody exceeds.", "Heures par semaine que personne ne dépasse."}, "assumed");
  add.real("constant", &effort.constant, "logit", {-20, 20}, Group::world, {"Readiness to work", "Disposition au travail"},
           {"Logit of the share of the most hours given, before the other terms.",
            "Logit de la part des heures maximales donnée, avant les autres termes."},
           "fitted to 15.9 parties a year per advisor");
  add.real("drive", &effort.drive, "logit", {0, 5}, Group::world, {"Drive and hours", "Envie et heures"},
           {"What one standard deviation of drive adds.", "Ce qu'ajoute un écart type d'envie."}, "assumed");
  add.real("wage_floor", &effort.wage_floor, "EUR/h", {0.01, 100}, Group::world, {"Earnings floor", "Plancher de gain"},
           {"Added to earnings an hour before the logarithm, so that nothing earned is not minus infinity.",
            "Ajouté au gain horaire avant le logarithme, pour qu'un gain nul reste fini."},
           "assumed");
  add.real("wage_centre", &effort.wage_centre, "log", {-10, 10}, Group::world, {"Mean earnings gap", "Écart moyen de gain"},
           {"Mean of the logarithm of own over outside earnings in the base, where earnings make no difference.",
            "Moyenne du logarithme du gain rapporté au gain alternatif dans la base, où le gain ne fait pas de différence."},
           "measured on the base");
  add.real("help_centre", &effort.help_centre, "1", {0, 1}, Group::world, {"Mean follow-up", "Suivi moyen"},
           {"Mean follow-up received in the base.", "Suivi moyen reçu dans la base."}, "measured on the base");
  add.real("bond", &effort.bond, "logit", {0, 5}, Group::world, {"Belonging and hours", "Appartenance et heures"},
           {"What full belonging adds to hours.", "Ce que la pleine appartenance ajoute aux heures."}, "assumed");
  add.share("bond_centre", &effort.bond_centre, Group::world, {"Mean belonging", "Appartenance moyenne"},
            {"Mean belonging in the base.", "Appartenance moyenne dans la base."}, "none: the base spends nothing on it");
  add.share("smoothing", &effort.smoothing, {0.01, 1}, Group::world, {"Smoothing", "Lissage"},
            {"Weight of the last pay period in what a member believes she earns.",
             "Poids de la dernière période de paie dans ce qu'un membre croit gagner."},
            "assumed");
  add.real("idle_hours", &effort.idle_hours, "h", {0, 100}, Group::world, {"Idle hours", "Heures sans vente"},
           {"Hours of a pay period that go to no selling, counted in what an hour is believed to earn.",
            "Heures d'une période de paie sans vente, comptées dans le gain horaire perçu."},
           "assumed");
  add.real("digital_tilt", &effort.digital_tilt, "1", {0, 5}, Group::world, {"Digital tilt", "Penchant numérique"},
           {"How strongly digital preference tilts hours towards leads and sharing.",
            "Force avec laquelle la préférence numérique incline les heures vers les contacts fournis et le partage."},
           "assumed");
  add.real("active_hours", &effort.active_hours, "h/week", {0.01, 80}, Group::world, {"Seller's hours", "Heures d'un vendeur"},
           {"Weekly hours from which a member past onboarding counts as a seller; under it as an ambassador.",
            "Heures par semaine à partir desquelles un membre intégré compte comme vendeur ; en dessous, comme ambassadeur."},
           "assumed");
}

}  // namespace downline
