#pragma once
#include <functional>
#include <string>

#include "viewer/draw/raster.hpp"
#include "viewer/panels/app.hpp"

namespace downline::viewer {

/// ImGui without a window: frames are built as on screen and drawn on the processor. One at a time lives.
class Headless {
 public:
  Headless(int width, int height, float scale);
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  [[nodiscard]] const Fonts& fonts() const { return *fonts_; }
  /// One frame of 1/60 s; `build` is called between NewFrame and Render.
  void frame(const std::function<void()>& build);
  /// The last frame as a picture.
  [[nodiscard]] Image picture(charts::Theme theme) const;
  /// Vertices of the last frame.
  [[nodiscard]] int vertices() const;

 private:
  int width_, height_;
  std::unique_ptr<Fonts> fonts_;
};

/// ImGui's settings that screen and picture share: no files of its own, keys by GLFW's numbers, no rounding of our own shapes.
void prepare_imgui();

}  // namespace downline::viewer
