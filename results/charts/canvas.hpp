#pragma once
#include <string>

#include "results/analysis/format.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/text.hpp"

namespace downline::charts {

/// What every chart is given besides its data: room, language, and how wide letters are.
struct Canvas {
  float width = 720, height = 420;
  Language language = Language::en;
  TextWidth text_width = inter_width;
  bool titled = true;  ///< off where the surroundings carry title and subtitle, and room around the picture
  bool keyed = true;   ///< off where the surroundings say what bands and lines stand for, and whose they are
};

/// Range of an axis that does not follow the data: frozen while a lever is held, or shared by several charts.
struct Range {
  double low = 0, high = 0;
  [[nodiscard]] bool given() const { return high > low; }
};

}  // namespace downline::charts
