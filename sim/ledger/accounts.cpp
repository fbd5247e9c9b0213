#include "sim/ledger/accounts.hpp"

namespace downline {

const std::array<AccountInfo, account_count>& accounts() {
  static const std::array<AccountInfo, account_count> all{{
      {"sales",
       {"Orders of customers and members, before discounts given to members.",
        "Commandes des clients et des membres, avant remise aux membres."}},
      {"kit_sales", {"Sign-up fees and starter kits paid by newcomers.", "Droits d'inscription et kits payés par les recrues."}},
      {"training_fees", {"What newcomers pay for training.", "Ce que les recrues paient pour la formation."}},
      {"member_discounts", {"Discounts on members' own purchases.", "Remises sur les achats personnels des membres."}},
      {"product_cost", {"Goods and shipping of what was ordered.", "Marchandise et livraison des commandes."}},
      {"commissions", {"Commission on members' own sales.", "Commissions sur les ventes propres."}},
      {"overrides", {"Commission on the sales of others.", "Primes sur les ventes des autres."}},
      {"host_rewards", {"Goods given to hosts of parties.", "Produits offerts aux hôtesses."}},
      {"ads", {"Advertisements that bring customer leads.", "Publicités qui apportent des contacts clients."}},
      {"recruit_ads", {"Advertisements that bring recruit leads.", "Publicités qui apportent des contacts de recrues."}},
      {"training", {"Training in person and online.", "Formation en présence et en ligne."}},
      {"kits", {"Cost of starter kits.", "Coût des kits de départ."}},
      {"head_office", {"Head office.", "Siège."}},
      {"field_organisation", {"Field organisation.", "Organisation de terrain."}},
      {"school", {"Training school.", "École de formation."}},
      {"platform", {"Digital platform.", "Plateforme numérique."}},
      {"customers", {"What customers paid.", "Ce que les clients ont payé."}},
      {"members",
       {"What members paid, less what they received (negative: they received more).",
        "Ce que les membres ont payé, moins ce qu'ils ont reçu (négatif : ils ont reçu davantage)."}},
      {"suppliers", {"Paid to suppliers and staff (negative).", "Payé aux fournisseurs et au personnel (négatif)."}},
  }};
  return all;
}

}  // namespace downline
