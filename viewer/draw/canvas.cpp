#include "viewer/draw/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace downline::viewer {
namespace {

using namespace charts;

/// ImGui counts vertices in 16 bits: a long line is drawn in pieces that overlap by a point.
constexpr std::size_t longest_piece = 4000;

class Brush {
 public:
  Brush(ImDrawList& list, ImVec2 origin, const Palette& palette, const Fonts& fonts)
      : list_(list), origin_(origin), palette_(palette), fonts_(fonts) {}

  void operator()(const Rect& rect) {
    const ImVec2 low = at({rect.box.left, rect.box.top}), high = at({rect.box.right, rect.box.bottom});
    const float radius = rect.radius * scale();
    if (rect.fill.role != Role::none) list_.AddRectFilled(low, high, ink(rect.fill), radius);
    if (rect.stroke.paint.role != Role::none) list_.AddRect(low, high, ink(rect.stroke.paint), radius, 0, rect.stroke.width * scale());
  }
  void operator()(const Line& line) {
    std::vector<ImVec2> points;
    points.reserve(line.points.size());
    for (const Point& point : line.points) points.push_back(at(point));
    const DashLengths dash = dash_lengths(line.stroke.dash);
    if (dash.on <= 0)
      solid(points, line.stroke);
    else
      dashed(points, line.stroke, dash);
  }
  /// One strip without inner edges: polygons with soft edges would show seams.
  void operator()(const Band& band) {
    const std::size_t n = std::min(band.upper.size(), band.lower.size());
    if (n < 2) return;
    const ImU32 colour = ink(band.fill);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (std::size_t first = 0; first + 1 < n; first += longest_piece) {
      const std::size_t count = std::min(longest_piece + 1, n - first);
      list_.PrimReserve(static_cast<int>(6 * (count - 1)), static_cast<int>(2 * count));
      const auto base = static_cast<unsigned>(list_._VtxCurrentIdx);
      for (std::size_t i = 0; i < count; ++i) {
        list_.PrimWriteVtx(at(band.upper[first + i]), white, colour);
        list_.PrimWriteVtx(at(band.lower[first + i]), white, colour);
      }
      for (unsigned i = 0; i + 1 < count; ++i)
        for (const unsigned k : {0U, 1U, 2U, 2U, 1U, 3U}) list_.PrimWriteIdx(static_cast<ImDrawIdx>(base + 2 * i + k));
    }
  }
  void operator()(const Shape& shape) {
    std::vector<ImVec2> points;
    for (const Point& point : shape.points) points.push_back(at(point));
    const int n = static_cast<int>(points.size());
    if (shape.fill.role != Role::none) list_.AddConvexPolyFilled(points.data(), n, ink(shape.fill));
    if (shape.stroke.paint.role != Role::none)
      list_.AddPolyline(points.data(), n, ink(shape.stroke.paint), ImDrawFlags_Closed, shape.stroke.width * scale());
  }
  void operator()(const Circle& circle) {
    if (circle.fill.role != Role::none) list_.AddCircleFilled(at(circle.centre), circle.radius * scale(), ink(circle.fill), 24);
    if (circle.stroke.paint.role != Role::none)
      list_.AddCircle(at(circle.centre), circle.radius * scale(), ink(circle.stroke.paint), 24, circle.stroke.width * scale());
  }
  void operator()(const Text& text) {
    ImFont* font = fonts_.face(text.size, text.weight);
    const float pixels = fonts_.pixels(text.size);
    const char *first = text.text.data(), *last = first + text.text.size();
    const float width = font->CalcTextSizeA(pixels, 1e9F, 0, first, last).x;
    const float shift = text.anchor == Anchor::start ? 0 : text.anchor == Anchor::middle ? width / 2 : width;
    const ImVec2 place = at(text.at);
    const float ascent = font->Ascent * pixels / font->FontSize;
    const int before = list_.VtxBuffer.Size;
    list_.AddText(font, pixels, {std::round(place.x - shift), std::round(place.y - ascent)}, ink(text.paint), first, last);
    if (!text.upright) return;
    for (int i = before; i < list_.VtxBuffer.Size; ++i) {
      ImVec2& p = list_.VtxBuffer[i].pos;
      const float dx = p.x - place.x, dy = p.y - place.y;
      p = {place.x + dy, place.y - dx};
    }
  }
  void operator()(const Clip& clip) {
    list_.PushClipRect(at({clip.box.left, clip.box.top}), at({clip.box.right, clip.box.bottom}), true);
    clipped_ = true;
  }
  void operator()(const Unclip& /*end*/) {
    if (clipped_) list_.PopClipRect();
    clipped_ = false;
  }

 private:
  [[nodiscard]] float scale() const { return fonts_.scale(); }
  [[nodiscard]] ImVec2 at(Point p) const { return {origin_.x + p.x * scale(), origin_.y + p.y * scale()}; }
  [[nodiscard]] ImU32 ink(const Paint& paint) const { return packed(colour(paint, palette_), paint.alpha); }

  void solid(const std::vector<ImVec2>& points, const Stroke& stroke) {
    for (std::size_t first = 0; first + 1 < points.size(); first += longest_piece) {
      const std::size_t count = std::min(longest_piece + 1, points.size() - first);
      list_.AddPolyline(points.data() + first, static_cast<int>(count), ink(stroke.paint), 0, stroke.width * scale());
    }
  }
  void dashed(const std::vector<ImVec2>& points, const Stroke& stroke, const DashLengths& dash) {
    const float width = stroke.width * scale();
    float left = dash.on * width;
    bool on = true;
    std::vector<ImVec2> piece;
    if (!points.empty()) piece.push_back(points.front());
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      ImVec2 from = points[i];
      const ImVec2 to = points[i + 1];
      float length = std::hypot(to.x - from.x, to.y - from.y);
      while (length > left) {
        from = {from.x + (to.x - from.x) * left / length, from.y + (to.y - from.y) * left / length};
        length -= left;
        if (on) {
          piece.push_back(from);
          solid(piece, stroke);
        }
        piece.assign(1, from);
        on = !on;
        left = (on ? dash.on : dash.off) * width;
      }
      left -= length;
      piece.push_back(to);
    }
    if (on && piece.size() > 1) solid(piece, stroke);
  }

  ImDrawList& list_;
  ImVec2 origin_;
  const Palette& palette_;
  const Fonts& fonts_;
  bool clipped_ = false;
};

}  // namespace

ImU32 packed(charts::Colour c, float alpha) {
  const auto a = static_cast<int>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * 255));
  return IM_COL32(c.red, c.green, c.blue, a);
}

void draw(ImDrawList& list, const charts::DisplayList& picture, ImVec2 origin, const charts::Palette& palette, const Fonts& fonts) {
  Brush brush(list, origin, palette, fonts);
  for (const Mark& mark : picture.marks) std::visit(brush, mark);
  brush(Unclip{});
}

}  // namespace downline::viewer
