#include <algorithm>

#include "results/charts/pen.hpp"

namespace downline::charts {
namespace {

constexpr float label_gap = 8;

Stroke grid_stroke(double tick, const Axis& axis) {
  const bool zero = tick == 0 && axis.low < 0;  // between gains and losses
  return {{tick == 0 ? (zero ? Role::secondary : Role::border) : Role::grid}, 1, Dash::solid};
}

}  // namespace

float widest_label(const Pen& pen, const Axis& axis) {
  float widest = 0;
  for (const std::string& label : axis.labels) widest = std::max(widest, pen.width(label));
  return widest;
}

void draw_values_left(Pen& pen, const Plot& plot, const Axis& axis) {
  float last = plot.box.bottom + 2 * line_height;
  for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
    const float y = plot.y(axis.ticks[i]);
    pen.line({plot.box.left, y}, {plot.box.right, y}, grid_stroke(axis.ticks[i], axis));
    if (last - y < small_size + 2) continue;  // no room for another label
    last = y;
    pen.text({plot.box.left - label_gap, y + middle_to_baseline * small_size}, axis.labels[i], anchored(quiet_type, Anchor::end));
  }
}

void draw_values_below(Pen& pen, const Plot& plot, const Axis& axis) {
  for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
    const float x = plot.x(axis.ticks[i]);
    pen.line({x, plot.box.top}, {x, plot.box.bottom}, grid_stroke(axis.ticks[i], axis));
    pen.text({x, plot.box.bottom + line_height}, axis.labels[i], anchored(quiet_type, Anchor::middle));
  }
}

void draw_weeks(Pen& pen, const Plot& plot, const Axis& axis) {
  for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
    const float x = plot.x(axis.ticks[i]);
    pen.line({x, plot.box.bottom}, {x, plot.box.bottom + 4}, {{Role::border}, 1, Dash::solid});
    pen.text({x, plot.box.bottom + line_height + 2}, axis.labels[i], anchored(quiet_type, Anchor::middle));
  }
}

}  // namespace downline::charts
