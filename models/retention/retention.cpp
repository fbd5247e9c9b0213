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
  add.count("buyer_lapse_weeks", &retention.buyer_lapse_weeks, "week", {4, 1040}, Group::world,
            {"Lapse of buyers", "Radiation des acheteurs"},
            {"Weeks without an order after which a member who joined for the discount is removed.",
             "Semaines sans commande après lesquelles un membre venu pour la remise est radié."},
            "assumed: three quarters of a year");
  add.real("bond", &retention.bond, "log", {0, 5}, Group::mechanism, {"Belonging and quitting", "Appartenance et départs"},
           {"What full belonging takes from the logarithm of the chance of quitting.",
            "Ce que la pleine appartenance retranche au logarithme du risque de départ."},
           "sign: organisational commitment and direct sellers' turnover (Wotruba 1990); size assumed");
  add.real("awkward", &retention.awkward, "log", {0, 5}, Group::mechanism, {"Awkwardness and quitting", "Gêne et départs"},
           {"What the logarithm of 1 + refusals a week by one's own circle adds to that of the chance of quitting.",
            "Ce que le logarithme de 1 + refus hebdomadaires de son cercle ajoute à celui du risque de départ."},
           "39 % of those who left found it awkward to sell to friends and family (AARP 2018); size assumed");
  add.real("awkward_centre", &retention.awkward_centre, "log", {0, 10}, Group::world, {"Mean awkwardness", "Gêne moyenne"},
           {"Mean of that logarithm in the base, where it makes no difference.",
            "Moyenne de ce logarithme dans la base, où il ne fait pas de différence."},
           "measured on the base");
  add.share(
      "snub_smoothing", &retention.snub_smoothing, {0.01, 1}, Group::world, {"Memory of refusals", "Mémoire des refus"},
      {"Weight of this week in the refusals that a member remembers.", "Poids de la semaine dans les refus dont un membre se souvient."},
      "assumed: about ten weeks");
  add.real("sunk", &retention.sunk, "log", {0, 5}, Group::mechanism, {"Outlay and quitting", "Mise et départs"},
           {"What the logarithm of 1 + the outlay at entry / 100 EUR takes from that of a newcomer's chance of quitting.",
            "Ce que le logarithme de 1 + mise d'entrée / 100 EUR retranche à celui du risque de départ d'une recrue."},
           "sign: sunk cost (Arkes & Blumer 1985); size assumed");
  add.real("sunk_weeks", &retention.sunk_weeks, "week", {0.1, 520}, Group::world, {"Memory of the outlay", "Mémoire de la mise"},
           {"Half-life of the outlay's effect since entry.", "Demi-vie de l'effet de la mise depuis l'entrée."},
           "assumed: season tickets lost their hold in half a year (Arkes & Blumer 1985)");
  add.real("orphan", &retention.orphan, "log", {0, 5}, Group::mechanism, {"Loss of the sponsor", "Perte du parrain"},
           {"What the sponsor's leaving adds to the logarithm of the chance of quitting, at first.",
            "Ce que le départ du parrain ajoute d'abord au logarithme du risque de départ."},
           "assumed");
  add.real("orphan_weeks", &retention.orphan_weeks, "week", {0.1, 520}, Group::world, {"Memory of the loss", "Mémoire de la perte"},
           {"Half-life of that effect.", "Demi-vie de cet effet."}, "assumed: a quarter");
  add.share("orphan_centre", &retention.orphan_centre, Group::world, {"Mean loss", "Perte moyenne"},
            {"Mean of what is left of it in the base, where it makes no difference.",
             "Moyenne de ce qu'il en reste dans la base, où il ne fait pas de différence."},
            "measured on the base");
}

}  // namespace downline
