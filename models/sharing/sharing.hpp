#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// How posts reach people, and what they do to those who look: reach is one thing, conversion another (`decision.sharing`).
struct Sharing {
  double post_hours = 0.5;       ///< hours a post
  double organic = 0.06;         ///< share of the audience that a post reaches
  double organic_decline = 0.1;  ///< yearly decline of it
  double engagement = 0.045;     ///< share of those reached who look
  double content_weight = 1.0;   ///< what full quality of content adds to how many look [log]
  double content_centre = 0.19;  ///< mean quality of the base
  double quality_training = 0.5;
  double quality_supports = 0.25;
  double quality_plan = 0.25;
  double video_demonstration = 0.5;  ///< share of a demonstration that video conveys
  double offer_pull = 0.4;           ///< what an offer adds to the decision [logit]
  double discussion_pull = 0.1;      ///< what a discussion adds, as trust [logit]
  double discussion_reach = 1.3;     ///< views of a discussion against those of other posts
  double offer_to_join = 0.001;      ///< share of views in which she is asked to join
  double view_price = 0.6;           ///< of a bought view at the start [EUR]
};

/// What the company does for content.
struct ContentLevers {
  double plan = 0.0;                 ///< publication plan, 0..1
  double demonstration_share = 0.4;  ///< posts that show the product in use
  double offer_share = 0.2;          ///< posts that carry a discount; the rest are discussions
  BasisPoints offer_discount = 5'00;
  Cents boost_budget = 0;  ///< paid reach
  Cents plan_cost = 10'400'00;
};

void declare(Fields& fields, Sharing& sharing);
void declare(Fields& fields, ContentLevers& content);

}  // namespace downline
