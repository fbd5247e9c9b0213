#include "viewer/draw/raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace downline::viewer {
namespace {

constexpr std::int64_t sub = 256;  ///< positions are in 1/256 of a pixel

struct Texture {
  const unsigned char* alpha;
  int width, height;

  [[nodiscard]] int texel(int x, int y) const {
    x = std::clamp(x, 0, width - 1);
    y = std::clamp(y, 0, height - 1);
    return alpha[y * width + x];
  }
  /// Bilinear, 0 to 255. \param u, v in texels of 1/256
  [[nodiscard]] int sample(std::int64_t u, std::int64_t v) const {
    u -= sub / 2;
    v -= sub / 2;
    const int x = static_cast<int>(u >> 8), y = static_cast<int>(v >> 8);
    const int fx = static_cast<int>(u & 255), fy = static_cast<int>(v & 255);
    const int top = texel(x, y) * (256 - fx) + texel(x + 1, y) * fx;
    const int low = texel(x, y + 1) * (256 - fx) + texel(x + 1, y + 1) * fx;
    return (top * (256 - fy) + low * fy + (1 << 15)) >> 16;
  }
};

struct Corner {
  std::int64_t x, y, u, v;
  std::array<int, 4> colour;
};

Corner corner(const ImDrawVert& vertex, const Texture& texture) {
  const auto fixed = [](double value) { return static_cast<std::int64_t>(std::llround(value * static_cast<double>(sub))); };
  const ImU32 c = vertex.col;
  return {fixed(vertex.pos.x),
          fixed(vertex.pos.y),
          fixed(static_cast<double>(vertex.uv.x) * texture.width),
          fixed(static_cast<double>(vertex.uv.y) * texture.height),
          {static_cast<int>(c & 255), static_cast<int>((c >> 8) & 255), static_cast<int>((c >> 16) & 255), static_cast<int>(c >> 24)}};
}

/// Twice the signed area left of a -> b as seen from p.
std::int64_t edge(const Corner& a, const Corner& b, std::int64_t x, std::int64_t y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// A pixel centre on this edge is the triangle's own: top edges and left edges are.
bool owns(const Corner& a, const Corner& b) { return a.y == b.y ? b.x > a.x : b.y < a.y; }

void blend(std::uint32_t& under, const std::array<int, 4>& over) {
  const int alpha = over[3];
  std::uint32_t out = 0xFF000000U;
  for (int i = 0; i < 3; ++i) {
    const int below = static_cast<int>((under >> (8 * i)) & 255);
    const int value = (over[static_cast<std::size_t>(i)] * alpha + below * (255 - alpha) + 127) / 255;
    out |= static_cast<std::uint32_t>(value) << (8 * i);
  }
  under = out;
}

struct Limits {
  int left, top, right, bottom;
};

void triangle(Image& image, const Texture& texture, const Limits& clip, std::array<Corner, 3> t) {
  std::int64_t area = edge(t[0], t[1], t[2].x, t[2].y);
  if (area == 0) return;
  if (area < 0) std::swap(t[1], t[2]), area = -area;
  const auto [x_low, x_high] = std::minmax({t[0].x, t[1].x, t[2].x});
  const auto [y_low, y_high] = std::minmax({t[0].y, t[1].y, t[2].y});
  const int left = std::max(clip.left, static_cast<int>(x_low >> 8)),
            right = std::min<int>(clip.right, static_cast<int>((x_high >> 8) + 1));
  const int top = std::max(clip.top, static_cast<int>(y_low >> 8)),
            bottom = std::min<int>(clip.bottom, static_cast<int>((y_high >> 8) + 1));
  const std::array<std::int64_t, 3> bias{owns(t[1], t[2]) ? 0 : 1, owns(t[2], t[0]) ? 0 : 1, owns(t[0], t[1]) ? 0 : 1};
  const bool flat = t[0].colour == t[1].colour && t[1].colour == t[2].colour;
  const bool plain = t[0].u == t[1].u && t[1].u == t[2].u && t[0].v == t[1].v && t[1].v == t[2].v;
  const int plain_alpha = plain ? texture.sample(t[0].u, t[0].v) : 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const std::int64_t px = x * sub + sub / 2, py = y * sub + sub / 2;
      const std::array<std::int64_t, 3> w{edge(t[1], t[2], px, py), edge(t[2], t[0], px, py), edge(t[0], t[1], px, py)};
      if (w[0] < bias[0] || w[1] < bias[1] || w[2] < bias[2]) continue;
      const auto between = [&](std::int64_t a, std::int64_t b, std::int64_t c) { return (a * w[0] + b * w[1] + c * w[2]) / area; };
      std::array<int, 4> colour = t[0].colour;
      if (!flat)
        for (std::size_t i = 0; i < 4; ++i) colour[i] = static_cast<int>(between(t[0].colour[i], t[1].colour[i], t[2].colour[i]));
      const int alpha = plain ? plain_alpha : texture.sample(between(t[0].u, t[1].u, t[2].u), between(t[0].v, t[1].v, t[2].v));
      colour[3] = (colour[3] * alpha + 127) / 255;
      if (colour[3] > 0)
        blend(image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)], colour);
    }
  }
}

Texture atlas() {
  unsigned char* alpha = nullptr;
  int width = 0, height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alpha, &width, &height);
  return {alpha, width, height};
}

}  // namespace

Image raster(const ImDrawData& data, int width, int height, std::uint32_t background) {
  Image image{width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), background)};
  const Texture texture = atlas();
  for (int l = 0; l < data.CmdListsCount; ++l) {
    const ImDrawList& list = *data.CmdLists[l];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const ImVec4& c = command.ClipRect;
      const Limits clip{std::max(0, static_cast<int>(c.x)), std::max(0, static_cast<int>(c.y)), std::min(width, static_cast<int>(c.z)),
                        std::min(height, static_cast<int>(c.w))};
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        std::array<Corner, 3> corners;
        for (unsigned k = 0; k < 3; ++k) {
          const unsigned index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
          corners[k] = corner(list.VtxBuffer[static_cast<int>(command.VtxOffset + index)], texture);
        }
        triangle(image, texture, clip, corners);
      }
    }
  }
  return image;
}

}  // namespace downline::viewer
