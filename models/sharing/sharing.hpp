#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// How posts reach people: reach is one thing, conversion another (`decision.sharing`).
struct Sharing {
  double post_hours = 0.5;       ///< hours a post
  double organic = 0.06;         ///< share of the audience that a post reaches
  double organic_decline = 0.1;  ///< yearly decline of it
  double engagement = 0.045;     ///< share of those reached who look
};

/// What the company does for content.
struct ContentLevers {
  double plan = 0.0;                 ///< publication plan, 0..1
  double demonstration_share = 0.4;  ///< posts that show the product in use
  double offer_share = 0.2;          ///< posts that carry a discount; the rest are discussions
  BasisPoints offer_discount = 5'00;
  Cents boost_budget = 0;  ///< paid reach
};

void declare(Fields& fields, Sharing& sharing);
void declare(Fields& fields, ContentLevers& content);

}  // namespace downline
