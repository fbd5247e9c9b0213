#include "sim/ledger/accounts.hpp"

namespace downline {

const std::array<AccountInfo, account_count>& accounts() {
  static const std::array<AccountInfo, account_count> all{{
      {"sales",
       {"Orders of customers and members, before discounts given to members.",
        "Commandes des clients et des membres, avant remise aux membres."}},
      {"kit_sales", {"Sign-up fees and starter kits paid by newcomers.", "Droits d'inscription et kits payés par les recrues."}},
      {"training_fees", {"What newcomers pay for training.", "Ce que les recrues paient pour la formation."}},
      {"lead_fees", {"What members pay for leads.", "Ce que les membres paient pour des contacts."}},
      {"platform_fees",
       {"The platform's share of the orders it matched.", "Part de la plateforme sur les commandes qu'elle a attribuées."}},
      {"member_discounts", {"Discounts on members' own purchases.", "Remises sur les achats personnels des membres."}},
      {"promotions", {"Discounts to customers: posts with an offer, groups.", "Remises aux clients : publications avec offre, groupes."}},
      {"returns", {"Refunds of orders sent back.", "Remboursements des commandes renvoyées."}},
      {"product_cost", {"Goods and shipping of what was ordered.", "Marchandise et livraison des commandes."}},
      {"commissions", {"Commission on members' own sales.", "Commissions sur les ventes propres."}},
      {"overrides", {"Commission on the sales of others.", "Primes sur les ventes des autres."}},
      {"social_charges",
       {"The company's part of social contributions on members' pay.", "Part patronale des cotisations sur ce que reçoivent les membres."}},
      {"host_rewards", {"Goods given to hosts of parties.", "Produits offerts aux hôtesses."}},
      {"referral_rewards",
       {"Rewards to customers who sent others, and what partners ask for points.",
        "Récompenses aux clients qui en ont envoyé d'autres, et ce que les partenaires demandent pour les points."}},
      {"loyalty", {"Points that customers redeemed.", "Points utilisés par les clients."}},
      {"trips", {"Trips for the best sellers.", "Voyages des meilleurs vendeurs."}},
      {"ads", {"Advertisements that bring customer leads.", "Publicités qui apportent des contacts clients."}},
      {"recruit_ads", {"Advertisements that bring recruit leads.", "Publicités qui apportent des contacts de recrues."}},
      {"search", {"Work on the site's place in search engines.", "Référencement du site."}},
      {"content",
       {"Publication plan, trained content, paid reach of posts.", "Plan de publication, contenus, portée payée des publications."}},
      {"brand", {"Reputation of the brand.", "Réputation de la marque."}},
      {"training", {"Training in person and online.", "Formation en présence et en ligne."}},
      {"kits", {"Cost of starter kits.", "Coût des kits de départ."}},
      {"supports", {"Printed and digital supports.", "Supports imprimés et numériques."}},
      {"community", {"The members' social platform and recognition.", "Plateforme sociale des membres et reconnaissance."}},
      {"events", {"Events for members, in person.", "Événements pour les membres, en présence."}},
      {"field_managers", {"Salaried field managers.", "Animateurs de terrain salariés."}},
      {"warranty", {"Claims under the warranty.", "Prises en charge sous garantie."}},
      {"renewal", {"Development of new collections.", "Développement des nouvelles collections."}},
      {"shops", {"Online shops, windows, pick-up points.", "Boutiques en ligne, vitrines, points de retrait."}},
      {"crisis", {"Readiness for a crisis, and response.", "Préparation aux crises et réponse."}},
      {"message_control", {"Watching what members say of the product.", "Contrôle de ce que les membres disent du produit."}},
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
