#include <unistd.h>

#include <cstdio>

#include "app/exit_code.hpp"
#include "results/io/publish.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/threads.hpp"
#include "viewer/draw/png.hpp"
#include "viewer/main/files.hpp"
#include "viewer/main/options.hpp"
#include "viewer/main/scenarios.hpp"
#include "viewer/main/settings.hpp"
#include "viewer/main/showing.hpp"
#include "viewer/main/window.hpp"
#include "viewer/screenshot.hpp"

namespace downline::viewer {
namespace {

std::string command_line(int argc, char** argv) {
  std::string all = "downline-viewer";
  for (int i = 1; i < argc; ++i) all += std::string(" ") + argv[i];
  return all;
}

/// Everything is simulated first, then drawn: the same command gives the same picture.
void take_screenshot(const Options& options, const std::string& command) {
  check_output(options.screenshot, options.force);
  const Scenarios scenarios = scenarios_for(options);
  Feed feed(scenarios.read, options.threads > 0 ? options.threads : all_cores());
  Headless headless(options.width, options.height, options.look.scale);
  App app(scenarios, feed, options.look, headless.fonts());
  // Only what the screen shows is waited for; the network shows one replication.
  app.patient = true;
  const bool presents = options.slide > 0;
  app.limits = {options.screen == Screen::network && !presents ? 1 : options.replications,
                options.line && (options.screen == Screen::decide || presents)};
  open_files(app, options.files);
  show(app, options);
  headless.frame([&] { frame(app); });
  if (!app.hold_stored || (options.screen == Screen::network && app.without_members())) static_cast<void>(feed.finished());
  // Two frames: the second one knows what the first one showed.
  for (int i = 0; i < 2; ++i) headless.frame([&] { frame(app); });
  write_png(headless.picture(options.look.theme), options.screenshot, command, options.force);
}

ExitCode act(int argc, char** argv) {
  const auto options = parse_options(argc, argv, stored_options());
  if (!options) return ExitCode::ok;
  if (!options->screenshot.empty())
    take_screenshot(*options, command_line(argc, argv));
  else
    open_window(*options);
  return ExitCode::ok;
}

}  // namespace
}  // namespace downline::viewer

int main(int argc, char** argv) {
  using namespace downline;
  try {
    return static_cast<int>(viewer::act(argc, argv));
  } catch (const Error& error) {
    for (const Problem& problem : error.problems()) std::fprintf(stderr, "%s\n", to_text(problem).c_str());
    return static_cast<int>(exit_code(error.kind()));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", printable(error.what()).c_str());
    return static_cast<int>(ExitCode::internal);
  }
}
