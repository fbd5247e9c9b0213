#include "results/charts/icicle.hpp"

#include <algorithm>
#include <cmath>

namespace downline::charts {
namespace {

/// Adds the row below a box: children while they are wide enough, then one box for the rest.
void unfold(const SponsorTree& tree, const IcicleBox& up, float bottom, std::vector<IcicleBox>& boxes) {
  if (up.team == 0) return;
  const double scale = static_cast<double>(up.box.width()) / up.team;
  const auto at = [&](std::uint32_t members) { return up.box.left + static_cast<float>(scale * members); };
  std::uint32_t used = 0;
  const std::uint32_t all = up.team - (tree.counts(up.node) ? 1 : 0);  // the member herself keeps her own width
  for (const std::uint32_t child : tree.below(up.node)) {
    const std::uint32_t team = tree.team(child);
    if (scale * team < folded_below || boxes.size() + 1 >= most_boxes) break;
    boxes.push_back({{at(used), up.box.bottom, at(used + team), bottom}, child, team, false});
    used += team;
  }
  if (all > used && boxes.size() < most_boxes) boxes.push_back({{at(used), up.box.bottom, at(all), bottom}, up.node, all - used, true});
}

}  // namespace

std::vector<IcicleBox> lay_out(const SponsorTree& tree, std::uint32_t top, const Box& room, float row_height) {
  std::vector<IcicleBox> boxes;
  if (tree.team(top) == 0) return boxes;
  boxes.reserve(most_boxes);
  boxes.push_back({{room.left, room.top, room.right, room.top + row_height}, top, tree.team(top), false});
  // Level by level, so that what is left out is what lies deepest.
  for (std::size_t i = 0; i < boxes.size() && boxes.size() < most_boxes; ++i) {
    const IcicleBox up = boxes[i];
    const float bottom = up.box.bottom + row_height;
    if (!up.folded && bottom <= room.bottom + 0.5F) unfold(tree, up, bottom, boxes);
  }
  return boxes;
}

const IcicleBox* box_at(std::span<const IcicleBox> boxes, Point point) {
  const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const IcicleBox& b) { return b.box.holds(point); });
  return found == boxes.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> path_to(const SponsorTree& tree, std::uint32_t node, std::size_t most) {
  std::vector<std::uint32_t> path;
  for (std::uint32_t at = node; path.size() < most; at = tree.above(at)) {
    path.push_back(at);
    if (at == tree.company()) break;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

Sheet sheet(const SponsorTree& tree, const IcicleView& view) {
  Sheet sheet{{"member", "sponsor", "depth", "team", "shade"}, {}};
  constexpr float wide = 1440, high = 900;
  for (const IcicleBox& box : lay_out(tree, view.top, {0, 0, wide, high})) {
    if (box.folded || box.node == tree.company()) continue;
    const std::uint32_t up = tree.above(box.node);
    const double shade = box.node < view.shade.size() ? static_cast<double>(view.shade[box.node]) : std::nan("");
    sheet.rows.push_back({static_cast<double>(box.node),
                          up == tree.company() ? Sheet::Cell("company") : Sheet::Cell(static_cast<double>(up)),
                          static_cast<double>(tree.depth(box.node)), static_cast<double>(box.team), shade});
  }
  return sheet;
}

}  // namespace downline::charts
