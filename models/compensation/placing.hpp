#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sim/network/placement.hpp"
#include "sim/param/field.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// The two-legged tree that a binary pays on: the network's own, or one that places members in the order of their rows.
class Placing {
 public:
  /// \param rule 0: the network's, or where it has none the weak leg; else one more than a PlacementRule
  explicit Placing(int rule) : rule_(rule) {}
  /// Looks at the network of a period, placing those who are new. By rule 0 components later in the plan find them placed.
  void look_at(PlanPeriod& period);
  void columns(StateColumns& columns);
  [[nodiscard]] std::span<const MemberId> parent() const { return parent_; }
  [[nodiscard]] std::span<const std::uint8_t> leg() const { return leg_; }

 private:
  void plant();
  int rule_;
  std::optional<PlacementTree> own_;
  std::span<const MemberId> parent_;
  std::span<const std::uint8_t> leg_;
};

/// What a parameter may say of the rule, in the order of PlacementRule.
[[nodiscard]] std::vector<Choice> placement_choices();

/// 1 for those with an active recruit of their own on each side of the tree, wherever it is placed.
/// \param enroller [n]  \param active [n]
[[nodiscard]] std::vector<std::uint8_t> recruits_on_both_sides(const Placing& tree, std::span<const MemberId> enroller,
                                                               std::span<const std::uint8_t> active);

}  // namespace downline
