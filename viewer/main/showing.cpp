#include "viewer/main/showing.hpp"

#include <fmt/format.h>

#include <array>
#include <tuple>

#include "sim/core/error.hpp"
#include "viewer/main/files.hpp"
#include "viewer/panels/network_view.hpp"
#include "viewer/state/levers.hpp"

namespace downline::viewer {
namespace {

/// "profit/sales" -> its two parts.
std::pair<std::string, std::string> halves(const std::string& text, const char* option) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos)
    throw Error(ErrorKind::usage, std::string("not two names: `") + printable(text) + "`", "what goes up, then what goes across",
                std::string(option) + " profit/sales");
  return {text.substr(0, slash), text.substr(slash + 1)};
}

std::size_t lever_place(const std::string& path) {
  for (std::size_t i = 0; i < lever_count; ++i)
    if (lever_at(i).path == path) return i;
  throw Error(ErrorKind::usage, "no lever `" + printable(path) + "`", "a map goes over two of the twelve levers of the first screen",
              "--map entry.requirement/leads.ads_budget");
}

std::string network_words(const NetworkView& view) {
  std::string words = fmt::format(" --week {}", view.week);
  if (view.tree && view.top != view.tree->company()) words += fmt::format(" --team {}", view.top);
  if (view.chosen) words += fmt::format(" --member {}", *view.chosen);
  return words + (view.by_activity ? " --activity" : "");
}

}  // namespace

void show(App& app, const Options& options) {
  app.session.screen = options.screen;
  app.extent_words = options.extent_words();
  for (std::size_t slot = 0; slot < options.kept.size(); ++slot)
    if (!options.kept[slot].empty()) keep_file(app, slot, options.kept[slot]);
  if (!options.figures.empty()) {
    std::tie(app.metric_up, app.metric_across) = halves(options.figures, "--figures");
    static_cast<void>(find_metric(app.metric_up));
    static_cast<void>(find_metric(app.metric_across));
  }
  if (!options.map.empty()) {
    const auto [up, across] = halves(options.map, "--map");
    app.map = {true, lever_place(across), lever_place(up)};
  }
  if (options.slide > 0) app.slide = static_cast<std::size_t>(options.slide - 1), app.scale_before = options.look.scale;
  app.page = static_cast<std::size_t>(options.page - 1);
  app.network = std::make_shared<NetworkView>();
  app.network->by_activity = options.activity;
  app.network->opening = {options.week, options.team, options.member};
}

std::string words_for(const App& app, const std::string& stem) {
  constexpr std::array screens{"decide", "compare", "network", "lab"};
  constexpr std::array themes{"light", "dark", "contrast"};
  const Look& look = app.ui.look();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  std::string words = fmt::format("--screen {} --lang {} --theme {} --size {:.0f}x{:.0f} --scale {:.2f} -n {}{}{}",
                                  screens[static_cast<std::size_t>(app.session.screen)], look.language == Language::fr ? "fr" : "en",
                                  themes[static_cast<std::size_t>(look.theme)], size.x, size.y, app.ui.fonts().scale(),
                                  app.limits.replications, app.limits.line ? "" : " --quick", app.extent_words);
  if (app.slide) words += fmt::format(" --slide {}", *app.slide + 1);
  if (app.session.screen == Screen::compare && app.page > 0) words += fmt::format(" --page {}", app.page + 1);
  if (app.session.screen == Screen::lab) {
    words += fmt::format(" --figures {}/{}", app.metric_up, app.metric_across);
    if (app.map.on) words += fmt::format(" --map {}/{}", lever_at(app.map.up).path, lever_at(app.map.across).path);
  }
  if (app.session.screen == Screen::network && app.network && app.network->run) words += network_words(*app.network);
  if (app.hold_stored) {
    for (const std::string& file : app.stored_files) words += " " + quoted(file);
    return words;
  }
  for (std::size_t slot = 0; slot < app.session.slots().size(); ++slot)
    if (const auto letter = static_cast<char>('a' + slot); app.session.slots()[slot])
      words += fmt::format(" --keep-{} {}-{}.yaml", letter, stem, static_cast<char>('A' + slot));
  return words + " " + stem + ".yaml";
}

std::string quoted(const std::string& word) {
  if (word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/") == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace downline::viewer
