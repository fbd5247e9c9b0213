#pragma once
#include <imgui.h>

#include <array>

#include "results/charts/display_list.hpp"

namespace downline::viewer {

/// The typeface Inter in the sizes and weights of the product, compiled into the program.
class Fonts {
 public:
  /// Draws the letters into the atlas of the current ImGui context. \param scale of the user's choice, 0.8 to 2
  explicit Fonts(float scale);

  /// The nearest font that was drawn; text of another size is scaled from it.
  [[nodiscard]] ImFont* face(float size, charts::Weight weight) const;
  /// What ImGui calls the size of a face whose letters are `size` logical pixels.
  [[nodiscard]] float pixels(float size) const;
  [[nodiscard]] float scale() const { return scale_; }

 private:
  struct Face {
    float size;
    charts::Weight weight;
    ImFont* font;
  };
  float scale_;
  std::array<Face, 6> faces_;
};

}  // namespace downline::viewer
