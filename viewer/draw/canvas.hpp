#pragma once
#include <imgui.h>

#include "results/charts/display_list.hpp"
#include "results/charts/palette.hpp"
#include "viewer/draw/fonts.hpp"

namespace downline::viewer {

/// Draws a picture of results/charts as it is, nothing added: what is on screen is what the report holds.
/// \param origin of the picture's top left corner [pixels]; lengths are multiplied by the fonts' scale
void draw(ImDrawList& list, const charts::DisplayList& picture, ImVec2 origin, const charts::Palette& palette, const Fonts& fonts);

/// A colour as ImGui takes it.
[[nodiscard]] ImU32 packed(charts::Colour colour, float alpha = 1);

}  // namespace downline::viewer
