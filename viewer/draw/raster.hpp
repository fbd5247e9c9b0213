#pragma once
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace downline::viewer {

/// A picture of 8-bit colours. [height * width], each 0xAABBGGRR, rows from the top
struct Image {
  int width = 0, height = 0;
  std::vector<std::uint32_t> pixels;
  [[nodiscard]] std::uint32_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

/// Draws ImGui's triangles on the processor, without a window or a graphics library. Edges are integers and a pixel on an edge
/// belongs to one triangle only, so the same lists give the same picture on every machine.
/// \param background 0xAABBGGRR  Errors: none; the font atlas of the current context is the only texture.
[[nodiscard]] Image raster(const ImDrawData& data, int width, int height, std::uint32_t background);

}  // namespace downline::viewer
