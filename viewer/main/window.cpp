#include "viewer/main/window.hpp"

#include "sim/core/error.hpp"

#ifdef DOWNLINE_WINDOW
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>
#include <vector>

#include "sim/engine/threads.hpp"
#include "viewer/draw/canvas.hpp"
#include "viewer/main/exports.hpp"
#include "viewer/main/files.hpp"
#include "viewer/main/scenarios.hpp"
#include "viewer/main/settings.hpp"
#include "viewer/main/showing.hpp"
#include "viewer/panels/network_view.hpp"
#include "viewer/screenshot.hpp"
#include "viewer/words.hpp"
#endif

namespace downline::viewer {

#ifdef DOWNLINE_WINDOW
namespace {

/// Seconds between frames when nothing happens, while weeks are played, while a lever is dragged.
constexpr double idle = 0.25, playing = 0.03, dragging = 0.001;

/// A key by what the keyboard says it is, not by where it lies on an American one: Ctrl+Z is Ctrl+Z on a French keyboard, too.
int key_said(int key, int scancode) {
  const char* name = glfwGetKeyName(key, scancode);
  const bool pad = key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL;
  if (pad || name == nullptr || name[0] == '\0' || name[1] != '\0') return key;
  const char c = name[0];
  if (c >= 'a' && c <= 'z') return GLFW_KEY_A + (c - 'a');
  if (c >= 'A' && c <= 'Z') return GLFW_KEY_A + (c - 'A');
  if (c == ';') return GLFW_KEY_PERIOD;  // where the point is its shifted sign
  return c == ',' || c == '.' || c == '-' || c == '=' ? c : key;
}

/// ImGui 1.86 looks at a key once a frame, so that a tap between two frames would be lost: its release waits for the frame to be drawn.
class Taps {
 public:
  /// Whether it is to be handed on now.
  bool take(int key, int action) {
    if (action == GLFW_PRESS) pressed_.push_back(key);
    const bool tap = action == GLFW_RELEASE && std::find(pressed_.begin(), pressed_.end(), key) != pressed_.end();
    if (tap) released_.push_back(key);
    return !tap;
  }
  void drawn(GLFWwindow* window) {
    for (const int key : std::exchange(released_, {})) ImGui_ImplGlfw_KeyCallback(window, key, 0, GLFW_RELEASE, 0);
    pressed_.clear();
  }

 private:
  std::vector<int> pressed_, released_;  ///< since the last frame
};

Taps& taps() {
  static Taps all;
  return all;
}

void on_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
  const int said = key_said(key, scancode);
  if (taps().take(said, action)) ImGui_ImplGlfw_KeyCallback(window, said, scancode, action, mods);
}

/// The window with its OpenGL, and ImGui on it.
class Window {
 public:
  explicit Window(const Options& options) {
    if (glfwInit() == 0) throw Error(ErrorKind::resource, "no window can be opened", "there is no display", "--screenshot needs none");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    window_ = glfwCreateWindow(options.width, options.height, "downline", nullptr, nullptr);
    if (window_ == nullptr) {
      glfwTerminate();
      throw Error(ErrorKind::resource, "no window can be opened", "OpenGL 3.2 is missing", "--screenshot needs none");
    }
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    ImGui::CreateContext();
    prepare_imgui();
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    glfwSetKeyCallback(window_, on_key);
    ImGui_ImplOpenGL3_Init("#version 150");
  }
  ~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window_);
    glfwTerminate();
  }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] GLFWwindow* handle() const { return window_; }
  [[nodiscard]] bool open() const { return glfwWindowShouldClose(window_) == 0; }
  void show(const std::function<void()>& build) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    build();
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
    taps().drawn(window_);
  }
  /// The whole screen, or the window as it was.
  void fill_screen(bool whole) {
    if (whole == (glfwGetWindowMonitor(window_) != nullptr)) return;
    if (!whole) return glfwSetWindowMonitor(window_, nullptr, x_, y_, width_, height_, GLFW_DONT_CARE);
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    glfwGetWindowPos(window_, &x_, &y_);
    glfwGetWindowSize(window_, &width_, &height_);
    glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  }
  /// The letters in another size: their texture is made anew.
  static std::unique_ptr<Fonts> letters(float scale) {
    auto fonts = std::make_unique<Fonts>(scale);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    return fonts;
  }

 private:
  GLFWwindow* window_;
  int x_ = 0, y_ = 0, width_ = 0, height_ = 0;  ///< of the window while it fills the screen
};

void open_or_say(App& app, const std::vector<std::string>& files) {
  try {
    open_files(app, files);
  } catch (const Error& error) {
    app.tell(phrase(error), true);
  }
}

void on_drop(GLFWwindow* window, int count, const char** paths) {
  open_or_say(*static_cast<App*>(glfwGetWindowUserPointer(window)), {paths, paths + count});
}

void serve(App& app, Window& window, std::unique_ptr<Fonts>& fonts) {
  const Request request = std::exchange(app.request, Request::none);
  if (request == Request::none) return;
  if (request == Request::fonts) {
    fonts = Window::letters(app.ui.look().scale);
    window.fill_screen(app.slide.has_value());
    return app.ui.use(*fonts);
  }
  if (request == Request::open) return open_or_say(app, {app.to_open});
  int width = 0, height = 0;
  glfwGetFramebufferSize(window.handle(), &width, &height);
  const auto picture = [&] { return raster(*ImGui::GetDrawData(), width, height, packed(app.ui.palette().page)); };
  try {
    app.tell(phrase(words::wrote, {std::filesystem::absolute(export_as(app, request, picture)).string()}));
  } catch (const Error& error) {
    app.tell(phrase(error), true);
  } catch (const std::exception& error) {
    app.tell(phrase(Error(ErrorKind::file, error.what())), true);
  }
}

/// Settings are kept as soon as they change: a crash costs none. While presenting the size is not the user's.
void remember(const App& app, Options& options) {
  Look now = app.ui.look();
  if (app.slide) now.scale = app.scale_before;
  if (now == options.look) return;
  options.look = now;
  store_options(options);
}

}  // namespace

void open_window(const Options& options) {
  Options kept = options;
  const Scenarios scenarios = scenarios_for(options);
  Window window(options);
  Feed feed(scenarios.read, options.threads > 0 ? options.threads : all_cores(), [] { glfwPostEmptyEvent(); });
  std::unique_ptr<Fonts> fonts = Window::letters(options.look.scale);
  App app(scenarios, feed, options.look, *fonts);
  app.limits = {options.replications, options.line};
  app.folder = openable_files;
  open_shipped(app);
  open_files(app, options.files);
  show(app, options);
  glfwSetWindowUserPointer(window.handle(), &app);
  glfwSetDropCallback(window.handle(), on_drop);
  // A test of the window closes it by itself after so many frames.
  const char* frames = std::getenv("DOWNLINE_VIEWER_FRAMES");
  const long most = frames == nullptr ? -1 : std::strtol(frames, nullptr, 10);
  for (long n = 0; window.open() && n != most; ++n) {
    glfwWaitEventsTimeout(app.ui.dragging() ? dragging : app.network && app.network->playing ? playing : idle);
    glfwPollEvents();
    window.show([&] { frame(app); });
    serve(app, window, fonts);
    remember(app, kept);
  }
}
#else
void open_window(const Options& /*options*/) {
  throw Error(ErrorKind::usage, "this viewer was built without a window", "GLFW or OpenGL was missing",
              "--screenshot OUT.png draws a picture");
}
#endif

}  // namespace downline::viewer
