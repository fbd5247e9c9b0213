#include <algorithm>
#include <cmath>

#include "results/charts/heat_map.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"

namespace downline::charts {
namespace {

constexpr float labelled_cell = 44, ramp_height = 12;

/// Values onto a ramp: about zero where there are both signs, else from lowest to highest.
struct Shading {
  double low = 0, high = 1;
  bool diverging = false;
  [[nodiscard]] Paint of(double value, bool text) const {
    const auto at = static_cast<float>(std::clamp((value - low) / (high - low), 0.0, 1.0));
    if (diverging) return {text ? Role::on_diverging : Role::diverging, 1, at};
    return {text ? Role::on_sequential : Role::sequential, 1, at};
  }
};

Shading shading_of(const HeatMap& data, Range given) {
  Shading shading{INFINITY, -INFINITY, false};
  for (const auto& row : data.values)
    for (const double v : row)
      if (std::isfinite(v)) shading = {std::min(shading.low, v), std::max(shading.high, v), false};
  if (given.given()) shading = {given.low, given.high, false};
  if (shading.low < 0 && shading.high > 0) {
    const double most = std::max(-shading.low, shading.high);
    return {-most, most, true};
  }
  if (!(shading.high > shading.low)) shading.high = shading.low + 1;
  return shading;
}

void draw_ramp(Pen& pen, const Shading& shading, const Numbers& numbers, float left, float baseline) {
  constexpr int steps = 40;
  constexpr float wide = 160;
  const std::string low = numbers.number(shading.low), high = numbers.with_unit(shading.high);
  pen.text({left, baseline}, low, quiet_type);
  const float from = left + pen.width(low) + 8;
  for (int i = 0; i < steps; ++i) {
    const float x = from + wide * static_cast<float>(i) / steps;
    const double value = shading.low + (shading.high - shading.low) * (i + 0.5) / steps;
    pen.add(Rect{{x, baseline - ramp_height + 2, x + wide / steps + 0.3F, baseline + 2}, shading.of(value, false), {}, 0});
  }
  pen.text({from + wide + 8, baseline}, high, quiet_type);
}

}  // namespace

DisplayList draw(const HeatMap& data, const Canvas& canvas, Range values) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  const Shading shading = shading_of(data, values);
  if (data.xs.empty() || data.ys.empty() || !std::isfinite(shading.low)) {
    pen.nothing(in(language, {"No cell has a figure yet.", "Aucune case n'a encore de chiffre."}));
    return pen.finish();
  }
  const Box room = pen.room();
  const Numbers numbers(std::max(std::abs(shading.low), std::abs(shading.high)), (shading.high - shading.low) / 4, data.unit, language);
  draw_ramp(pen, shading, numbers, room.left, room.bottom - 2);
  float gutter = 0;
  for (const std::string& y : data.ys) gutter = std::max(gutter, pen.width(y));
  gutter = std::min(gutter, room.width() * 0.25F) + 10;
  const Box grid{room.left + gutter, room.top + 24, room.right, room.bottom - 2 * line_height - 34};
  pen.fitted_text({room.left, room.top + small_size - 2}, data.y_label + " ↑", room.width(), quiet_type);
  pen.fitted_text({grid.right, grid.bottom + 2 * line_height + 2}, data.x_label + " →", grid.width(), anchored(quiet_type, Anchor::end));
  const float wide = grid.width() / static_cast<float>(data.xs.size()), high = grid.height() / static_cast<float>(data.ys.size());
  float widest = 0;
  for (const auto& row : data.values)
    for (const double v : row) widest = std::max(widest, pen.width(numbers.number(v)));
  const bool labelled = wide >= std::max(labelled_cell, widest + 8) && high >= 20;
  const auto every = static_cast<std::size_t>(std::ceil(56 / std::max(1.0F, wide)));
  for (std::size_t y = 0; y < data.ys.size(); ++y) {
    const float bottom = grid.bottom - high * static_cast<float>(y), middle = bottom - high / 2;
    if (high >= 15 || y % static_cast<std::size_t>(std::ceil(15 / high)) == 0)
      pen.fitted_text({grid.left - 8, middle + middle_to_baseline * small_size}, data.ys[y], gutter - 8, anchored(quiet_type, Anchor::end));
    for (std::size_t x = 0; x < data.xs.size(); ++x) {
      const double v = data.values[y][x];
      const Box cell{grid.left + wide * static_cast<float>(x), bottom - high, grid.left + wide * static_cast<float>(x + 1), bottom};
      pen.target(cell, static_cast<std::int64_t>(y * data.xs.size() + x),
                 data.x_label + " " + data.xs[x] + "\n" + data.y_label + " " + data.ys[y] + "\n" + numbers.with_unit(v));
      if (!std::isfinite(v)) {
        pen.add(Rect{{cell.left + 1, cell.top + 1, cell.right - 1, cell.bottom - 1}, {}, {{Role::grid}, 1, Dash::solid}, 0});
        continue;
      }
      pen.add(Rect{{cell.left + 0.5F, cell.top + 0.5F, cell.right - 0.5F, cell.bottom - 0.5F}, shading.of(v, false), {}, 0});
      if (labelled)
        pen.text({(cell.left + cell.right) / 2, middle + middle_to_baseline * small_size}, numbers.number(v),
                 {small_size, Weight::regular, Anchor::middle, shading.of(v, true)});
    }
  }
  for (std::size_t x = 0; x < data.xs.size(); x += every)
    pen.fitted_text({grid.left + wide * (static_cast<float>(x) + 0.5F), grid.bottom + line_height}, data.xs[x],
                    wide * static_cast<float>(every) - 6, anchored(quiet_type, Anchor::middle));
  return pen.finish();
}

}  // namespace downline::charts
