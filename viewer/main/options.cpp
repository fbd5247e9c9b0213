#include "viewer/main/options.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>

#include "sim/core/error.hpp"
#include "viewer/panels/app.hpp"

namespace downline::viewer {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  downline view\n"
    "  downline view mine.yaml\n"
    "  downline view result.h5\n"
    "  downline-viewer --screenshot decide.png --screen decide --lang fr --theme dark --size 1440x900";

/// Of its words alone; CLI11 would write the values beside them into the help, some as control characters.
template <typename Value>
CLI::Validator one_of(const std::map<std::string, Value>& words) {
  return CLI::CheckedTransformer(words).description("");
}

/// "1440x900" -> width, height.
void read_size(const std::string& text, Options& options) {
  char end = 0;
  if (std::sscanf(text.c_str(), "%dx%d%c", &options.width, &options.height, &end) != 2 || options.width < 320 || options.height < 240 ||
      options.width > 16000 || options.height > 16000)
    throw Error(ErrorKind::usage, "not a size: `" + printable(text) + "`", "width and height in pixels, 320x240 to 16000x16000",
                "--size 1440x900");
}

}  // namespace

std::string Options::extent_words() const {
  std::string words;
  for (const auto& [option, value] : {std::pair{" --people ", people}, {" --weeks ", weeks}, {" --seed ", seed}})
    if (!value.empty()) words += option + value;
  return words;
}

std::optional<Options> parse_options(int argc, char** argv, const Options& settings) {
  Options options = settings;
  const std::map<std::string, Screen> screens{
      {"decide", Screen::decide}, {"compare", Screen::compare}, {"network", Screen::network}, {"lab", Screen::lab}};
  const std::map<std::string, Language> languages{{"en", Language::en}, {"fr", Language::fr}};
  const std::map<std::string, charts::Theme> themes{
      {"light", charts::Theme::light}, {"dark", charts::Theme::dark}, {"contrast", charts::Theme::contrast}};
  CLI::App program("Moves a lever, looks at the picture: the viewer of downline.", "downline-viewer");
  program.footer(examples);
  std::string size;
  bool quick = false, fresh = false;
  program.add_option("FILE", options.files, "Scenarios and result files to open");
  program.add_option("--screenshot", options.screenshot, "Draw one picture into this PNG, without a window, and exit");
  program.add_flag("--force", options.force, "Replace the picture if it exists");
  program.add_option("--screen", options.screen, "decide, compare, network or lab")->transform(one_of(screens))->type_name("SCREEN");
  program.add_option("--lang", options.look.language, "en or fr")->transform(one_of(languages))->type_name("LANGUAGE");
  program.add_option("--theme", options.look.theme, "light, dark or contrast")->transform(one_of(themes))->type_name("THEME");
  program.add_option("--size", size, "Size of window or picture in pixels")->type_name("WxH");
  program.add_option("--scale", options.look.scale, "Size of the interface, 0.8 to 2")->check(CLI::Range(0.8, 2.0));
  program.add_option("-n,--replications", options.replications, "Replications of a setting (20)")->check(CLI::Range(1, 1000));
  program.add_option("-j,--threads", options.threads, "Threads of the simulation; 0: all cores")->check(CLI::Range(0, 1024));
  program.add_option("--people", options.people, "People of the market");
  program.add_option("--weeks", options.weeks, "Weeks reported");
  program.add_option("--seed", options.seed, "Seed of the luck");
  program.add_option("--keep-a", options.kept[0], "A scenario to keep as A and compare with")->type_name("FILE");
  program.add_option("--keep-b", options.kept[1], "The same as B")->type_name("FILE");
  program.add_option("--keep-c", options.kept[2], "The same as C")->type_name("FILE");
  program.add_option("--figures", options.figures, "Figures of the laboratory, such as profit/sales")->type_name("UP/ACROSS");
  program.add_option("--map", options.map, "Map the first figure over two levers, by their paths")->type_name("UP/ACROSS");
  program.add_option("--week", options.week, "Week of the network")->check(CLI::Range(0, 5200));
  program.add_option("--team", options.team, "Member whose team fills the network");
  program.add_option("--member", options.member, "Member whose life is told");
  program.add_flag("--activity", options.activity, "Colour the network by activity instead of income");
  program.add_option("--page", options.page, "Page of the comparison")->check(CLI::Range(1, 9));
  program.add_option("--slide", options.slide, "Present one picture alone, 1 to 7")->check(CLI::Range(1, static_cast<int>(slide_count)));
  program.add_flag("--quick", quick, "Leave out the line between the strategies and what matters most");
  program.add_flag("--fresh", fresh, "Neither read nor write the settings of last time");
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success&) {
    std::fputs(program.help().c_str(), stdout);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorKind::usage, error.what(), {}, "see downline-viewer --help");
  }
  if (!size.empty()) read_size(size, options);
  options.line = !quick;
  options.settings = !fresh && options.screenshot.empty();
  return options;
}

}  // namespace downline::viewer
