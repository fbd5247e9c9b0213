#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// A chart is a pure function: data and a canvas -> display list. What draws it - SVG here, the viewer on screen - adds nothing, so that
/// the report and the screen are the same picture. Lengths are logical pixels from the top left corner; who draws multiplies by its scale.
namespace downline::charts {

struct Point {
  float x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] float width() const { return right - left; }
  [[nodiscard]] float height() const { return bottom - top; }
  [[nodiscard]] bool holds(Point p) const { return p.x >= left && p.x < right && p.y >= top && p.y < bottom; }
  friend bool operator==(const Box&, const Box&) = default;
};

/// What a colour is for; a palette says which colour that is in a theme. `palette.hpp`.
enum class Role : std::uint8_t {
  none,       ///< nothing is drawn
  page,       ///< behind everything
  plot,       ///< behind data
  ink,        ///< text; the reference among series
  secondary,  ///< text of less weight
  border,     ///< edges that must be seen
  grid,       ///< decoration
  accent,     ///< "you are here", focus
  good,       ///< text of a verdict
  warn,
  folded,  ///< what is too small to be shown one by one
  series,  ///< `at`: number of the series, from 0
  series_text,
  sequential,     ///< a ramp; `at`: 0 low .. 1 high
  diverging,      ///< a ramp; `at`: 0 low .. 0.5 zero .. 1 high
  on_sequential,  ///< text on that colour of the ramp
  on_diverging,
  on_series,  ///< text on the colour of a series
  count_
};

struct Paint {
  Role role = Role::none;
  float alpha = 1;
  float at = 0;  ///< place on a ramp, or number of a series
  friend bool operator==(const Paint&, const Paint&) = default;
};

enum class Dash : std::uint8_t { solid, longs, shorts, dots };

struct Stroke {
  Paint paint;
  float width = 1;
  Dash dash = Dash::solid;
};

struct Rect {
  Box box;
  Paint fill;
  Stroke stroke;
  float radius = 0;
};

/// An open polyline.
struct Line {
  std::vector<Point> points;
  Stroke stroke;
};

/// What lies between two lines over the same x, as one strip. [n] each
struct Band {
  std::vector<Point> upper, lower;
  Paint fill;
};

/// A convex polygon.
struct Shape {
  std::vector<Point> points;
  Paint fill;
  Stroke stroke;
};

struct Circle {
  Point centre;
  float radius = 0;
  Paint fill;
  Stroke stroke;
};

enum class Weight : std::uint8_t { regular, semibold };
enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text; `at` is on its baseline.
struct Text {
  Point at;
  std::string text;
  float size = 13;
  Weight weight = Weight::regular;
  Anchor anchor = Anchor::start;
  Paint paint{Role::ink};
  bool upright = false;  ///< turned a quarter to the left about `at`
};

/// What follows is cut at the box, until `Unclip`. Clips do not nest.
struct Clip {
  Box box;
};
struct Unclip {};

using Mark = std::variant<Rect, Line, Band, Shape, Circle, Text, Clip, Unclip>;

/// A region that answers the pointer: what it stands for, and the words shown beside it (lines end in \n).
struct Target {
  Box box;
  std::int64_t id = 0;
  std::string tooltip;
};

/// Where data lie on the picture: [x_first, x_last] spans the box from left to right, [y_first, y_last] from bottom to top.
struct Plot {
  Box box;
  double x_first = 0, x_last = 1, y_first = 0, y_last = 1;
  [[nodiscard]] float x(double value) const { return box.left + static_cast<float>((value - x_first) / (x_last - x_first)) * box.width(); }
  [[nodiscard]] float y(double value) const {
    return box.bottom - static_cast<float>((value - y_first) / (y_last - y_first)) * box.height();
  }
  [[nodiscard]] double value_of_x(float at) const {
    return x_first + static_cast<double>((at - box.left) / box.width()) * (x_last - x_first);
  }
};

/// A picture, ready to be drawn in the order of its marks.
struct DisplayList {
  float width = 0, height = 0;
  std::string title;        ///< what is shown
  std::string description;  ///< the same for who cannot see it
  std::vector<Mark> marks;
  std::vector<Target> targets;  ///< the last one that holds the pointer answers
  std::vector<Plot> plots;      ///< in the order they were drawn; empty for pictures without axes
};

}  // namespace downline::charts
