#include "app/version.hpp"

#include <fmt/format.h>
#include <CLI/Version.hpp>

#include "results/io/build_info.hpp"

namespace downline {

std::string version_text() {
  const BuildInfo& build = build_info();
  std::string text = fmt::format("downline {}\n", build.version);
  if (!build.git_sha1.empty()) text += fmt::format("commit     {}\n", build.git_sha1);
  text += fmt::format("build      {}\n", build.build);
  text += fmt::format("libraries  CLI11 {}, fmt {}.{}.{}", CLI11_VERSION, FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
  return text;
}

}  // namespace downline
