#include "models/status/safeguards.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Safeguards& safeguards) {
  Declare add(fields, "safeguards");
  add.basis_points("buy_back", &safeguards.buy_back, Group::lever, {"Buy-back", "Reprise"},
                   {"Share of the price at which the company takes back unsold goods and kits. Read by the checks of the law only.",
                    "Part du prix à laquelle la société reprend marchandises et kits invendus. Lu par les contrôles de droit seulement."},
                   "art. L121-15 code de la consommation: 90 % at least");
  add.count("buy_back_months", &safeguards.buy_back_months, "month", {0, 1200}, Group::lever, {"Months of buy-back", "Mois de reprise"},
            {"How long goods are taken back. Read by the checks of the law only.",
             "Durée de la reprise. Lu par les contrôles de droit seulement."},
            "art. L121-15 code de la consommation: a year");
  add.count("least_customers", &safeguards.least_customers, "person", {0, 1000}, Group::lever, {"Customers asked for", "Clients exigés"},
            {"Retail customers of the period without whom overrides are not paid. Read by the checks of the law only.",
             "Clients de la période sans lesquels les primes d'équipe ne sont pas versées. Lu par les contrôles de droit seulement."},
            "ten in Amway, 93 FTC 618 (1979); none in France");
  add.basis_points("least_sold", &safeguards.least_sold, Group::lever, {"Share to be sold", "Part à vendre"},
                   {"Share of a member's purchases that she must have sold or used to be paid overrides. Read by the checks of the law "
                    "only.",
                    "Part de ses achats qu'un membre doit avoir vendue ou consommée pour toucher les primes d'équipe. Lu par les contrôles "
                    "de droit seulement."},
                   "70 % in Amway, 93 FTC 618 (1979); none in France");
}

}  // namespace downline
