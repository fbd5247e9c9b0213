#include "viewer/main/exports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "results/charts/svg.hpp"
#include "sim/core/error.hpp"
#include "viewer/draw/png.hpp"
#include "viewer/main/showing.hpp"
#include "viewer/main/write_text.hpp"

namespace downline::viewer {
namespace {

/// "downline", "downline-2" ...
std::string numbered(const std::string& stem, int i) { return i == 1 ? stem : fmt::format("{}-{}", stem, i); }

std::filesystem::path chart_file(const std::string& stem, const std::string& chart, const std::string& ending) {
  return fmt::format("{}-{}{}", stem, chart, ending);
}

std::filesystem::path free_name(const std::string& stem, const std::string& ending) {
  for (int i = 1;; ++i) {
    std::filesystem::path name = numbered(stem, i) + ending;
    if (!std::filesystem::exists(name)) return name;
  }
}

/// "downline", or "downline-2" where something of that name would be overwritten.
std::string free_stem(const std::vector<std::string>& names, const std::string& ending) {
  for (int i = 1;; ++i) {
    std::string stem = numbered("downline", i);
    const bool taken =
        std::filesystem::exists(stem + ending) || std::filesystem::exists(stem + ".yaml") ||
        std::any_of(names.begin(), names.end(), [&](const auto& n) { return std::filesystem::exists(chart_file(stem, n, ending)); });
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

std::filesystem::path export_as(App& app, Request request, const std::function<Image()>& picture) {
  if (request == Request::save_scenario) {
    auto path = free_name("scenario", ".yaml");
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
    const std::filesystem::path path = chart_file(stem, name, ending);
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
