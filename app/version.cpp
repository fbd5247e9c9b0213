#include "app/version.hpp"

#include <fmt/format.h>

#include <tbb/version.h>
#include <nlohmann/json.hpp>

#include <CLI/Version.hpp>
#include <boost/version.hpp>

#include "results/io/build_info.hpp"
#include "results/io/hdf5_out.hpp"

namespace downline {

std::string version_text() {
  const BuildInfo& build = build_info();
  std::string text = fmt::format("downline {}\n", build.version);
  if (!build.git_sha1.empty()) text += fmt::format("commit     {}\n", build.git_sha1);
  text += fmt::format("build      {}\n", build.build);
  text += fmt::format("libraries  {}, Boost {}.{}.{}, oneTBB {}, CLI11 {}, fmt {}.{}.{}, JSON {}.{}.{}", hdf5_version(),
                      BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100, TBB_runtime_version(), CLI11_VERSION,
                      FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100, NLOHMANN_JSON_VERSION_MAJOR,
                      NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH);
  return text;
}

}  // namespace downline
