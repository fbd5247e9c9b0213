#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "results/charts/display_list.hpp"

namespace downline::charts {

/// Width of a line of UTF-8 text [logical pixels] at a size and weight.
using TextWidth = std::function<float(std::string_view text, float size, Weight weight)>;

/// Width in the typeface Inter, from its table of advances, without kerning: the same on every machine.
[[nodiscard]] float inter_width(std::string_view text, float size, Weight weight);

/// The sizes of the product's type. Nothing else is drawn.
inline constexpr float small_size = 13, title_size = 16, large_size = 19, figure_size = 30;

/// The text, or its beginning with an ellipsis if it is wider than `room`; empty if not even the ellipsis has room.
[[nodiscard]] std::string fitted(std::string_view text, float room, float size, Weight weight, const TextWidth& width_of);

/// The text in lines no wider than `room`, broken at spaces; the last of `most` lines ends in an ellipsis if there is more.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, float room, float size, Weight weight, const TextWidth& width_of,
                                               std::size_t most);

/// The box that a text takes, from the ascent to the descent of its letters.
[[nodiscard]] Box box_of(const Text& text, const TextWidth& width_of);

}  // namespace downline::charts
