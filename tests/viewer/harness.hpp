#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "viewer/main/options.hpp"
#include "viewer/main/scenarios.hpp"
#include "viewer/screenshot.hpp"

namespace downline::viewer::test {

/// What makes the figures: the model on a small market, or arithmetic that does not change when the model does.
enum class Runs { model, arithmetic };

/// A fresh folder that is the current one while this lives.
class InFolder {
 public:
  InFolder();
  ~InFolder();
  InFolder(const InFolder&) = delete;
  InFolder& operator=(const InFolder&) = delete;

 private:
  std::filesystem::path before_, folder_;
};

[[nodiscard]] std::string text_of(const std::filesystem::path& path);

/// The whole viewer without a window: frames, a pointer and a keyboard.
class Harness {
 public:
  struct Setting {
    Look look = {};
    int width = 1440, height = 900;
    Runs runs = Runs::arithmetic;
    int replications = 20;
    Screen screen = Screen::decide;
    bool line = true;
    const char* people = "20000";
    const char* weeks = "30";
  };
  explicit Harness(const Setting& setting);

  App& app() { return *app_; }
  Feed& feed() { return *feed_; }
  const Scenarios& scenarios() const { return scenarios_; }
  void frame(int times = 1);
  /// Waits for the simulation, then shows what it gave.
  void settle();
  /// Middle of a widget, by name. Fails the test when it is not shown.
  [[nodiscard]] charts::Point middle(const std::string& name);
  /// Whether a text with these words is on the screen.
  [[nodiscard]] bool says(const std::string& words);
  void point(charts::Point at);
  void click(const std::string& name);
  /// From one share of the widget's width to another, a frame a step; `hold` keeps the button down.
  void drag(const std::string& name, double from, double to, int steps, bool hold = false);
  void press(int key, bool control = false, bool shift = false);
  void type(const std::string& text);
  [[nodiscard]] Image picture() const { return headless_->picture(app_->ui.look().theme); }
  [[nodiscard]] int vertices() const { return headless_->vertices(); }

 private:
  Scenarios scenarios_;
  std::unique_ptr<Headless> headless_;
  std::unique_ptr<Feed> feed_;
  std::unique_ptr<App> app_;
};

}  // namespace downline::viewer::test
