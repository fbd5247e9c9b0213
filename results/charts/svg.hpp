#pragma once
#include <string>

#include "results/charts/display_list.hpp"
#include "results/charts/palette.hpp"

namespace downline::charts {

/// The picture as a stand-alone SVG 1.1 document; the same bytes for the same picture and palette.
[[nodiscard]] std::string svg(const DisplayList& picture, const Palette& palette);

/// The picture as an `<svg>` element within a page; `id` makes its clips unique there.
[[nodiscard]] std::string svg_element(const DisplayList& picture, const Palette& palette, const std::string& id);

}  // namespace downline::charts
