#include "models/start.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Start& start) {
  Declare add(fields, "start");
  add.real("members_per_100k", &start.members_per_100k, "person", {0, 50000}, Group::world, {"Members at the start", "Membres au départ"},
           {"Members of the standing company per 100 000 people.", "Membres de la société au départ pour 100 000 personnes."},
           "Tupperware France about 2010-2014: 30 000 to 35 000 advisors for 52 M adults (La Presse, La Tribune)");
  add.real("customers_each", &start.customers_each, "person", {0, 1000}, Group::world, {"Customers each", "Clients par membre"},
           {"Mean customers a member has at the start.", "Nombre moyen de clients par membre au départ."}, "assumed");
  add.real("tenure_weeks", &start.tenure_weeks, "week", {0, 2600}, Group::world, {"Mean tenure", "Ancienneté moyenne"},
           {"Mean time since members of the start joined, exponential; their chances of quitting follow from it.",
            "Ancienneté moyenne au départ, exponentielle ; leurs chances de quitter en découlent."},
           "assumed: 24 months, as a mature network");
  add.share(
      "discount_share", &start.discount_share, Group::world, {"Discount members at the start", "Membres-clients au départ"},
      {"Share of the members of the start who joined for the discount alone.", "Part des membres de départ venus pour la seule remise."},
      "assumed");
  add.real("practice_hours", &start.practice_hours, "h/week", {0, 80}, Group::world, {"Practice at the start", "Pratique au départ"},
           {"Hours that members of the start have worked for each week since they joined.",
            "Heures que les membres de départ ont travaillées par semaine depuis leur entrée."},
           "assumed: the mean of the base's members");
  add.count(
      "weeks_before", &start.weeks_before, "week", {0, 1040}, Group::world, {"Weeks before", "Semaines préalables"},
      {"Weeks lived under the common start before the reported ones.", "Semaines vécues sous le départ commun avant celles rapportées."},
      "assumed: long enough for the seeded network to settle");
  add.money("cash", &start.cash, "EUR/100k people", {-1e9, 1e9}, Group::world, {"Cash at the start", "Trésorerie au départ"},
            {"Cash at the first reported week; it decides nothing, the lowest cash is counted from it.",
             "Trésorerie à la première semaine rapportée ; elle ne décide de rien, le point bas se compte à partir d'elle."},
            "0 in the base: cash is what the weeks add");
}

}  // namespace downline
