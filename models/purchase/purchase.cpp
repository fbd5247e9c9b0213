#include "models/purchase/purchase.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, Product& product) {
  Declare add(fields, "product");
  add.real("price", &product.price, "1", {0.2, 5}, Group::lever, {"Price", "Prix"},
           {"Price level against the base: it multiplies every basket and weighs on every decision.",
            "Niveau de prix par rapport à la base : il multiplie chaque panier et pèse sur chaque décision."},
           "1 by definition of the base")
      .mix = Mix::logarithmic;
  add.money("basket_party", &product.basket_party, "EUR", {1, 100000}, Group::world, {"Basket at a party", "Panier en réunion"},
            {"Mean order of a buying guest.", "Commande moyenne d'une invitée qui achète."},
            "Tupperware France 2014: 45 EUR a guest (La Tribune); 58 a buyer if 3 of 4 buy [derived]");
  add.money("basket_other", &product.basket_other, "EUR", {1, 100000}, Group::world, {"Basket elsewhere", "Panier ailleurs"},
            {"Mean first order one to one or from a lead.", "Première commande moyenne en tête-à-tête ou par contact acheté."}, "assumed");
  add.money("basket_repeat", &product.basket_repeat, "EUR", {1, 100000}, Group::world, {"Repeat basket", "Panier de réachat"},
            {"Mean repeat order.", "Réachat moyen."}, "Tupperware France 2014: 45 EUR (La Tribune), taken for reorders: assumed");
  add.real("basket_sigma", &product.basket_sigma, "1", {0, 2}, Group::world, {"Spread of baskets", "Dispersion des paniers"},
           {"Standard deviation of the logarithm of an order.", "Écart type du logarithme d'une commande."}, "assumed");
  add.basis_points("cost", &product.cost, Group::cost, {"Product cost", "Coût des produits"},
                   {"Goods and shipping, share of the undiscounted order.", "Marchandise et livraison, part de la commande avant remise."},
                   "assumed");
  add.share("quality", &product.quality, Group::lever, {"Quality", "Qualité"},
            {"Share of orders that satisfy.", "Part des commandes qui satisfont."}, "assumed");
  add.real("demonstration", &product.demonstration, "logit", {0, 3}, Group::lever, {"Demonstration", "Démonstration"},
           {"What seeing the product shown adds to the decision, where the channel shows it.",
            "Ce que voir le produit en démonstration ajoute à la décision, là où le canal le montre."},
           "assumed");
  add.real("warranty", &product.warranty, "year", {legal_warranty, 30}, Group::lever, {"Warranty", "Garantie"},
           {"Years of warranty; the law asks for two, which the product's cost covers.",
            "Années de garantie ; la loi en demande deux, que couvre le coût des produits."},
           "legal guarantee of conformity, article L217-3 of the French consumer code");
  add.basis_points("warranty_cost", &product.warranty_cost, Group::cost, {"Cost of warranty", "Coût de la garantie"},
                   {"Claims, share of sales, for each year above the legal two.",
                    "Prises en charge, en part des ventes, par année au-delà des deux légales."},
                   "assumed");
  add.real("renewal", &product.renewal, "1/year", {0, 52}, Group::lever, {"Collections", "Collections"},
           {"New collections a year: the oftener, the oftener customers order.",
            "Nouvelles collections par an : plus il y en a, plus les clients commandent souvent."},
           "assumed");
  add.money("renewal_cost", &product.renewal_cost, "EUR/year/100k people", {0, 1e7}, Group::cost,
            {"Cost of a collection", "Coût d'une collection"},
            {"Yearly cost of each collection above the base's two; nothing is saved below.",
             "Coût annuel de chaque collection au-delà des deux de la base ; en deçà rien n'est économisé."},
            "assumed")
      .per_market = true;
  add.share("exclusivity", &product.exclusivity, Group::lever, {"Exclusivity", "Exclusivité"},
            {"Share of the range that nobody else sells.", "Part de la gamme que personne d'autre ne vend."}, "assumed");
  add.money("exclusivity_cost", &product.exclusivity_cost, "EUR/year/100k people", {0, 1e8}, Group::cost,
            {"Cost of exclusivity", "Coût de l'exclusivité"},
            {"Yearly cost of own designs that raise exclusivity from the base's half to all; nothing is saved below.",
             "Coût annuel de créations propres qui portent l'exclusivité de la moitié, celle de la base, au tout ; en deçà rien n'est "
             "économisé."},
            "assumed")
      .per_market = true;
}

void declare(Fields& fields, CustomerLaw& law) {
  Declare add(fields, "customers");
  add.real("rate_shape", &law.rate_shape, "1", {0.01, 50}, Group::world, {"Shape of order rates", "Forme des fréquences"},
           {"Shape of the gamma law of customers' order rates (BG/NBD).",
            "Paramètre de forme de la loi gamma des fréquences de commande (BG/NBD)."},
           "Fader, Hardie & Lee 2005, CDNOW: r = 0.243");
  add.real("rate_scale", &law.rate_scale, "week", {0.01, 10000}, Group::world, {"Scale of order rates", "Échelle des fréquences"},
           {"Rate parameter of that gamma law.", "Paramètre de taux de cette loi gamma."},
           "Fader, Hardie & Lee 2005, CDNOW: alpha = 4.414 weeks")
      .mix = Mix::logarithmic;
  add.real("rate_multiplier", &law.rate_multiplier, "1", {0, 10}, Group::world, {"Product's own rate", "Fréquence propre au produit"},
           {"Multiplies every order rate.", "Multiplie chaque fréquence de commande."},
           "fitted to sales per advisor of a party company, 5 800-7 100 EUR a year (La Tribune; FVD)");
  add.real("dropout_a", &law.dropout_a, "1", {0.01, 100}, Group::world, {"Drop-out a", "Abandon a"},
           {"First shape of the Beta law of dropping out after an order.", "Premier paramètre de la loi bêta d'abandon après commande."},
           "Fader, Hardie & Lee 2005, CDNOW: a = 0.793");
  add.real("dropout_b", &law.dropout_b, "1", {0.01, 100}, Group::world, {"Drop-out b", "Abandon b"},
           {"Second shape of that law.", "Second paramètre de cette loi."}, "Fader, Hardie & Lee 2005, CDNOW: b = 2.426");
  add.real("service_lift", &law.service_lift, "1", {1, 10}, Group::mechanism, {"Service of an active seller", "Service d'un vendeur actif"},
           {"Multiplies the order rate while the seller of record gives a seller's hours.",
            "Multiplie la fréquence tant que le vendeur attitré travaille."},
           "assumed");
  add.share("dissatisfied_dropout", &law.dissatisfied_dropout, Group::mechanism, {"Leaving dissatisfied", "Départ des mécontents"},
            {"Share of dissatisfied orders after which a customer who would stay leaves.",
             "Part des commandes décevantes après lesquelles un client qui resterait s'en va."},
            "assumed");
  add.share("returned", &law.returned, Group::world, {"Sent back", "Renvois"},
            {"Share of disappointing orders that are sent back.", "Part des commandes décevantes qui sont renvoyées."},
            "assumed; a right of withdrawal of 14 days exists (directive 2011/83/EU)");
  add.share("return_loss", &law.return_loss, Group::cost, {"Lost goods", "Marchandise perdue"},
            {"Share of the cost of goods that is lost when they come back.", "Part du coût de la marchandise perdue quand elle revient."},
            "assumed");
}

}  // namespace downline
