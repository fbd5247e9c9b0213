#include "viewer/main/files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "results/charts/svg.hpp"
#include "results/io/reader.hpp"
#include "results/io/sandbox.hpp"
#include "sim/core/error.hpp"
#include "viewer/draw/png.hpp"
#include "viewer/main/showing.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// A hostile file that hangs or eats memory does so in the child.
constexpr SandboxLimits opening{std::uint64_t{2} << 30, 20};

constexpr char between_parts = '\x1F', between_problems = '\x1E';

/// An error as the child hands it over.
std::string handed_over(const Error& error) {
  std::string text(1, static_cast<char>('0' + static_cast<int>(error.kind())));
  for (const Problem& p : error.problems()) {
    text += between_problems;
    for (const std::string& part : {p.problem, p.why, p.suggestion, p.french, p.place.file, std::to_string(p.place.line)})
      text += part + between_parts;
    text += std::to_string(p.place.column);
  }
  return text;
}

std::vector<std::string> parts_of(const std::string& text, char between) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, between);) parts.push_back(part);
  return parts;
}

Error taken_over(const std::string& text) {
  const std::vector<std::string> all = parts_of(text, between_problems);
  std::vector<Problem> problems;
  for (std::size_t i = 1; i < all.size(); ++i) {
    std::vector<std::string> part = parts_of(all[i], between_parts);
    part.resize(7);
    const auto number = [](const std::string& digits) { return static_cast<int>(std::strtol(digits.c_str(), nullptr, 10)); };
    problems.push_back({part[0], part[1], part[2], {part[4], number(part[5]), number(part[6])}, part[3]});
  }
  if (problems.empty()) problems.emplace_back();
  return {static_cast<ErrorKind>(text.front() - '0'), std::move(problems)};
}

/// Reads it in a child process first. Errors: what the child met, or that it died of it.
void try_in_child(const std::string& file, const std::function<void()>& reading) {
  const auto verdict = in_sandbox(
      [&]() -> std::string {
        try {
          reading();
          return "+";
        } catch (const Error& error) {
          return handed_over(error);
        } catch (const std::exception& error) {
          return handed_over(Error(ErrorKind::file, error.what()));
        }
      },
      opening);
  if (verdict == "+") return;
  if (verdict && !verdict->empty()) throw taken_over(*verdict);
  const Phrase crashed = phrase(words::reading_crashed, {printable(file)});
  throw Error(ErrorKind::file, crashed.en, {}, "downline check or downline verify says more", crashed.fr);
}

bool is_result(const std::filesystem::path& path) {
  return path.extension() == ".h5" || path.extension() == ".hdf5" || path.extension() == ".nc";
}

ResultTable read_checked(const std::string& file) {
  try_in_child(file, [&] { static_cast<void>(read_results(file)); });
  return read_results(file);
}

/// Results are shown together where they can be paired.
void open_results(App& app, const std::vector<std::string>& files) {
  ResultTable all = read_checked(files.front());
  std::string name = std::filesystem::path(files.front()).filename().string();
  for (std::size_t i = 1; i < files.size(); ++i) {
    const std::string other = std::filesystem::path(files[i]).filename().string();
    const ResultTable more = read_checked(files[i]);
    if (const auto why = unpaired(all, more)) {
      const auto told = [&](std::string_view pattern, const std::string& reason) {
        return filled(pattern, {printable(other), printable(name), reason});
      };
      throw Error(ErrorKind::file, told(words::not_pairable.en, why->en), {},
                  "run both with one seed, one market and the same weeks, or open one of them", told(words::not_pairable.fr, why->fr));
    }
    join(all, more, other);
    name += " + " + other;
  }
  app.stored = picture_of(std::move(all));
  app.stored_name = name;
  app.stored_files = files;
  app.hold_stored = true;
}

void open_scenario(App& app, const std::string& file) {
  const std::filesystem::path path(file);
  if (std::filesystem::exists(path)) try_in_child(file, [&] { app.session.open_file(file, path.stem().string()); });
  app.session.open_file(file, path.stem().string());
  app.hold_stored = false;
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
                  "the disk is full, or the folder cannot be written", {},
                  "`" + printable(path.string()) + "` ne peut pas être écrit : le disque est plein, ou le dossier est protégé");
  }
  std::filesystem::rename(beside, path);
}

/// "downline", or "downline-2" where something of that name would be overwritten.
std::string free_stem(const std::vector<std::string>& names, const std::string& ending) {
  for (int i = 1;; ++i) {
    const std::string stem = "downline" + (i == 1 ? std::string() : "-" + std::to_string(i));
    const bool taken =
        std::filesystem::exists(stem + ending) || std::filesystem::exists(stem + ".yaml") ||
        std::any_of(names.begin(), names.end(), [&](const auto& n) { return std::filesystem::exists(stem + "-" + n + ending); });
    if (!taken) return stem;
  }
}

/// The part of a picture that a box covers.
Image cut(const Image& whole, const Box& box, float scale) {
  const auto pixel = [scale](float at, int most) { return std::clamp(static_cast<int>(std::lround(at * scale)), 0, most); };
  const int left = pixel(box.left, whole.width), right = pixel(box.right, whole.width);
  const int top = pixel(box.top, whole.height), bottom = pixel(box.bottom, whole.height);
  Image part{std::max(1, right - left), std::max(1, bottom - top), {}};
  for (int y = 0; y < part.height; ++y)
    for (int x = 0; x < part.width; ++x)
      part.pixels.push_back(whole.at(std::min(left + x, whole.width - 1), std::min(top + y, whole.height - 1)));
  return part;
}

/// The command in the picture's metadata; a comment could not hold two hyphens.
std::string svg_with(std::string svg, const std::string& command) {
  std::string safe;
  for (const char c : command) safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  const std::size_t end = svg.rfind("</svg>");
  return svg.insert(end == std::string::npos ? svg.size() : end, "<metadata>" + safe + "</metadata>\n");
}

}  // namespace

void open_files(App& app, const std::vector<std::string>& files) {
  std::vector<std::string> results;
  for (const std::string& file : files) is_result(file) ? results.push_back(file) : open_scenario(app, file);
  if (!results.empty()) open_results(app, results);
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

void keep_file(App& app, std::size_t slot, const std::string& file) {
  if (std::filesystem::exists(file)) try_in_child(file, [&] { app.session.keep_file(slot, file); });
  app.session.keep_file(slot, file);
}

std::vector<std::string> openable_files() {
  constexpr std::size_t most = 200;
  std::vector<std::string> found;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(".", failed))
    if (found.size() < most && entry.is_regular_file(failed) && (is_result(entry.path()) || entry.path().extension() == ".yaml"))
      found.push_back(entry.path().filename().string());
  std::sort(found.begin(), found.end());
  return found;
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

std::filesystem::path export_as(App& app, Request request, const std::function<Image()>& picture) {
  if (request == Request::save_scenario) {
    const auto path = free_name("scenario", ".yaml");
    write_text(path, app.session.saved_text());
    return path;
  }
  const std::string ending = request == Request::export_png ? ".png" : request == Request::export_svg ? ".svg" : ".csv";
  std::vector<std::string> names;  // of the charts on the screen
  for (const auto& [name, chart] : app.charts)
    if (chart.shown) names.push_back(name);
  const std::string stem = free_stem(names, ending);
  // The setting goes beside its pictures, so that the command line that each carries finds it.
  if (!app.hold_stored) {
    write_text(stem + ".yaml", app.session.saved_text());
    for (std::size_t slot = 0; slot < app.session.slots().size(); ++slot)
      if (const auto& kept = app.session.slots()[slot])
        write_text(stem + "-" + static_cast<char>('A' + slot) + ".yaml", app.session.saved_text(*kept));
  }
  const std::string command = "downline-viewer --screenshot " + stem + "-again.png " + words_for(app, stem);
  std::filesystem::path first = stem + ending;
  const Image whole = request == Request::export_png ? picture() : Image();
  if (request == Request::export_png) write_png(whole, first, command, false);
  for (const std::string& name : names) {
    const App::Kept& chart = app.charts[name];
    const std::filesystem::path path = stem + "-" + name + ending;
    if (request == Request::export_png)
      write_png(cut(whole, chart.box, app.ui.fonts().scale()), path, command, false);
    else if (request == Request::export_svg)
      write_text(path, svg_with(charts::svg(chart.list, app.ui.palette()), command));
    else
      write_text(path, "# " + command + "\n" + charts::csv(chart.sheet()));
    if (request != Request::export_png && name == names.front()) first = path;
  }
  return first;
}

}  // namespace downline::viewer
