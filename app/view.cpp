#include <unistd.h>

#include <array>
#include <filesystem>
#include <memory>

#include "app/options.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

/// The viewer lies beside this program, or in the folder of its own where it was built.
std::filesystem::path viewer_program() {
  std::error_code failed;
  const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
  for (const std::filesystem::path& place : {here / "downline-viewer", here.parent_path() / "viewer" / "downline-viewer"})
    if (std::filesystem::exists(place, failed)) return place;
  throw Error(ErrorKind::resource, "the viewer is not installed", "`downline-viewer` was not found beside this program",
              "build where the packages of the viewer are (script/setup), or use downline show");
}

ExitCode view(const std::vector<std::string>& arguments) {
  const std::string program = viewer_program().string();
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  execv(program.c_str(), words.data());
  throw Error(ErrorKind::resource, "the viewer cannot be started", "`" + printable(program) + "` cannot be executed");
}

}  // namespace

void add_view(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand("view", "Open the viewer, on scenarios or results; downline-viewer --help lists its options");
  verb->prefix_command();
  verb->footer("Examples:\n  downline view\n  downline view mine.yaml\n  downline view result.h5");
  verb->callback([verb, &action] { action = [arguments = verb->remaining()] { return view(arguments); }; });
}

}  // namespace downline
