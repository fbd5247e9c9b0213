#include "results/charts/pen.hpp"

#include <algorithm>
#include <numeric>

namespace downline::charts {

Pen::Pen(const Canvas& canvas) : canvas_(canvas) {
  picture_.width = canvas.width;
  picture_.height = canvas.height;
  const float edge = canvas.titled ? margin : 2;
  room_ = {edge, edge, canvas.width - edge, canvas.height - edge};
  add(Rect{{0, 0, canvas.width, canvas.height}, {Role::plot}, {}, 0});
}

float Pen::width(std::string_view text, const Type& type) const { return canvas_.text_width(text, type.size, type.weight); }

void Pen::head(const std::string& title, const std::string& subtitle) {
  picture_.title = title;
  describe(subtitle);
  if (!canvas_.titled) return;
  constexpr float title_line = 22;
  for (const std::string& line : wrapped(title, room_.width(), title_size, Weight::semibold, canvas_.text_width, 2)) {
    text({room_.left, room_.top + title_size - 1}, line, {title_size, Weight::semibold});
    room_.top += title_line;
  }
  for (const std::string& line : wrapped(subtitle, room_.width(), small_size, Weight::regular, canvas_.text_width, 2)) {
    text({room_.left, room_.top + small_size - 1}, line, quiet_type);
    room_.top += line_height;
  }
  room_.top += 10;
}

void Pen::foot(const std::string& note) {
  const auto lines = wrapped(note, room_.width(), small_size, Weight::regular, canvas_.text_width, 3);
  float baseline = room_.bottom - 2 - line_height * static_cast<float>(lines.size() - 1);
  room_.bottom -= line_height * static_cast<float>(lines.size()) + 4;
  for (const std::string& line : lines) {
    text({room_.left, baseline}, line, quiet_type);
    baseline += line_height;
  }
}

void Pen::text(Point at, std::string text, const Type& type) {
  add(Text{at, std::move(text), type.size, type.weight, type.anchor, type.paint});
}

void Pen::fitted_text(Point at, const std::string& whole, float room, const Type& type) {
  const std::string shown = fitted(whole, room, type.size, type.weight, canvas_.text_width);
  text(at, shown, type);
  if (shown != whole) target(box_of({at, shown, type.size, type.weight, type.anchor}, canvas_.text_width), 0, whole);
}

void Pen::line(Point from, Point to, const Stroke& stroke) { add(Line{{from, to}, stroke}); }

void Pen::target(const Box& box, std::int64_t id, std::string tooltip) { picture_.targets.push_back({box, id, std::move(tooltip)}); }

void Pen::nothing(const std::string& why) {
  describe(why);
  const auto lines = wrapped(why, room_.width() * 0.8F, small_size, Weight::regular, canvas_.text_width, 4);
  float baseline = (room_.top + room_.bottom - line_height * static_cast<float>(lines.size())) / 2 + small_size;
  for (const std::string& line : lines) {
    text({(room_.left + room_.right) / 2, baseline}, line, anchored(quiet_type, Anchor::middle));
    baseline += line_height;
  }
}

void Pen::describe(const std::string& sentence) {
  if (sentence.empty()) return;
  if (!picture_.description.empty()) picture_.description += ". ";
  picture_.description += sentence;
}

void marker(Pen& pen, Point at, std::size_t series, float radius, const Paint& fill, const Stroke& edge) {
  const float r = radius;
  switch (series % 4) {
    case 1: pen.add(Rect{{at.x - r * 0.9F, at.y - r * 0.9F, at.x + r * 0.9F, at.y + r * 0.9F}, fill, edge, 0}); return;
    case 2:
      pen.add(Shape{{{at.x, at.y - r * 1.15F}, {at.x + r * 1.05F, at.y + r * 0.75F}, {at.x - r * 1.05F, at.y + r * 0.75F}}, fill, edge});
      return;
    case 3:
      pen.add(Shape{{{at.x, at.y - r * 1.2F}, {at.x + r * 1.2F, at.y}, {at.x, at.y + r * 1.2F}, {at.x - r * 1.2F, at.y}}, fill, edge});
      return;
    default: pen.add(Circle{at, r, fill, edge});
  }
}

std::vector<float> apart(std::vector<float> wanted, float gap, float low, float high) {
  const std::size_t n = wanted.size();
  if (n == 0) return wanted;
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  gap = std::min(gap, (high - low) / static_cast<float>(std::max<std::size_t>(1, n - 1)));
  // Blocks of touching labels, each at the mean of what its members want.
  struct Block {
    std::size_t first, count;
    float start;  // of the first member
  };
  std::vector<Block> blocks;
  const auto place = [&](Block& b) {
    float sum = 0;
    for (std::size_t i = 0; i < b.count; ++i) sum += wanted[order[b.first + i]] - gap * static_cast<float>(i);
    const float most = high - gap * static_cast<float>(b.count - 1);
    b.start = std::clamp(sum / static_cast<float>(b.count), low, std::max(low, most));
  };
  for (std::size_t i = 0; i < n; ++i) {
    blocks.push_back({i, 1, 0});
    place(blocks.back());
    while (blocks.size() > 1) {
      Block& before = blocks[blocks.size() - 2];
      if (before.start + gap * static_cast<float>(before.count) <= blocks.back().start) break;
      before.count += blocks.back().count;
      blocks.pop_back();
      place(blocks.back());
    }
  }
  for (const Block& b : blocks)
    for (std::size_t i = 0; i < b.count; ++i) wanted[order[b.first + i]] = b.start + gap * static_cast<float>(i);
  return wanted;
}

}  // namespace downline::charts
