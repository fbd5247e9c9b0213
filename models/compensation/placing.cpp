#include "models/compensation/placing.hpp"

namespace downline {

void Placing::plant() {
  if (!own_) own_.emplace(2, rule_ == 0 ? PlacementRule::weak : static_cast<PlacementRule>(rule_ - 1));
}

void Placing::columns(StateColumns& columns) {
  bool has_own = own_.has_value();
  columns(has_own);
  if (!has_own) return;
  plant();
  columns(*own_);
}

void Placing::look_at(PlanPeriod& period) {
  if (rule_ == 0 && !period.placement.empty()) {
    parent_ = period.placement;
    leg_ = period.leg;
    return;
  }
  plant();
  own_->add_up_to(period.network.enrollers());
  parent_ = own_->parent();
  leg_ = own_->leg();
  if (rule_ != 0) return;
  period.placement = parent_;
  period.leg = leg_;
}

std::vector<Choice> placement_choices() {
  return {{"weak", {"leg of fewest", "jambe la moins peuplée"}},
          {"left", {"left edge", "bord gauche"}},
          {"right", {"right edge", "bord droit"}},
          {"breadth", {"level by level", "niveau par niveau"}},
          {"turns", {"in turn", "à tour de rôle"}}};
}

std::vector<std::uint8_t> recruits_on_both_sides(const Placing& tree, std::span<const MemberId> enroller,
                                                 std::span<const std::uint8_t> active) {
  // Rows are numbered from the top down, left before right: everybody below a leg has numbers of one interval.
  struct Interval {
    std::uint32_t first = 0, left = 0, right = 0;  ///< own number; people in each leg
  };
  const std::size_t n = enroller.size();
  const std::span<const MemberId> parent = tree.parent();
  std::vector<Interval> at(n);
  for (std::size_t m = n; m-- > 0;)
    if (parent[m] != nobody) (tree.leg()[m] == 0 ? at[parent[m]].left : at[parent[m]].right) += 1 + at[m].left + at[m].right;
  std::uint32_t roots = 0;
  for (std::size_t m = 0; m < n; ++m) {
    if (const MemberId p = parent[m]; p == nobody) {
      at[m].first = roots;
      roots += 1 + at[m].left + at[m].right;
    } else {
      at[m].first = at[p].first + 1 + (tree.leg()[m] == 0 ? 0 : at[p].left);
    }
  }
  std::vector<std::uint8_t> sides(n, 0);
  for (std::size_t m = 0; m < n; ++m) {
    const MemberId e = enroller[m];
    if (active[m] == 0 || e == nobody || at[m].first <= at[e].first) continue;
    const std::uint32_t below = at[m].first - at[e].first;
    if (below <= at[e].left)
      sides[e] |= 1;
    else if (below <= at[e].left + at[e].right)
      sides[e] |= 2;
  }
  for (std::uint8_t& s : sides) s = s == 3;
  return sides;
}

}  // namespace downline
