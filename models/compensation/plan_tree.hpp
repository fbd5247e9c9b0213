#pragma once
#include <span>
#include <string_view>

#include "models/compensation/placing.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// The trees that a component may follow.
enum class TreeName : int {
  sponsors,   ///< recruits of those who left roll up
  enrolment,  ///< who recruited whom, for good
  placement,  ///< places below a member; where the network has none, two, taken by the weak leg
};

/// The tree that a component follows. Where it is the first to place members, their places are kept between periods.
class PlanTree {
 public:
  /// \param name a TreeName
  explicit PlanTree(int name) : name_(static_cast<TreeName>(name)) {}
  /// Looks at the network of a period, placing those who are new.
  void look_at(PlanPeriod& period);
  /// [n_members] the one above, smaller than the row, or nobody.
  [[nodiscard]] std::span<const MemberId> above() const { return above_; }
  /// [n_members] whose own recruit she is, smaller than the row, or nobody: of her sponsor, in the other trees of who enrolled her,
  /// wherever she is placed.
  [[nodiscard]] std::span<const MemberId> recruiter() const { return recruiter_; }
  void columns(StateColumns& columns);

 private:
  TreeName name_;
  Placing placing_{0};
  std::span<const MemberId> above_, recruiter_;
};

/// The parameter `tree`. \param slot a TreeName
void declare_tree(Declare& add, int* slot, std::string_view source = "chosen by the user");

}  // namespace downline
