#include "models/talk/talk.hpp"
#include "sim/param/declare.hpp"

namespace downline {
namespace {

void declare_referral(Declare& add, CustomerProgramme& programme) {
  add.money("referral_reward", &programme.referral_reward, "EUR", {0, 1000}, Group::lever, {"Referral reward", "Prime de parrainage"},
            {"What a customer gets for each person she sent, at that person's first order.",
             "Ce que reçoit un client pour chaque personne envoyée, à la première commande de celle-ci."},
            "chosen by the user");
  add.share("referred_stay", &programme.referred_stay, Group::world, {"Loyalty of the referred", "Fidélité des parrainés"},
            {"Share taken off the chance of dropping out while who sent her is still a customer.",
             "Part retirée à la chance d'abandon tant que le parrain est encore client."},
            "sign: Schmitt, Skiera & Van den Bulte 2011, worth at least 16 % more; Van den Bulte et al. 2018, while the referrer stays; "
            "size assumed");
}

void declare_loyalty(Declare& add, CustomerProgramme& programme) {
  add.basis_points("loyalty_rate", &programme.loyalty_rate, Group::lever, {"Loyalty points", "Points de fidélité"},
                   {"Share of what a customer pays that comes back as points, taken off her next order.",
                    "Part de ce que paie un client qui lui revient en points, déduits de sa commande suivante."},
                   "chosen by the user");
  add.count("points_weeks", &programme.points_weeks, "week", {1, 520}, Group::lever, {"Life of points", "Durée des points"},
            {"Weeks after the last order in which points lapse.",
             "Semaines après la dernière commande au bout desquelles les points se perdent."},
            "assumed");
  add.share("loyalty_stay", &programme.loyalty_stay, Group::world, {"Points and staying", "Points et fidélité"},
            {"Share that points of 5 % take off the chance of dropping out.", "Part que des points de 5 % retirent à la chance d'abandon."},
            "sign: Leenheer et al. 2007, small; size assumed");
  add.share(
      "loyalty_lift", &programme.loyalty_lift, Group::world, {"Points and order rate", "Points et fréquence"},
      {"What points of 5 % add to the order rate, in proportion.", "Ce que des points de 5 % ajoutent à la fréquence, en proportion."},
      "sign: Leenheer et al. 2007, small; size assumed");
  add.share("points_elsewhere", &programme.points_elsewhere, Group::lever, {"Points valid elsewhere", "Points valables ailleurs"},
            {"How far points can be spent with others too: at 1 they weigh half as much again.",
             "Mesure dans laquelle les points valent aussi ailleurs : à 1 ils pèsent moitié plus."},
            "chosen by the user; weight assumed");
  add.basis_points("elsewhere_cost", &programme.elsewhere_cost, Group::cost, {"Cost of points elsewhere", "Coût des points ailleurs"},
                   {"What partners ask, share of the points handed out, when these are valid with all of them.",
                    "Ce que demandent les partenaires, en part des points donnés, quand ceux-ci valent chez tous."},
                   "assumed");
}

void declare_reviews(Declare& add, CustomerProgramme& programme) {
  add.share("reviews", &programme.reviews, Group::lever, {"Reviews", "Avis"},
            {"Share of orders after which the customer gives a review and a photo.",
             "Part des commandes après lesquelles le client donne un avis et une photo."},
            "chosen by the user");
  add.money("review_cost", &programme.review_cost, "EUR", {0, 100}, Group::cost, {"Cost of a review", "Coût d'un avis"},
            {"Asking for a review, checking and showing it.", "Demander un avis, le vérifier et le montrer."}, "assumed");
}

void declare_groups(Declare& add, CustomerProgramme& programme) {
  add.share("group_purchase", &programme.group_purchase, Group::lever, {"Group purchase", "Achat groupé"},
            {"Share of online buyers who gather a group after their order.",
             "Part des acheteurs en ligne qui réunissent un groupe après leur commande."},
            "chosen by the user");
  add.count("group_asked", &programme.group_asked, "person", {1, 60}, Group::world, {"People asked", "Personnes sollicitées"},
            {"People whom one who gathers a group asks.", "Personnes que sollicite celui qui réunit un groupe."}, "assumed");
  add.count("group_minimum", &programme.group_minimum, "person", {2, 60}, Group::lever, {"Least group", "Groupe minimal"},
            {"People a group needs, who gathers it included; more than are asked and one is never reached.",
             "Personnes qu'il faut à un groupe, y compris celui qui le réunit ; plus que les sollicités et un ne se trouve jamais."},
            "assumed");
  add.basis_points("group_discount", &programme.group_discount, Group::lever, {"Group discount", "Remise de groupe"},
                   {"Discount on the orders of those who join a group.", "Remise sur les commandes de ceux qui rejoignent un groupe."},
                   "assumed");
}

}  // namespace

void declare(Fields& fields, CustomerProgramme& programme) {
  Declare add(fields, "customers");
  declare_referral(add, programme);
  declare_loyalty(add, programme);
  declare_reviews(add, programme);
  declare_groups(add, programme);
}

}  // namespace downline
