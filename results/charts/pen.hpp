#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "results/charts/canvas.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/scale.hpp"

namespace downline::charts {

/// How a text is set.
struct Type {
  float size = small_size;
  Weight weight = Weight::regular;
  Anchor anchor = Anchor::start;
  Paint paint{Role::ink};
};

inline constexpr Type quiet_type{small_size, Weight::regular, Anchor::start, {Role::secondary}};
inline constexpr Type strong_type{small_size, Weight::semibold, Anchor::start, {Role::ink}};
[[nodiscard]] constexpr Type anchored(Type type, Anchor anchor) {
  type.anchor = anchor;
  return type;
}

/// How far the baseline lies below the middle of a line of figures, in sizes.
inline constexpr float middle_to_baseline = 0.36F;
inline constexpr float margin = 16, line_height = 18;

/// What a chart draws with: it begins a picture, sets its title and keeps track of the room that is left.
class Pen {
 public:
  explicit Pen(const Canvas& canvas);

  [[nodiscard]] const Canvas& canvas() const { return canvas_; }
  [[nodiscard]] Language language() const { return canvas_.language; }
  [[nodiscard]] float width(std::string_view text, const Type& type = {}) const;

  /// Title and what is measured, at the top; both also name the picture for who cannot see it.
  void head(const std::string& title, const std::string& subtitle);
  /// A remark at the bottom, in at most two lines.
  void foot(const std::string& note);
  /// What is left between head and foot.
  [[nodiscard]] Box& room() { return room_; }

  void add(Mark mark) { picture_.marks.push_back(std::move(mark)); }
  void text(Point at, std::string text, const Type& type = {});
  /// Cut with an ellipsis at `room`; the whole text is then shown beside the pointer.
  void fitted_text(Point at, const std::string& whole, float room, const Type& type = {});
  void line(Point from, Point to, const Stroke& stroke);
  void target(const Box& box, std::int64_t id, std::string tooltip);
  /// Words in the middle of what is left, where there is nothing to draw.
  void nothing(const std::string& why);

  void describe(const std::string& sentence);
  void plot(const Plot& plot) { picture_.plots.push_back(plot); }
  [[nodiscard]] DisplayList finish() { return std::move(picture_); }

 private:
  Canvas canvas_;
  DisplayList picture_;
  Box room_;
};

/// The marker of a series: a circle, a square, a triangle or a diamond.
void marker(Pen& pen, Point at, std::size_t series, float radius, const Paint& fill, const Stroke& edge = {});

/// Width of the widest label of an axis.
[[nodiscard]] float widest_label(const Pen& pen, const Axis& axis);

/// Grid, labels left of the plot, the unit above them; zero is drawn stronger.
void draw_values_left(Pen& pen, const Plot& plot, const Axis& axis);
/// Grid lines standing up, labels below the plot, the unit after the last one or below.
void draw_values_below(Pen& pen, const Plot& plot, const Axis& axis);
/// Ticks and labels of weeks below the plot, without grid.
void draw_weeks(Pen& pen, const Plot& plot, const Axis& axis);

/// Moves positions apart, keeping their order, until neighbours are `gap` apart within [low, high]; as little as possible.
/// Where there is no room for all, they are spread evenly.
[[nodiscard]] std::vector<float> apart(std::vector<float> wanted, float gap, float low, float high);

}  // namespace downline::charts
