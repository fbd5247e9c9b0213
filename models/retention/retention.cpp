#include "models/retention/retention.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Retention& retention) {
  Declare add(fields, "retention");
  add.real("alpha", &retention.alpha, "1", {0.01, 100}, Group::world, {"Quitting alpha", "Départ alpha"},
           {"First shape of the Beta law of members' own chance of quitting in a period.",
            "Premier paramètre de la loi bêta du risque propre de départ par période."},
           "fitted to US turnover 43 % a year (DSA 2018) and 20-50 % of newcomers after a year; Fader & Hardie 2007");
  add.real("beta", &retention.beta, "1", {0.01, 1000}, Group::world, {"Quitting beta", "Départ bêta"},
           {"Second shape of that law.", "Second paramètre de cette loi."}, "fitted with alpha");
  add.real("period_weeks", &retention.period_weeks, "week", {0.1, 520}, Group::world, {"Period of quitting", "Période de départ"},
           {"Weeks to which that chance refers.", "Semaines auxquelles ce risque se rapporte."}, "a month");
  add.real("gap_centre", &retention.gap_centre, "1", {-1, 1}, Group::world, {"Mean disappointment", "Déception moyenne"},
           {"Mean gap between promised and believed earnings in the base, where it makes no difference.",
            "Écart moyen entre gain promis et gain perçu dans la base, où il ne fait pas de différence."},
           "measured on the base");
  add.count("lapse_weeks", &retention.lapse_weeks, "week", {4, 1040}, Group::world, {"Lapse", "Radiation"},
            {"Weeks without any sale or order after which a membership lapses.",
             "Semaines sans vente ni commande après lesquelles l'adhésion s'éteint."},
            "assumed");
}

}  // namespace downline
