#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/sheet.hpp"
#include "results/charts/tree.hpp"

namespace downline::charts {

/// Boxes narrower than this are folded into one, so that the work follows the pixels and not the members.
inline constexpr float folded_below = 3;
inline constexpr std::size_t most_boxes = 4'000;

/// A member with her team below her, or the many that are too small to be shown one by one.
struct IcicleBox {
  Box box;
  std::uint32_t node = 0;  ///< the member; of a folded box: the one above
  std::uint32_t team = 0;  ///< members in it
  bool folded = false;
};

/// Lays out the teams below `top`: a row a level, width by team size. Rows that do not fit are left out; so is what exceeds
/// `most_boxes`, folded. The first box is `top` itself.
[[nodiscard]] std::vector<IcicleBox> lay_out(const SponsorTree& tree, std::uint32_t top, const Box& room, float row_height = 20);

/// The box under a point; nullptr where there is none.
[[nodiscard]] const IcicleBox* box_at(std::span<const IcicleBox> boxes, Point point);

/// The way from the company to a node, the last `most` steps of it.
[[nodiscard]] std::vector<std::uint32_t> path_to(const SponsorTree& tree, std::uint32_t node, std::size_t most);

struct IcicleView {
  std::string title, subtitle;
  std::uint32_t top = 0;                ///< the node that fills the width
  std::span<const float> shade;         ///< [members] 0 to 1; not a number: unknown; empty: all alike
  std::string shade_low, shade_high;    ///< what its ends stand for
  std::optional<std::uint32_t> chosen;  ///< gets a frame
  bool tooltips = false;                ///< for pictures that answer by themselves; a screen asks `box_at`
};

[[nodiscard]] DisplayList draw(const SponsorTree& tree, const IcicleView& view, const Canvas& canvas);

/// One row a member in view: number, the one above, depth, team, shade.
[[nodiscard]] Sheet sheet(const SponsorTree& tree, const IcicleView& view);

}  // namespace downline::charts
