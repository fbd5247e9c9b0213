#include "viewer/main/files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>

#include "results/charts/svg.hpp"
#include "results/charts/trajectories.hpp"
#include "results/io/reader.hpp"
#include "results/io/sandbox.hpp"
#include "sim/core/error.hpp"
#include "viewer/draw/png.hpp"

namespace downline::viewer {
namespace {

/// A hostile file that hangs or eats memory does so in the child.
constexpr SandboxLimits opening{std::uint64_t{2} << 30, 20};

/// What is wrong with a file that a child process refuses or dies of; nothing if it reads it.
std::optional<std::string> refused(const std::function<void()>& reading) {
  const auto verdict = in_sandbox(
      [&]() -> std::string {
        try {
          reading();
          return "+";
        } catch (const Error& error) {
          return "-" + to_text(error.problems().front());
        } catch (const std::exception& error) {
          return std::string("-") + error.what();
        }
      },
      opening);
  if (!verdict) return "reading it crashed, hung or took too much memory";
  if (verdict->starts_with("+")) return std::nullopt;
  return verdict->substr(1);
}

[[noreturn]] void refuse(const std::string& file, const std::string& why) {
  throw Error(ErrorKind::file, "`" + printable(file) + "` cannot be opened", why, "downline check or downline verify says more");
}

void open_one(App& app, const std::string& file) {
  const std::filesystem::path path(file);
  if (path.extension() == ".h5" || path.extension() == ".hdf5" || path.extension() == ".nc") {
    if (const auto why = refused([&] { static_cast<void>(read_results(path)); })) refuse(file, *why);
    app.stored = picture_of(read_results(path));
    app.stored_name = path.filename().string();
    app.hold_stored = true;
    return;
  }
  if (std::filesystem::exists(path))
    if (const auto why = refused([&] { app.session.open_file(file, path.stem().string()); })) refuse(file, *why);
  app.session.open_file(file, path.stem().string());
}

std::filesystem::path settings_file() {
  if (const char* home = std::getenv("XDG_CONFIG_HOME"); home != nullptr && *home != '\0')
    return std::filesystem::path(home) / "downline" / "viewer";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
    return std::filesystem::path(home) / ".config" / "downline" / "viewer";
  return {};
}

std::filesystem::path free_name(const std::string& stem, const std::string& ending) {
  for (int i = 1;; ++i) {
    std::filesystem::path name = stem + (i == 1 ? "" : "-" + std::to_string(i)) + ending;
    if (!std::filesystem::exists(name)) return name;
  }
}

void write_text(const std::filesystem::path& path, const std::string& text) {
  const std::filesystem::path beside = path.string() + ".part";
  {
    std::ofstream out(beside, std::ios::binary);
    out << text;
    out.flush();
    if (!out)
      throw Error(ErrorKind::file, "`" + printable(path.string()) + "` cannot be written",
                  "the disk is full, or the folder cannot be written");
  }
  std::filesystem::rename(beside, path);
}

}  // namespace

void open_files(App& app, const std::vector<std::string>& files) {
  for (const std::string& file : files) open_one(app, file);
}

void open_shipped(App& app) {
  std::error_code failed;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  const std::filesystem::path file = self.parent_path() / "first-picture.h5";
  if (failed || !std::filesystem::exists(file, failed)) return;
  try {
    app.stored = shipped_picture(read_results(file), app.ui.language());
  } catch (const Error&) {
    app.stored = nullptr;
  }
}

Options stored_options() {
  Options options;
  std::ifstream in(settings_file());
  std::string key, value;
  while (in >> key >> value) {
    if (key == "language") options.look.language = value == "fr" ? Language::fr : Language::en;
    if (key == "theme")
      options.look.theme = value == "dark" ? charts::Theme::dark : value == "contrast" ? charts::Theme::contrast : charts::Theme::light;
    if (key == "scale") {
      const double scale = std::strtod(value.c_str(), nullptr);
      if (scale >= 0.8 && scale <= 2.0) options.look.scale = static_cast<float>(scale);
    }
  }
  return options;
}

void store_options(const Options& options) {
  const std::filesystem::path file = settings_file();
  if (file.empty() || !options.settings) return;
  std::error_code failed;
  std::filesystem::create_directories(file.parent_path(), failed);
  constexpr std::array themes{"light", "dark", "contrast"};
  try {
    write_text(file, fmt::format("language {}\ntheme {}\nscale {:.2f}\n", options.look.language == Language::fr ? "fr" : "en",
                                 themes[static_cast<std::size_t>(options.look.theme)], options.look.scale));
  } catch (const std::exception&) {
    // Settings that cannot be kept are no reason to stop.
  }
}

std::filesystem::path export_as(App& app, Request request, const std::function<Image()>& picture, const std::string& command) {
  if (request == Request::save_scenario) {
    const auto path = free_name("scenario", ".yaml");
    write_text(path, app.session.saved_text());
    return path;
  }
  if (request == Request::export_png) {
    const auto path = free_name("downline", ".png");
    write_png(picture(), path, command, false);
    return path;
  }
  if (request == Request::export_svg) {
    std::filesystem::path last;
    for (const auto& [name, chart] : app.charts) {
      if (!chart.shown) continue;
      last = free_name("downline-" + name, ".svg");
      write_text(last, charts::svg(chart.list, app.ui.palette()) + "<!-- " + command + " -->\n");
    }
    return last;
  }
  const auto path = free_name("downline", ".csv");
  if (const PicturePtr now = app.picture(); now != nullptr && now->done > 0)
    write_text(path,
               "# " + command + "\n" + charts::csv(charts::sheet(charts::trajectories(now->table, "profit", true, app.ui.language()))));
  return path;
}

}  // namespace downline::viewer
