#include "models/sharing/sharing.hpp"

#include "sim/param/declare.hpp"

namespace downline {
namespace {

void declare_reach(Declare& add, Sharing& sharing) {
  add.real("post_hours", &sharing.post_hours, "h", {0.1, 100}, Group::world, {"Hours a post", "Heures par publication"},
           {"Hours that a post takes, answers included.", "Heures que prend une publication, réponses comprises."}, "assumed");
  add.share("organic", &sharing.organic, Group::world, {"Organic reach", "Portée organique"},
            {"Share of her ties and followers that an unpaid post reaches at the start.",
             "Part des proches et abonnés qu'une publication non payée touche au départ."},
            "assumed");
  add.share("organic_decline", &sharing.organic_decline, {0, 0.99}, Group::world,
            {"Decline of organic reach", "Recul de la portée organique"},
            {"Yearly decline of the organic reach.", "Recul annuel de la portée organique."}, "assumed");
  add.share("engagement", &sharing.engagement, Group::world, {"Engagement", "Engagement"},
            {"Share of those reached who look at the post.", "Part des personnes touchées qui regardent la publication."}, "assumed");
  add.real("engagement_fall", &sharing.engagement_fall, "1", {0, 2}, Group::world, {"Fall of engagement", "Baisse de l'engagement"},
           {"Exponent by which the share who look falls as the audience grows.",
            "Exposant selon lequel la part de ceux qui regardent baisse quand l'audience grandit."},
           "nano 5-10 %, micro 3.86 %, macro 1.21 % of followers (vendor, 2026): 0.3 to 0.5 a factor of ten");
  add.real("view_price", &sharing.view_price, "EUR", {0.001, 100}, Group::world, {"Price of a view", "Prix d'une vue"},
           {"Price of one bought view at the start, at low spending; it rises like the price of leads.",
            "Prix d'une vue achetée au début, à faible dépense ; il monte comme le prix des contacts."},
           "assumed; of the order of a click, since who looks is engaged")
      .mix = Mix::logarithmic;
}

void declare_quality(Declare& add, Sharing& sharing) {
  add.real("content_weight", &sharing.content_weight, "log", {0, 5}, Group::world, {"Weight of content", "Poids des contenus"},
           {"What the best content, against none, adds to the logarithm of how many look.",
            "Ce que le meilleur contenu, par rapport à aucun, ajoute au logarithme du nombre de vues."},
           "assumed");
  add.share("content_centre", &sharing.content_centre, Group::world, {"Mean content", "Contenu moyen"},
            {"Mean quality of content in the base, where it makes no difference.",
             "Qualité moyenne des contenus dans la base, où elle ne fait pas de différence."},
            "derived: the weight of training times the base's mean dose");
  add.share("quality_training", &sharing.quality_training, Group::world, {"Content from training", "Contenus issus de la formation"},
            {"Weight of a member's training in the quality of her content.",
             "Poids de la formation d'un membre dans la qualité de ses contenus."},
            "assumed; the three weights are divided by their sum");
  add.share("quality_supports", &sharing.quality_supports, Group::world, {"Content from supports", "Contenus issus des supports"},
            {"Weight of digital supports in it.", "Poids des supports numériques dans cette qualité."}, "assumed");
  add.share("quality_plan", &sharing.quality_plan, Group::world, {"Content from the plan", "Contenus issus du plan"},
            {"Weight of the publication plan in it.", "Poids du plan de publication dans cette qualité."}, "assumed");
}

void declare_pull(Declare& add, Sharing& sharing) {
  add.share(
      "video_demonstration", &sharing.video_demonstration, Group::world, {"Demonstration on video", "Démonstration en vidéo"},
      {"Share of what a demonstration does that a video of it conveys.", "Part de l'effet d'une démonstration que transmet une vidéo."},
      "assumed");
  add.real("offer_pull", &sharing.offer_pull, "logit", {0, 3}, Group::world, {"Pull of an offer", "Attrait d'une offre"},
           {"What a post with a discount of 5 % adds to the decision; others in proportion.",
            "Ce qu'une publication avec 5 % de remise ajoute à la décision ; les autres en proportion."},
           "assumed");
  add.real("discussion_pull", &sharing.discussion_pull, "logit", {0, 3}, Group::world, {"Pull of a discussion", "Attrait d'une discussion"},
           {"What a discussion adds to the decision, as trust.", "Ce qu'une discussion ajoute à la décision, par la confiance."},
           "assumed");
  add.real("discussion_reach", &sharing.discussion_reach, "1", {0, 20}, Group::world, {"Reach of a discussion", "Portée d'une discussion"},
           {"How many look at a discussion, against other posts.", "Vues d'une discussion, par rapport aux autres publications."},
           "assumed");
  add.share("offer_to_join", &sharing.offer_to_join, Group::world, {"Asked to join by a post", "Offre d'entrer par une publication"},
            {"Share of views that lead to the offer to join.", "Part des vues qui mènent à l'offre d'entrer."}, "assumed, as one to one");
}

}  // namespace

void declare(Fields& fields, Sharing& sharing) {
  Declare add(fields, "sharing");
  declare_reach(add, sharing);
  declare_quality(add, sharing);
  declare_pull(add, sharing);
}

void declare(Fields& fields, ContentLevers& content) {
  Declare add(fields, "content");
  add.share("plan", &content.plan, Group::lever, {"Publication plan", "Plan de publication"},
            {"How far the company plans what its members post: 0 not at all, 1 every post.",
             "Degré auquel la société planifie les publications des membres : 0 pas du tout, 1 chacune."},
            "assumed");
  add.share("demonstration_share", &content.demonstration_share, Group::lever, {"Demonstrations", "Démonstrations"},
            {"Share of posts that show the product in use.", "Part des publications qui montrent le produit en usage."}, "assumed");
  add.share("offer_share", &content.offer_share, Group::lever, {"Offers", "Offres"},
            {"Share of posts that carry a discount; the rest are discussions.",
             "Part des publications qui portent une remise ; les autres sont des discussions."},
            "assumed");
  add.basis_points("offer_discount", &content.offer_discount, Group::lever, {"Discount of an offer", "Remise d'une offre"},
                   {"Taken off an order that such a post brought.", "Déduite d'une commande qu'une telle publication a amenée."},
                   "assumed");
  add.money("boost_budget", &content.boost_budget, "EUR/year/100k people", {0, 1e8}, Group::lever, {"Paid reach", "Portée payée"},
            {"Spent on views of members' posts by their own audience; without posts nothing is spent.",
             "Dépensé pour que l'audience des membres voie leurs publications ; sans publication, rien n'est dépensé."},
            "assumed")
      .per_market = true;
  add.money("plan_cost", &content.plan_cost, "EUR/year/100k people", {0, 1e8}, Group::cost,
            {"Cost of a publication plan", "Coût d'un plan de publication"},
            {"Yearly cost of a full publication plan.", "Coût annuel d'un plan de publication complet."},
            "assumed: 200 EUR a week per 100 000 people")
      .per_market = true;
}

}  // namespace downline
