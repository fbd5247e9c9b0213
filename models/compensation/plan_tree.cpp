#include "models/compensation/plan_tree.hpp"

namespace downline {

void PlanTree::look_at(PlanPeriod& period) {
  recruiter_ = name_ == TreeName::sponsors ? period.network.sponsor : period.network.enrollers();
  above_ = recruiter_;
  if (name_ != TreeName::placement) return;
  placing_.look_at(period);
  above_ = placing_.parent();
}

void PlanTree::columns(StateColumns& columns) {
  if (name_ == TreeName::placement) columns(placing_);
}

void declare_tree(Declare& add, int* slot, std::string_view source) {
  add.choice(
      "tree", slot,
      {{"sponsors", {"sponsors", "parrains"}}, {"enrolment", {"who enrolled whom", "recrutement"}}, {"placement", {"places", "places"}}},
      Group::lever, {"Tree", "Arbre"},
      {"Tree that it follows: of sponsors, where recruits of those who left roll up; of who enrolled whom; of places, by the weak leg "
       "if the network has none.",
       "Arbre qu'il suit : des parrains, où les filleuls de ceux qui partent remontent ; du recrutement ; des places, par jambe "
       "faible si le réseau n'en a pas."},
      source);
}

}  // namespace downline
